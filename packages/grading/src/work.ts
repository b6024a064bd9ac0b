/** @file The right way through an exercise: each step's numbers, out of the numbers of the steps before it. */
import { negativeLog, rowOf } from "@course/makemore"
import type { Bigram } from "@course/makemore"
import { countOf } from "./exercise"
import type { Exercise } from "./exercise"
import { isNumberStep } from "./steps"
import type { NumberStepId } from "./steps"

/** The numbers of the steps, in the order of their cells; a step that the exercise lacks is empty. */
export type Work = Readonly<Record<NumberStepId, readonly number[]>>

/** Numbers that take the place of the right ones, wherever one is given. */
export type OwnNumbers = Partial<Record<NumberStepId, readonly (number | undefined)[]>>

/**
 * All numbers of the exercise. With a reader's own ones, each step is worked out from those before it as the reader has
 * them: what would be right, given what was done. Without, the same object is given for the same exercise.
 */
export function workOut(exercise: Exercise, own: OwnNumbers = {}): Work {
  if (Object.keys(own).length > 0) return workThrough(exercise, own)
  const known = KNOWN_WORK.get(exercise) ?? workThrough(exercise, {})
  KNOWN_WORK.set(exercise, known)
  return known
}

function workThrough(exercise: Exercise, own: OwnNumbers): Work {
  const work: Record<NumberStepId, readonly number[]> = { ...NOTHING }
  for (const { id } of exercise.steps) {
    if (isNumberStep(id)) work[id] = RIGHT[id](exercise, work).map((right, at) => own[id]?.[at] ?? right)
  }
  return work
}

const KNOWN_WORK = new WeakMap<Exercise, Work>()

/** What is right at one step, given the steps before it. */
export function rightAt(step: NumberStepId, exercise: Exercise, work: Work): readonly number[] {
  return RIGHT[step](exercise, work)
}

/** The steps that each step is worked out from. */
export const BUILDS_ON: Readonly<Record<NumberStepId, readonly NumberStepId[]>> = {
  symbols: [],
  tally: [],
  total: ["tally"],
  probabilities: ["tally", "total"],
  "pair-probabilities": ["probabilities"],
  "pair-nlls": ["pair-probabilities"],
  product: ["pair-probabilities"],
  sum: ["pair-nlls"],
  mean: ["sum"],
  unseen: [],
  "smoothed-probabilities": ["symbols", "tally", "total"],
  "smoothed-sum": ["smoothed-probabilities"],
  "smoothed-mean": ["smoothed-sum"],
}

/** The sum of numbers. */
export function added(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** The product of numbers. */
export function multiplied(numbers: readonly number[]): number {
  return numbers.reduce((product, number) => product * number, 1)
}

/** The count of a pair, and its row's total, with the reader's own row where it is the one that was built. */
export function countAndTotal(exercise: Exercise, work: Work, pair: Bigram): [count: number, total: number] {
  return pair.row === exercise.place
    ? [work.tally[pair.column]!, work.total[0]!]
    : [countOf(exercise, pair), exercise.totals[pair.row]!]
}

const NOTHING: Work = {
  symbols: [],
  tally: [],
  total: [],
  probabilities: [],
  "pair-probabilities": [],
  "pair-nlls": [],
  product: [],
  sum: [],
  mean: [],
  unseen: [],
  "smoothed-probabilities": [],
  "smoothed-sum": [],
  "smoothed-mean": [],
}

const RIGHT: Readonly<Record<NumberStepId, (exercise: Exercise, work: Work) => readonly number[]>> = {
  symbols: ({ vocabulary }) => [vocabulary.size],
  tally: ({ counts, place }) => Array.from(rowOf(counts, place)),
  total: (_, { tally }) => [added(tally)],
  probabilities: (_, { tally, total }) => tally.map((count) => count / total[0]!),
  "pair-probabilities": (exercise, { probabilities }) =>
    exercise.pairs.map((pair) =>
      pair.row === exercise.place
        ? probabilities[pair.column]!
        : countOf(exercise, pair) / exercise.totals[pair.row]!,
    ),
  "pair-nlls": (_, work) => work["pair-probabilities"].map(negativeLog),
  product: (_, work) => [multiplied(work["pair-probabilities"])],
  sum: (_, work) => [added(work["pair-nlls"])],
  mean: ({ pairs }, { sum }) => [sum[0]! / pairs.length],
  unseen: () => [0, Infinity, Infinity],
  "smoothed-probabilities": (exercise, work) =>
    exercise.unseenPairs.map((pair) => {
      const [count, total] = countAndTotal(exercise, work, pair)
      return (count + 1) / (total + work.symbols[0]!)
    }),
  "smoothed-sum": (_, work) => [added(work["smoothed-probabilities"].map(negativeLog))],
  "smoothed-mean": ({ unseenPairs }, work) => [work["smoothed-sum"][0]! / unseenPairs.length],
}
