/** @file A run's output as it is kept over a reload: cut to a size, and read back with distrust. */
import { parseItem, type OutputItem } from "@course/sandbox"
import type { ListUsed } from "../list-in-use"
import type { Output } from "../run-output"

/** Of one cell, in UTF-16 code units; what is beyond is left out, and said to be. */
const MAX_LENGTH = 100_000

export interface StoredOutput {
  readonly output: Output
  /** When the run ended. */
  readonly atMs: number
  /** Hash of each file's text that went into the run, by path. */
  readonly ranWith: Readonly<Record<string, string>>
  /** The reader's list that it worked on, null for the site's; undefined if that was not kept. */
  readonly list?: ListUsed | null | undefined
}

/** As text, in at most 100 kB: the first items that fit. */
export function writeOutput({ output, atMs, ranWith, list }: StoredOutput): string {
  let length = 1_000 + JSON.stringify(ranWith).length
  const kept: OutputItem[] = []
  for (const item of output.items) {
    length += JSON.stringify(item).length + 1
    if (length > MAX_LENGTH) break
    kept.push(item)
  }
  const dropped = output.dropped + output.items.length - kept.length
  return JSON.stringify({ v: 1, atMs, ranWith, list, items: kept, dropped })
}

/** Null for what is not a stored output. */
export function readOutput(text: string): StoredOutput | null {
  const stored = parseJson(text)
  if (!isRecord(stored) || stored.v !== 1 || !Array.isArray(stored.items)) return null
  const items = stored.items.map(parseItem).filter((item) => item !== null)
  const files = isRecord(stored.ranWith) ? Object.entries(stored.ranWith) : []
  const ranWith = Object.fromEntries(
    files.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  )
  return {
    output: { items, dropped: toCount(stored.dropped) },
    atMs: toCount(stored.atMs),
    ranWith,
    list: toList(stored.list),
  }
}

function toList(list: unknown): ListUsed | null | undefined {
  if (list === null) return null
  if (!isRecord(list) || typeof list.title !== "string" || typeof list.hash !== "string") return undefined
  return { title: list.title, hash: list.hash }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

function toCount(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0
}
