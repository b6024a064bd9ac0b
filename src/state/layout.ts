/** @file How the rows of each table lie: on shelves that are read whole, in an order, behind a guard. */
import { byTime, readEvent } from "./event-shape"
import type { ReaderEvent } from "./event-shape"
import type { Reading } from "./guard"
import { readKept } from "./kept-shape"
import type { Kept } from "./kept-shape"
import { readVersion } from "./shapes"
import type { TableName, Version } from "./shapes"
import { byNewest } from "./versions"

export interface Row {
  readonly id: string
}

export interface Layout<R extends Row> {
  readonly name: TableName
  isOn(row: R, shelf: string): boolean
  compare(a: R, b: R): number
  /** Reads a record. Never throws. */
  read(record: unknown): Reading<R>
}

/** The shelf that holds a whole table. The events have no other. */
export const ALL = ""

/** A shelf is a cell, with its versions, the newest first. */
export const EDITS: Layout<Version> = {
  name: "edits",
  isOn: ({ cell }, shelf) => shelf === ALL || cell === shelf,
  compare: byNewest,
  read: readVersion,
}

/** A shelf is a key, with its one value; or a prefix that ends with a slash, with all values under it. */
export const KEPT: Layout<Kept> = {
  name: "kept",
  isOn: ({ id }, shelf) => shelf === ALL || (shelf.endsWith("/") ? id.startsWith(shelf) : id === shelf),
  compare: (a, b) => (a.id < b.id ? -1 : 1),
  read: readKept,
}

/** All that ever happened. */
export const EVENTS: Layout<ReaderEvent> = {
  name: "events",
  isOn: () => true,
  compare: byTime,
  read: readEvent,
}

/** What is to be answered and, all at once, done. */
export interface Decision<Answer, R extends Row> {
  readonly answer: Answer
  readonly put?: R
  /** The ids of rows to take out. */
  readonly drop: readonly string[]
}

/** Pure: it may be asked twice. */
export type Decider<Answer, R extends Row> = (rows: readonly R[]) => Decision<Answer, R>

/** The rows of a shelf after a decision. */
export function carryOut<R extends Row>(
  { compare }: Layout<R>,
  rows: readonly R[],
  { put, drop }: Decision<unknown, R>,
): readonly R[] {
  const left = rows.filter(({ id }) => id !== put?.id && !drop.includes(id))
  return put === undefined ? left : [...left, put].sort(compare)
}
