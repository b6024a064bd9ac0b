/** @file Ids of elements, by which fields point at what was said about them. */
import type { Step } from "@course/grading"
import type { ExerciseSession } from "./exercise-session"

export function verdictIdOf({ written }: ExerciseSession, { id }: Step): string {
  return `by-hand-${written.id}-${id}`
}
