/** @file Judges one step of an exercise, or all of them, by what a reader has typed so far. */
import type { Exercise } from "./exercise"
import { judgeNumbers } from "./judge-numbers"
import { judgeWriteOut } from "./judge-write-out"
import { isNumberStep } from "./steps"
import type { StepId } from "./steps"
import type { Answers, Verdict } from "./verdict"

/**
 * What there is to say about a step.
 *
 * @param answers everything typed so far: a later step is judged by the reader's own earlier numbers, too
 * @throws {RangeError} when the exercise has no such step
 */
export function judgeStep(exercise: Exercise, id: StepId, answers: Answers): Verdict {
  const step = exercise.steps.find((each) => each.id === id)
  if (step === undefined) {
    const known = exercise.steps.map((each) => each.id).join(", ")
    throw new RangeError(`this exercise has the steps ${known}, but got "${id}"`)
  }
  return isNumberStep(id)
    ? judgeNumbers(exercise, id, step.cells, answers)
    : judgeWriteOut(exercise, step.cells[0]!.id, answers)
}

/** One verdict a step, in order. */
export function judgeAll(exercise: Exercise, answers: Answers): Verdict[] {
  return exercise.steps.map(({ id }) => judgeStep(exercise, id, answers))
}
