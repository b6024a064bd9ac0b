/** @file The programs of a lesson whose lines the reader puts in order. */
import { getEntry } from "astro:content"
import { didYouMean, type OrderExercise } from "@course/curriculum"
import { AuthoringError } from "./lesson-program"

/** @throws {AuthoringError} when the lesson has no such exercise, with the one that was probably meant */
export async function linesOf(lesson: string, id: string): Promise<OrderExercise> {
  const exercises = (await getEntry("lines", lesson))?.data.exercises ?? []
  const found = exercises.find((exercise) => exercise.id === id)
  if (found !== undefined) return found
  const known = exercises.map((exercise) => exercise.id)
  throw new AuthoringError(
    `<LinesInOrder id="${id}" />: content/lessons/${lesson}/lines.yaml does not have it${didYouMean(id, known)}`,
  )
}
