/** @file What *Your data* can do: count, export, look into a file, import, erase, and take an erasure back. */
import { isReviewEvent } from "@course/recall"
import type { KeptKind } from "./kept-shape"
import { kindOfKey } from "./kept-shape"
import { changesNothing, planMerge } from "./merge"
import type { MergePreview } from "./merge"
import { nameReaderFile, readReaderFile, writeReaderFile } from "./reader-file"
import type { LeftOut } from "./reader-file"
import type { EpochMs } from "./shapes"
import type { Store } from "./store"
import { NOTHING } from "./whole"
import type { ReaderData, RewriteAnswer } from "./whole"

export type { LeftOut } from "./reader-file"
export type { MergePreview } from "./merge"
export type { ReaderData, RewriteAnswer } from "./whole"

/** What is counted apart. */
export type Counted = "edits" | "reviews" | "progress" | KeptKind | "set aside"

export interface Count {
  readonly records: number
  /** As JSON in UTF-8: about what it takes in the file. */
  readonly bytes: number
}

export type Preview =
  | { readonly kind: "refused"; readonly reason: string }
  | {
      readonly kind: "readable"
      readonly data: ReaderData
      readonly leftOut: readonly LeftOut[]
      readonly changes: MergePreview
      readonly isEmpty: boolean
    }

/** Counts each kind of which there is something. Values that were forgotten do not count. */
export function countData({ edits, kept, events, quarantine }: ReaderData): ReadonlyMap<Counted, Count> {
  const counts = new Map<Counted, Count>()
  const encoder = new TextEncoder()
  const add = (what: Counted, row: unknown) => {
    const before = counts.get(what) ?? { records: 0, bytes: 0 }
    const bytes = encoder.encode(JSON.stringify(row)).length
    counts.set(what, { records: before.records + 1, bytes: before.bytes + bytes })
  }
  for (const version of edits) add("edits", version)
  for (const row of kept) if (row.value !== null) add(kindOfKey(row.id), row)
  for (const event of events) add(isReviewEvent(event) ? "reviews" : "progress", event)
  for (const record of quarantine) add("set aside", record)
  return counts
}

export async function exportData({ whole }: Store, nowMs: EpochMs): Promise<{ name: string; text: string }> {
  return { name: nameReaderFile(nowMs), text: writeReaderFile(await whole.read(), nowMs) }
}

/** Says what an import would change, and changes nothing. */
export async function previewImport({ whole }: Store, text: string, nowMs: EpochMs): Promise<Preview> {
  const reading = readReaderFile(text, nowMs)
  if (reading.kind === "refused") return reading
  const merge = planMerge(await whole.read(), reading.data)
  const { data, leftOut } = reading
  return { kind: "readable", data, leftOut, changes: merge.preview, isEmpty: changesNothing(merge) }
}

/** Merges, with what is there in the moment of writing. */
export function mergeData({ whole }: Store, data: ReaderData): Promise<RewriteAnswer> {
  return whole.rewrite((mine) => planMerge(mine, data).rewrite)
}

/** Erases everything. The answer's `before` is what `mergeData` brings back. */
export function eraseData({ whole }: Store): Promise<RewriteAnswer> {
  return whole.rewrite(() => ({ ...NOTHING, isErasing: true }))
}
