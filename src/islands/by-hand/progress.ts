/** @file What a reader has asked and been told of one set of numbers, beside the answers: its shape, and how it is kept. */
import type { StepId } from "@course/grading"

export interface Progress {
  /** How many hints of a step are shown. */
  readonly hints: Readonly<Partial<Record<StepId, number>>>
  /** Steps whose solution the reader has looked at. */
  readonly solutions: readonly StepId[]
  /** Steps whose verdict stands. */
  readonly checked: readonly StepId[]
  readonly isSolved: boolean
}

export const UNTOUCHED: Progress = { hints: {}, solutions: [], checked: [], isSolved: false }

export function writeProgress(progress: Progress): string {
  return JSON.stringify({ v: 1, ...progress })
}

/**
 * What was kept, as far as it can be read; it may come from a file that somebody has edited.
 *
 * @param steps those of the exercise: others are dropped
 */
export function readProgress(text: string | undefined, steps: readonly StepId[]): Progress {
  const kept = objectIn(text)
  if (kept?.v !== 1) return UNTOUCHED
  const { hints, solutions, checked, isSolved } = kept
  const known = (list: unknown) => steps.filter((step) => Array.isArray(list) && list.includes(step))
  const shown = (typeof hints === "object" ? hints : null) as Readonly<Record<string, unknown>> | null
  return {
    hints: Object.fromEntries(
      steps.flatMap((step) => {
        const count = shown?.[step]
        return typeof count === "number" && Number.isInteger(count) && count > 0 ? [[step, count]] : []
      }),
    ),
    solutions: known(solutions),
    checked: known(checked),
    isSolved: isSolved === true,
  }
}

/** Seeds are short, so that a teacher can write one on the board. */
export const LARGEST_SEED = 99_999

/** Which set of numbers is on the page: the author's, or one that was dealt. */
export type SetOfNumbers = "given" | number

export function writeSet(set: SetOfNumbers): string {
  return JSON.stringify({ v: 1, set })
}

export function readSet(text: string | undefined): SetOfNumbers {
  const kept = objectIn(text)
  return kept?.v === 1 && isSeed(kept.set) ? kept.set : "given"
}

export function isSeed(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= LARGEST_SEED
}

function objectIn(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "null")
    return typeof value === "object" && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    return undefined
  }
}
