/** @file The rows of the table that an exercise needs, with the reader's own where they build it. */
import { bigramText, givenRows, readNumber } from "@course/grading"
import type { Exercise, StepId } from "@course/grading"
import { rowOf } from "@course/makemore"
import type { ExerciseSession } from "./exercise-session"

export interface RowShown {
  readonly symbol: string
  readonly isReaders: boolean
  /** Undefined where the reader has not written a count. */
  readonly counts: readonly (number | undefined)[]
  readonly total: number | undefined
}

/** In the order of the table. */
export function rowsShown(session: ExerciseSession): RowShown[] {
  const exercise = session.exercise.value
  const { vocabulary, counts, totals, place, data } = exercise
  return [...givenRows(exercise), place]
    .sort((a, b) => a - b)
    .map((row) => {
      const isReaders = row === place && !session.isGiven("tally")
      if (!isReaders) {
        const isTotalled = row !== place || session.isGiven("total")
        const total = isTotalled ? totals[row] : numberIn(session.textOf("total", "total"))
        return { symbol: vocabulary.symbolAt(row), isReaders, counts: [...rowOf(counts, row)], total }
      }
      const isCounted = session.verdicts.value.get("tally")?.isDone === true
      return {
        symbol: data.row,
        isReaders,
        counts: vocabulary.symbols.map(
          (next) => numberIn(session.textOf("tally", next)) ?? (isCounted ? 0 : undefined),
        ),
        total: numberIn(session.textOf("total", "total")),
      }
    })
}

/** The pair that the reader works on, or of a whole row its symbol. */
export function pairAt(
  exercise: Exercise,
  at: ExerciseSession["at"]["value"],
): { row: string; next?: string } | undefined {
  if (at === null) return undefined
  const { row } = exercise.data
  switch (at.step) {
    case "tally":
    case "probabilities":
      return { row, next: at.cell }
    case "total":
      return { row }
    case "pair-probabilities":
    case "pair-nlls":
    case "smoothed-probabilities": {
      const pair = pairsOf(exercise, at.step).find((each, i) => `${i + 1}:${bigramText(each)}` === at.cell)
      return pair && { row: pair.symbol, next: pair.next }
    }
    default:
      return undefined
  }
}

function pairsOf({ pairs, unseenPairs }: Exercise, step: StepId) {
  return step === "smoothed-probabilities" ? unseenPairs : pairs
}

/** Counts that make no sense are left out of the picture. */
function numberIn(text: string): number | undefined {
  const reading = readNumber(text)
  return reading.kind === "number" && reading.value >= 0 && reading.value < 1000 ? reading.value : undefined
}
