/** @file The table of counts as a picture for the home page: every pair of the site's names, one square each. */
import { names } from "@course/data"
import { countBigrams, rowOf, Vocabulary } from "@course/makemore"

export interface HeatMap {
  /** Rows are the current symbol, columns the next; the boundary `.` first. */
  readonly symbols: readonly string[]
  /**
   * By row and column, from 0 (never) to 9 (most often): square roots of counts, rounded, because a few pairs are so
   * common that in proportion the rest would be blank.
   */
  readonly steps: readonly (readonly number[])[]
}

const DARKEST = 9

export function heatMap(): HeatMap {
  const vocabulary = Vocabulary.of(names)
  const counts = countBigrams(names, vocabulary)
  const most = counts.reduce((max, count) => Math.max(max, count), 0)
  return {
    symbols: vocabulary.symbols,
    steps: vocabulary.symbols.map((_, row) =>
      Array.from(rowOf(counts, row), (count) => Math.ceil(DARKEST * Math.sqrt(count / most))),
    ),
  }
}
