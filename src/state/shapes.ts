/**
 * @file The shapes that are stored, and the guard through which stored versions of cells come back.
 *
 * Database `course`, schema version 2. Whoever changes a shape raises its `v` **and** the schema version (so that a
 * page of before never writes into a newer database), adds a migration here and in `database.ts`, and keeps a fixture
 * of the shape before (`testing/layout-v1.ts` is the first). The key of every table is `id`.
 *
 * Table `edits`, index `cell`. One version of one cell:
 *
 *     { v: 1, id: "5f0c…", cell: "makemore-bigram/counts", atMs: 1795353600000,
 *       kind: "written", text: "export const counts = …", startHash: "af63dc4c8601ec8c" }
 *     { v: 1, id: "91be…", cell: "makemore-bigram/counts", atMs: 1795353660000, kind: "reset" }
 *     { v: 1, id: "c07d…", cell: "makemore-bigram/counts", atMs: 1795353720000,
 *       kind: "aside", text: "const mine = 1", startHash: "af63dc4c8601ec8c", basedOn: "5f0c…" }
 *
 * Table `kept` (`kept-shape.ts`). The newest value under a key; null once it was forgotten, so that a merge knows:
 *
 *     { v: 1, id: "note/makemore-bigram/score-of-emma", atMs: 1795353600000, writer: "d41d…", value: "19.02" }
 *
 * Table `events` (`event-shape.ts`). What happened, never changed, never taken out:
 *
 *     { v: 1, id: "0cc1…", atMs: 1795353600000, kind: "reviewed", card: "makemore-bigram/row-sum", grade: "good" }
 *     { v: 1, id: "8a3f…", atMs: 1795353660000, kind: "read", section: "makemore-bigram#counting" }
 *
 * Table `quarantine`. A record that could not be read, as it was found:
 *
 *     { v: 1, id: "77aa…", atMs: 1795353600000, table: "edits",
 *       reason: "`text` should be a string, but is 42", record: { … } }
 *
 * Migrations so far: version 2 added `kept` and `events`, and left what version 1 had written as it was.
 */
import { fieldsOf, isEpochMs, isId, isPathOfTwo, wrong } from "./guard"
import type { Reading } from "./guard"

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

/** The tables that the reader's data lie in. */
export type TableName = "edits" | "kept" | "events"

/** A record set aside because it could not be read. Nothing is thrown away. */
export interface QuarantinedRecord {
  readonly v: 1
  readonly id: string
  readonly atMs: EpochMs
  /** Where it was found. */
  readonly table: TableName
  readonly reason: string
  readonly record: unknown
}

/** Reads what the database returned. Never throws, whatever it is given. */
export function readQuarantined(record: unknown): Reading<QuarantinedRecord> {
  const fields = fieldsOf<keyof QuarantinedRecord>(record)
  if (fields === undefined) return wrong("the record", "an object", record)
  const { v, id, atMs, table, reason, record: found } = fields
  if (v !== 1) return wrong("`v`", "1", v)
  if (!isId(id)) return wrong("`id`", "a string that is not empty", id)
  if (!isEpochMs(atMs)) return wrong("`atMs`", "a whole number of milliseconds", atMs)
  if (table !== "edits" && table !== "kept" && table !== "events") {
    return wrong("`table`", "edits, kept or events", table)
  }
  if (typeof reason !== "string") return wrong("`reason`", "a string", reason)
  return { row: { v, id, atMs, table, reason, record: found } }
}

/** Reads what the database returned. Never throws, whatever it is given. */
export function readVersion(record: unknown): Reading<Version> {
  const fields = fieldsOf<FieldName>(record)
  if (fields === undefined) return wrong("the record", "an object", record)
  const { v, id, cell, atMs, kind, text, startHash, basedOn } = fields
  if (v !== 1) return wrong("`v`", "1", v)
  if (!isId(id)) return wrong("`id`", "a string that is not empty", id)
  if (!isPathOfTwo(cell)) return wrong("`cell`", "a lesson and a cell, as in `lesson/cell`", cell)
  if (!isEpochMs(atMs)) return wrong("`atMs`", "a whole number of milliseconds", atMs)
  const stored: Stored = { v, id, cell, atMs }
  if (kind === "reset") return { row: { ...stored, kind } }
  if (kind !== "written" && kind !== "aside") return wrong("`kind`", "written, reset or aside", kind)
  if (typeof text !== "string") return wrong("`text`", "a string", text)
  if (typeof startHash !== "string") return wrong("`startHash`", "a string", startHash)
  if (kind === "written") return { row: { ...stored, kind, text, startHash } }
  if (typeof basedOn !== "string" && basedOn !== null) return wrong("`basedOn`", "a string or null", basedOn)
  return { row: { ...stored, kind, text, startHash, basedOn } }
}

type FieldName = "v" | "id" | "cell" | "atMs" | "kind" | "text" | "startHash" | "basedOn"
