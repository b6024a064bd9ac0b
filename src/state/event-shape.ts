/** @file What happened, as it is kept for ever, and the guard through which it comes back. Two logs unite by id. */
import type { EventId, Grade, ReviewEvent } from "@course/recall"
import { fieldsOf, isEpochMs, isId, isPathOfTwo, wrong } from "./guard"
import type { Reading } from "./guard"
import type { CellId, EpochMs } from "./shapes"

/** Lesson and section: `makemore-bigram#counting`. */
export type SectionId = `${string}#${string}`
/** Lesson and exercise: `makemore-bigram/row-of-a`. */
export type ExerciseId = `${string}/${string}`

/** How the reader gets on, apart from the cards. */
export type ProgressEvent = { readonly v: 1; readonly id: EventId; readonly atMs: EpochMs } & (
  | { readonly kind: "read"; readonly section: SectionId }
  /** A cell ran to its end. */
  | { readonly kind: "ran"; readonly cell: CellId }
  | { readonly kind: "solved"; readonly exercise: ExerciseId; readonly assisted: boolean }
  /** The progress of a scope, say a lesson, counts from here. Taken back by `undone`. */
  | { readonly kind: "forgotten"; readonly scope: string }
)

export type ReaderEvent = ReviewEvent | ProgressEvent

/** An event before it is stamped. */
export type NewEvent = ReaderEvent extends infer Event
  ? Event extends ReaderEvent
    ? Omit<Event, "v" | "id" | "atMs">
    : never
  : never

/** The same order on every machine. */
export function byTime(a: ReaderEvent, b: ReaderEvent): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Reads what the database returned. Never throws, whatever it is given. */
export function readEvent(record: unknown): Reading<ReaderEvent> {
  const fields = fieldsOf<FieldName>(record)
  if (fields === undefined) return wrong("the record", "an object", record)
  const { v, id, atMs } = fields
  if (v !== 1) return wrong("`v`", "1", v)
  if (!isId(id)) return wrong("`id`", "a string that is not empty", id)
  if (!isEpochMs(atMs)) return wrong("`atMs`", "a whole number of milliseconds", atMs)
  return readWhat({ v, id, atMs }, fields)
}

type FieldName =
  | "v"
  | "id"
  | "atMs"
  | "kind"
  | "card"
  | "grade"
  | "of"
  | "section"
  | "cell"
  | "exercise"
  | "assisted"
  | "scope"
type Fields = Partial<Record<FieldName, unknown>>

function readWhat(stamp: Pick<ReaderEvent, "v" | "id" | "atMs">, fields: Fields): Reading<ReaderEvent> {
  const { kind, card, grade, of, section, cell, exercise, assisted, scope } = fields
  switch (kind) {
    case "reviewed":
      if (!isPathOfTwo(card)) return wrong("`card`", "a lesson and a card, as in `lesson/card`", card)
      if (!isGrade(grade)) return wrong("`grade`", "again, hard, good or easy", grade)
      return { row: { ...stamp, kind, card, grade } }
    case "suspended":
    case "resumed":
      if (!isPathOfTwo(card)) return wrong("`card`", "a lesson and a card, as in `lesson/card`", card)
      return { row: { ...stamp, kind, card } }
    case "undone":
      return isId(of) ? { row: { ...stamp, kind, of } } : wrong("`of`", "the id of an event", of)
    case "read":
      if (!isSectionId(section)) return wrong("`section`", "as in `lesson#section`", section)
      return { row: { ...stamp, kind, section } }
    case "ran":
      if (!isPathOfTwo(cell)) return wrong("`cell`", "a lesson and a cell, as in `lesson/cell`", cell)
      return { row: { ...stamp, kind, cell } }
    case "solved":
      if (!isPathOfTwo(exercise)) return wrong("`exercise`", "as in `lesson/exercise`", exercise)
      if (typeof assisted !== "boolean") return wrong("`assisted`", "true or false", assisted)
      return { row: { ...stamp, kind, exercise, assisted } }
    case "forgotten":
      return isId(scope) ? { row: { ...stamp, kind, scope } } : wrong("`scope`", "a lesson, say", scope)
    default:
      return wrong("`kind`", "reviewed, suspended, resumed, undone, read, ran, solved or forgotten", kind)
  }
}

function isGrade(value: unknown): value is Grade {
  return value === "again" || value === "hard" || value === "good" || value === "easy"
}

function isSectionId(value: unknown): value is SectionId {
  return typeof value === "string" && /^[^#]+#[^#]+$/.test(value)
}
