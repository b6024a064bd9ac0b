/**
 * @file The shapes that are stored, and the one guard through which stored records come back.
 *
 * Database `course`, schema version 1. Whoever changes a shape raises its `v` **and** the schema version (so that a
 * page of before never writes into a newer database), adds a migration here and in `database.ts`, and keeps a fixture
 * of the shape before (`testing/layout-v1.ts` is the first).
 *
 * Table `edits`, key `id`, index `cell`. One version of one cell:
 *
 *     { v: 1, id: "5f0c…", cell: "makemore-bigram/counts", atMs: 1795353600000,
 *       kind: "written", text: "export const counts = …", startHash: "af63dc4c8601ec8c" }
 *     { v: 1, id: "91be…", cell: "makemore-bigram/counts", atMs: 1795353660000, kind: "reset" }
 *     { v: 1, id: "c07d…", cell: "makemore-bigram/counts", atMs: 1795353720000,
 *       kind: "aside", text: "const mine = 1", startHash: "af63dc4c8601ec8c", basedOn: "5f0c…" }
 *
 * Table `quarantine`, key `id`. A record that could not be read, as it was found:
 *
 *     { v: 1, id: "77aa…", atMs: 1795353600000, table: "edits",
 *       reason: "`text` should be a string, but is 42", record: { … } }
 *
 * Migrations so far: none; version 1 is the first.
 */

/** Milliseconds since 1970, UTC. */
export type EpochMs = number
/** Lesson and cell, for ever: `makemore-bigram/counts`. */
export type CellId = `${string}/${string}`
/** Names one version of one cell, among all readers and machines. */
export type EditId = string

interface Stored {
  readonly v: 1
  readonly id: EditId
  readonly cell: CellId
  /** When it was saved. Later than all versions of the cell before it, even if the clock was turned back. */
  readonly atMs: EpochMs
}

/** What the reader wrote. */
export interface Written extends Stored {
  readonly kind: "written"
  readonly text: string
  /** `hashText` of the author's text that the reader started from. */
  readonly startHash: string
}

/** The reader went back to the author's text, whatever that is today. */
export interface Reset extends Stored {
  readonly kind: "reset"
}

/** What the reader wrote while the cell was changed elsewhere: it waits in the history and is never current. */
export interface Aside extends Stored {
  readonly kind: "aside"
  readonly text: string
  readonly startHash: string
  /** The version on screen when this was written; null for the author's text. */
  readonly basedOn: EditId | null
}

/** What can be current in a cell. */
export type Edit = Written | Reset
/** What can be found in a cell's history. */
export type Version = Edit | Aside

/** A record set aside because it could not be read. Nothing is thrown away. */
export interface QuarantinedRecord {
  readonly v: 1
  readonly id: string
  readonly atMs: EpochMs
  readonly table: "edits"
  readonly reason: string
  readonly record: unknown
}

/** What became of reading a record: the version, or why there is none. */
export type Reading = { readonly version: Version } | { readonly unreadable: string }

/** Reads what the database returned. Never throws, whatever it is given. */
export function readVersion(record: unknown): Reading {
  if (typeof record !== "object" || record === null) return wrong("the record", "an object", record)
  const { v, id, cell, atMs, kind, text, startHash, basedOn } = record as Partial<Record<FieldName, unknown>>
  if (v !== 1) return wrong("`v`", "1", v)
  if (typeof id !== "string" || id === "") return wrong("`id`", "a string that is not empty", id)
  if (!isCellId(cell)) return wrong("`cell`", "a lesson and a cell, as in `lesson/cell`", cell)
  if (!isEpochMs(atMs)) return wrong("`atMs`", "a whole number of milliseconds", atMs)
  const stored: Stored = { v, id, cell, atMs }
  if (kind === "reset") return { version: { ...stored, kind } }
  if (kind !== "written" && kind !== "aside") return wrong("`kind`", "written, reset or aside", kind)
  if (typeof text !== "string") return wrong("`text`", "a string", text)
  if (typeof startHash !== "string") return wrong("`startHash`", "a string", startHash)
  if (kind === "written") return { version: { ...stored, kind, text, startHash } }
  if (typeof basedOn !== "string" && basedOn !== null) return wrong("`basedOn`", "a string or null", basedOn)
  return { version: { ...stored, kind, text, startHash, basedOn } }
}

type FieldName = "v" | "id" | "cell" | "atMs" | "kind" | "text" | "startHash" | "basedOn"

function isCellId(value: unknown): value is CellId {
  return typeof value === "string" && /^[^/]+\/[^/]+$/.test(value)
}

function isEpochMs(value: unknown): value is EpochMs {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
}

function wrong(what: string, wanted: string, got: unknown): Reading {
  return { unreadable: `${what} should be ${wanted}, but is ${describe(got)}` }
}

function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40))
  if (typeof value === "number" || value === undefined || value === null) return String(value)
  return Array.isArray(value) ? "a list" : `of type ${typeof value}`
}
