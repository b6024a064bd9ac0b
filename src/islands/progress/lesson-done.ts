/** @file What a reader has done of a lesson and of its sections, and where they would go on. Pure. */
import type { LessonParts, SectionParts } from "@course/curriculum"
import type { Progress } from "../../state/progress"

/** So many of how many. */
export interface Part {
  readonly done: number
  readonly of: number
}

export interface Done {
  readonly read: Part
  readonly ran: Part
  readonly solved: Part
  readonly reviewed: Part
}

export function doneOf(lesson: string, sections: readonly SectionParts[], progress: Progress): Done {
  const part = (ids: readonly string[], isDone: (id: string) => boolean): Part => ({
    done: ids.filter(isDone).length,
    of: ids.length,
  })
  const all = (key: "cells" | "exercises" | "cards") => sections.flatMap((section) => section[key])
  return {
    read: part(
      sections.map(({ id }) => id),
      (id) => progress.read.has(`${lesson}#${id}`),
    ),
    ran: part(all("cells"), (id) => progress.ran.has(`${lesson}/${id}`)),
    solved: part(all("exercises"), (id) => progress.solved.has(`${lesson}/${id}`)),
    reviewed: part(all("cards"), (id) => progress.reviewed.has(`${lesson}/${id}`)),
  }
}

export function isNothing(done: Done): boolean {
  return Object.values(done).every((part: Part) => part.done === 0)
}

/** A section with its number, from 1. */
interface NumberedSection extends SectionParts {
  readonly number: number
}

/**
 * Where to go on: the section in which the reader was, or the one after it, if that one is the first that is left. None
 * where there is no such place, or where the reader was at the end and has read it.
 *
 * @param place the id of the section in which the reader last stayed
 */
export function goOnAt(
  { id: lesson, sections }: LessonParts,
  place: string | undefined,
  { read }: Progress,
): NumberedSection | undefined {
  const at = sections.findIndex(({ id }) => id === place)
  if (at === -1) return undefined
  const isRead = (index: number) => read.has(`${lesson}#${sections[index]?.id}`)
  const goOn = isRead(at) && !isRead(at + 1) ? at + 1 : at
  const section = sections[goOn]
  return section && { ...section, number: goOn + 1 }
}
