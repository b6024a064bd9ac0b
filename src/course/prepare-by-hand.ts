/** @file Prepares one by-hand exercise as its author wrote it; what cannot carry an exercise fails the build. */
import type { ByHandExercise } from "@course/curriculum"
import { ExerciseError, prepareExercise, solutionOf } from "@course/grading"
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

export interface StepAnswer {
  readonly title: string
  readonly cells: readonly { readonly label: string; readonly answer: string }[]
}

/** The answers of the steps that are left to the reader. */
export function answersOf({ written, exercise }: PreparedByHand): StepAnswer[] {
  return exercise.steps
    .filter(({ id }) => !written.given.includes(id))
    .map(({ id, title, cells }) => {
      const solution = solutionOf(exercise, id)
      return { title, cells: cells.map((cell) => ({ label: cell.label, answer: solution[cell.id] ?? "" })) }
    })
}

function prepared(written: ByHandExercise, where: string): Exercise {
  try {
    return prepareExercise(written)
  } catch (error) {
    if (error instanceof ExerciseError) throw new AuthoringError(`${where}: ${error.message}`)
    throw error
  }
}
