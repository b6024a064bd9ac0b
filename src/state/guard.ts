/** @file What the guards of all stored shapes have in common: the answer, its words, and the fields that recur. */
import type { EpochMs } from "./shapes"

/** What became of reading a record: the row, or why there is none. */
export type Reading<Row> = { readonly row: Row } | { readonly unreadable: string }

/** Why a record cannot be read. */
export interface Unreadable {
  readonly unreadable: string
}

/** The fields of a record, whatever they hold; or why there are none. */
export function fieldsOf<Name extends string>(record: unknown): Partial<Record<Name, unknown>> | undefined {
  const isObject = typeof record === "object" && record !== null && !Array.isArray(record)
  return isObject ? record : undefined
}

export function isId(value: unknown): value is string {
  return typeof value === "string" && value !== ""
}

/** A lesson and a thing in it, as in `lesson/cell`. */
export function isPathOfTwo(value: unknown): value is `${string}/${string}` {
  if (typeof value !== "string") return false
  const slash = value.indexOf("/")
  return slash > 0 && slash < value.length - 1 && !value.includes("/", slash + 1)
}

export function isEpochMs(value: unknown): value is EpochMs {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
}

export function wrong(what: string, wanted: string, got: unknown): Unreadable {
  return { unreadable: `${what} should be ${wanted}, but is ${describe(got)}` }
}

function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40))
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  if (value === undefined || value === null) return String(value)
  return Array.isArray(value) ? "a list" : `of type ${typeof value}`
}
