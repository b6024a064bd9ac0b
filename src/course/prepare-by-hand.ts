/** @file Prepares one by-hand exercise as its author wrote it; what cannot carry an exercise fails the build. */
import type { ByHandExercise } from "@course/curriculum"
import { ExerciseError, prepareExercise } from "@course/grading"
import type { Exercise } from "@course/grading"
import { AuthoringError } from "./lesson-program"

export interface PreparedByHand {
  readonly written: ByHandExercise
  readonly exercise: Exercise
}

/**
 * @param file for messages: the file that the author is writing
 * @throws {AuthoringError} with file, id, key, what was expected and what was found
 */
export function prepareByHand(written: ByHandExercise, file: string): PreparedByHand {
  const where = `${file}, exercise "${written.id}"`
  const exercise = prepared(written, where)
  const foreign = written.given.find((step) => exercise.steps.every(({ id }) => id !== step))
  if (foreign !== undefined) {
    throw new AuthoringError(
      `${where}: given: expected steps that the exercise has, but found "${foreign}", which needs an unseen name`,
    )
  }
  return { written, exercise }
}

function prepared(written: ByHandExercise, where: string): Exercise {
  try {
    return prepareExercise(written)
  } catch (error) {
    if (error instanceof ExerciseError) throw new AuthoringError(`${where}: ${error.message}`)
    throw error
  }
}
