/** @file The by-hand exercises of a lesson, out of its by-hand.yaml, and a mistake in one with its file and id. */
import { getEntry } from "astro:content"
import { didYouMean } from "@course/curriculum"
import type { ByHandExercise } from "@course/curriculum"
import { prepareByHand } from "./prepare-by-hand"
import type { PreparedByHand } from "./prepare-by-hand"
import { AuthoringError } from "./lesson-program"

/** All exercises of a lesson, in the order of the file. */
export async function byHandOf(lesson: string): Promise<PreparedByHand[]> {
  return (await writtenFor(lesson)).map((written) => prepareByHand(written, fileOf(lesson)))
}

/** @throws {AuthoringError} when the lesson has no such exercise, or its data cannot carry one */
export async function byHandExercise(id: string, lesson: string): Promise<PreparedByHand> {
  const all = await writtenFor(lesson)
  const written = all.find((exercise) => exercise.id === id)
  if (written !== undefined) return prepareByHand(written, fileOf(lesson))
  const known = all.map((exercise) => exercise.id)
  throw new AuthoringError(
    `<ByHand id="${id}">: ${fileOf(lesson)} has only ${known.join(", ")}${didYouMean(id, known)}`,
  )
}

async function writtenFor(lesson: string): Promise<readonly ByHandExercise[]> {
  const entry = await getEntry("byHand", lesson)
  if (entry === undefined)
    throw new AuthoringError(`${fileOf(lesson)}: expected exercises, but there is no such file`)
  return entry.data.exercises
}

function fileOf(lesson: string): string {
  return `content/lessons/${lesson}/by-hand.yaml`
}
