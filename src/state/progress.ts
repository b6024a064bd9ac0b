/** @file How far the reader has come, derived from what happened: pure, and the same on every machine. */
import type { CardId } from "@course/recall"
import { byTime, type ExerciseId, type ReaderEvent, type SectionId } from "./event-shape"
import type { CellId } from "./shapes"

export interface Progress {
  readonly read: ReadonlySet<SectionId>
  readonly ran: ReadonlySet<CellId>
  /** `assisted`: the solution had been looked at. Solved once alone, it stays so. */
  readonly solved: ReadonlyMap<ExerciseId, "alone" | "assisted">
  readonly reviewed: ReadonlySet<CardId>
}

export const NO_PROGRESS: Progress = progressOf([])

/**
 * @param events in any order
 * @returns what counts: a lesson that was forgotten begins anew with what came after, and an event that was undone has
 *   not been. Reviews are not forgotten, since cards come back by them.
 */
export function progressOf(events: readonly ReaderEvent[]): Progress {
  const undone = new Set(events.flatMap((event) => (event.kind === "undone" ? event.of : [])))
  const counted = events.filter(({ id }) => !undone.has(id)).sort(byTime)

  const read = new Set<SectionId>()
  const ran = new Set<CellId>()
  const solved = new Map<ExerciseId, "alone" | "assisted">()
  const reviewed = new Set<CardId>()
  for (const event of counted) {
    if (event.kind === "read") read.add(event.section)
    else if (event.kind === "ran") ran.add(event.cell)
    else if (event.kind === "reviewed") reviewed.add(event.card)
    else if (event.kind === "solved") {
      if (!event.assisted) solved.set(event.exercise, "alone")
      else if (!solved.has(event.exercise)) solved.set(event.exercise, "assisted")
    } else if (event.kind === "forgotten") {
      for (const past of [read, ran, solved]) forget(past, event.scope)
    }
  }
  return { read, ran, solved, reviewed }
}

/** Takes out what belongs to a lesson. */
function forget(past: Set<string> | Map<string, unknown>, lesson: string): void {
  for (const id of past.keys()) if (id.split(/[/#]/)[0] === lesson) past.delete(id)
}
