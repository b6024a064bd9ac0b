/** @file What a slip is: a wrong way that can be computed from the exercise's own data, and words for it. */
import { negativeLog } from "@course/makemore"
import type { Exercise } from "../exercise"
import type { NumberStepId, StepId } from "../steps"
import type { Work } from "../work"

/** The numbers of a step's cells, if the slip is made. One slip may lead to several: each is a pattern of it. */
export type Patterns = (exercise: Exercise, work: Work) => readonly (readonly number[])[]

export interface SlipModel {
  /** For ever: tests and readers' histories hang on it. */
  readonly id: string
  /** Completes "Did you …?", for when two slips fit. */
  readonly didYou: string
  /** The steps on which it can show, and what it looks like there. It is not looked for anywhere else. */
  readonly showsOn: Readonly<Partial<Record<NumberStepId, Patterns>>>
  /** The same where bigrams are written out: what is written instead of all the `bigrams`. */
  readonly writtenOut?: (bigrams: readonly string[]) => readonly string[]
  /** Whether it can happen to some cells of a step alone. Others are done to a step or not at all. */
  readonly isPerCell?: boolean
  /** What was done, by the quantity that was used, and what belongs there. One or two sentences. */
  readonly says: (exercise: Exercise, step: StepId, work: Work) => string
}

/** The steps of a name's NLL, alike for the name that occurs and for the smoothed one. */
export const SUM_STEPS = ["sum", "smoothed-sum"] as const
export const MEAN_STEPS = ["mean", "smoothed-mean"] as const

/** The probabilities that the score of a step is made of. */
export function probabilitiesBehind(step: NumberStepId, work: Work): readonly number[] {
  return work[step.startsWith("smoothed") ? "smoothed-probabilities" : "pair-probabilities"]
}

/** The NLL of each bigram that the score of a step is made of. */
export function nllsBehind(step: NumberStepId, work: Work): readonly number[] {
  return step.startsWith("smoothed") ? work["smoothed-probabilities"].map(negativeLog) : work["pair-nlls"]
}

/** The sum that a mean is taken of. */
export function sumBehind(step: NumberStepId, work: Work): number {
  return work[step.startsWith("smoothed") ? "smoothed-sum" : "sum"][0]!
}

/** The name that a step scores. */
export function nameScored({ data }: Exercise, step: StepId): string {
  return step.startsWith("smoothed") || step === "unseen" ? (data.unseen ?? data.score) : data.score
}

/** The same pattern maker for several steps, told which one it is for. */
export function onSteps<Id extends NumberStepId>(
  steps: readonly Id[],
  patterns: (step: Id, exercise: Exercise, work: Work) => readonly (readonly number[])[],
): Partial<Record<NumberStepId, Patterns>> {
  return Object.fromEntries(
    steps.map((step): [Id, Patterns] => [step, (exercise, work) => patterns(step, exercise, work)]),
  )
}
