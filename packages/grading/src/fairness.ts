/** @file Whether an exercise can be judged without doubt: every slip leads to other numbers than the right way, and than every other slip. */
import { rowOf } from "@course/makemore"
import { areTellable, isClearOf } from "./compare"
import { bigramText } from "./exercise"
import type { Exercise } from "./exercise"
import { SLIPS } from "./slips"
import { isNumberStep } from "./steps"
import type { NumberStepId, Step } from "./steps"
import { workOut } from "./work"
import type { Work } from "./work"

/** Two ways of doing a step that a reader's answers could not be told apart by. */
export interface Confusion {
  readonly step: Step["id"]
  readonly slip: string
  /** Another slip, or "right". */
  readonly with: string
}

/** Rows that are no exercise: too little to count, or too much. */
export const LEAST_SUCCESSORS = 3
export const LARGEST_ROW_TOTAL = 12

/**
 * Why a row is not worth building, or undefined.
 *
 * @param bigrams all bigrams of the list that begin with `row`, each as often as it occurs
 */
export function triviality(row: string, bigrams: readonly string[]): string | undefined {
  const successors = new Set(bigrams).size
  if (successors < LEAST_SUCCESSORS)
    return `row: expected at least ${LEAST_SUCCESSORS} different successors of "${row}", but found ${successors}`
  if (bigrams.length > LARGEST_ROW_TOTAL)
    return `row: expected a total of at most ${LARGEST_ROW_TOTAL} for "${row}", but found ${bigrams.length}`
  return undefined
}

/** Every confusion that the exercise's numbers allow; none in a fair exercise. */
export function confusionsOf(exercise: Exercise): Confusion[] {
  return [...eachConfusion(exercise, exercise.steps)]
}

/** All that keeps an exercise from being dealt, or from being put before readers, one sentence each. */
export function problemsOf(exercise: Exercise): string[] {
  const { data, vocabulary, counts, place } = exercise
  const bigrams = Array.from(rowOf(counts, place)).flatMap((count, column) =>
    Array.from({ length: count }, () => data.row + vocabulary.symbolAt(column)),
  )
  const trivial = triviality(data.row, bigrams)
  const words = ({ step, slip, with: other }: Confusion) =>
    other === "right"
      ? `step ${step}: the slip "${slip}" leads to the right numbers, or too near them`
      : `step ${step}: the slips "${slip}" and "${other}" lead to the same numbers`
  return [...(trivial === undefined ? [] : [trivial]), ...confusionsOf(exercise).map(words)]
}

/** Whether some parts of an exercise allow no confusion: stops at the first. */
export function isFair(exercise: Exercise, parts: readonly Step["part"][]): boolean {
  const steps = exercise.steps.filter(({ part }) => parts.includes(part))
  return eachConfusion(exercise, steps).next().done === true
}

/** The later steps first: the most slips meet there, so an unfair exercise is found out soonest. */
function* eachConfusion(exercise: Exercise, steps: readonly Step[]): Generator<Confusion, undefined> {
  const work = workOut(exercise)
  for (const step of steps.toReversed()) {
    const ways = waysOf(exercise, step, work)
    for (const [i, way] of ways.entries()) {
      if (way.slip === "right") continue
      for (const other of ways.slice(0, i)) {
        if (other.slip !== way.slip && !way.differsFrom(other))
          yield { step: step.id, slip: way.slip, with: other.slip }
      }
    }
  }
  return undefined
}

interface Way {
  readonly slip: string
  readonly pattern: readonly (number | string)[]
  differsFrom(other: Way): boolean
}

function waysOf(exercise: Exercise, step: Step, work: Work): Way[] {
  const { id } = step
  return isNumberStep(id) ? waysToNumbers(exercise, id, step, work) : waysToWriteOut(exercise)
}

function waysToNumbers(exercise: Exercise, id: NumberStepId, { cells }: Step, work: Work): Way[] {
  const way = (slip: string, pattern: readonly number[]): Way => ({
    slip,
    pattern,
    differsFrom: (other) => {
      const differ = other.slip === "right" ? isClearOf : areTellable
      return pattern.some((number, at) => differ(Number(other.pattern[at]), number, cells[at]!.quantity))
    },
  })
  const ways = [way("right", work[id])]
  for (const slip of SLIPS) {
    for (const pattern of slip.showsOn[id]?.(exercise, work) ?? []) ways.push(way(slip.id, pattern))
  }
  return ways
}

function waysToWriteOut(exercise: Exercise): Way[] {
  const bigrams = exercise.vocabulary.bigrams(exercise.data.writeOut).map(bigramText)
  const way = (slip: string, written: readonly string[]): Way => {
    const pattern = written.toSorted()
    return { slip, pattern, differsFrom: (other) => pattern.join(" ") !== other.pattern.join(" ") }
  }
  const slips = SLIPS.flatMap(({ id, writtenOut }) => (writtenOut ? [way(id, writtenOut(bigrams))] : []))
  return [way("right", bigrams), ...slips]
}
