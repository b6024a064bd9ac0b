/** @file Values that are kept by key, the newest of each: the keys that there are, and the guard of stored ones. */
import { fieldsOf, isEpochMs, isId, wrong } from "./guard"
import type { Reading } from "./guard"
import type { EpochMs } from "./shapes"

/**
 * Each field has a key of its own, so that two tabs, or an import, merge field by field. All values are text; whoever
 * reads one guards what it makes of it.
 */
export type KeptKey =
  /** `guess/<lesson>/<cell>`: what the reader thinks that a cell will print. */
  | `guess/${string}/${string}`
  /** `by-hand/<lesson>/<exercise>/<field>`: what was typed there; `state` is the exercise's other state, as JSON. */
  | `by-hand/${string}/${string}/${string}`
  /** `lines/<lesson>/<exercise>`: the order that the reader gave the lines. */
  | `lines/${string}/${string}`
  /** `challenge/<lesson>/<challenge>/<field>`. */
  | `challenge/${string}/${string}/${string}`
  /** `note/<lesson>/<name>`: a number that the reader has computed, or a remark. */
  | `note/${string}/${string}`
  /** `place/<lesson>`: the section in which the reader last stayed. */
  | `place/${string}`
  /** `setting/<name>`. */
  | `setting/${string}`
  /** `list/<lesson>`: the reader's own list of names. */
  | `list/${string}`
  /** `output/<lesson>/<cell>`: what the last run printed, as JSON; at most 100 kB, which its writer sees to. */
  | `output/${string}/${string}`

/** By key, so that a key of another type can be added without a change for those that read. */
export type KeptValue<Key extends KeptKey> = Key extends KeptKey ? string : never

/** Ends with a slash: `by-hand/makemore-bigram/row-of-a/`. */
export type KeptPrefix = `${string}/`

/** How many names follow the first, at the least. */
const NAMES_AFTER = {
  guess: 2,
  "by-hand": 3,
  lines: 2,
  challenge: 3,
  note: 2,
  place: 1,
  setting: 1,
  list: 1,
  output: 2,
} as const

/** The first part of a key: what kind of thing is kept. */
export type KeptKind = keyof typeof NAMES_AFTER

/** As it lies in the table. */
export interface Kept {
  readonly v: 1
  readonly id: KeptKey
  /** Later than the value before it, even if the clock was turned back. */
  readonly atMs: EpochMs
  /** The page that wrote it. Of two values written in the same millisecond, the greater writer's is the newer. */
  readonly writer: string
  /** Null once the reader, or the page, has forgotten it. */
  readonly value: string | null
}

export function isNewer(a: Kept, b: Kept): boolean {
  return a.atMs === b.atMs ? a.writer > b.writer : a.atMs > b.atMs
}

export function isKeptKey(value: unknown): value is KeptKey {
  if (typeof value !== "string") return false
  const [kind = "", ...names] = value.split("/")
  return isKeptKind(kind) && names.length >= NAMES_AFTER[kind] && names.every((name) => name !== "")
}

export function kindOfKey(key: KeptKey): KeptKind {
  return key.slice(0, key.indexOf("/")) as KeptKind
}

function isKeptKind(value: string): value is KeptKind {
  return Object.hasOwn(NAMES_AFTER, value)
}

/** Reads what the database returned. Never throws, whatever it is given. */
export function readKept(record: unknown): Reading<Kept> {
  const fields = fieldsOf<keyof Kept>(record)
  if (fields === undefined) return wrong("the record", "an object", record)
  const { v, id, atMs, writer, value } = fields
  if (v !== 1) return wrong("`v`", "1", v)
  if (!isKeptKey(id)) return wrong("`id`", "a key, as in `note/lesson/name`", id)
  if (!isEpochMs(atMs)) return wrong("`atMs`", "a whole number of milliseconds", atMs)
  if (!isId(writer)) return wrong("`writer`", "a string that is not empty", writer)
  if (typeof value !== "string" && value !== null) return wrong("`value`", "a string or null", value)
  return { row: { v, id, atMs, writer, value } }
}
