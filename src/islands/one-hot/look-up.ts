/** @file One-hot times W, and softmax, with every number in between. */
import { rowTotals, sideOf, smooth } from "@course/makemore"
import type { Table } from "@course/makemore"
import type { LessonModel } from "../model/lesson-model"

/** A table small enough that all of its numbers can be read at once. */
export interface SmallWeights {
  /** The boundary first. */
  readonly symbols: readonly string[]
  /**
   * The logarithm of each count plus 1: row the current symbol, column the next. The 1, because the pair of two
   * boundaries never occurs, and ln 0 is no number that could be multiplied by 0.
   */
  readonly weights: Table
}

/** One symbol's way through the network. */
export interface LookUp {
  /** 1 at the symbol, 0 elsewhere. */
  readonly oneHot: readonly number[]
  /** One-hot times W, plus the shift. */
  readonly logits: readonly number[]
  readonly exponentials: readonly number[]
  readonly total: number
  /** Each exponential divided by their total. */
  readonly probabilities: readonly number[]
}

/** Cuts out the boundary and the most frequent other symbols, in the order of the alphabet, with the pairs among them. */
export function smallWeights({ vocabulary, counts }: LessonModel, size: number): SmallWeights {
  const totals = rowTotals(counts)
  const places = vocabulary.symbols
    .map((_, place) => place)
    .sort((a, b) => Number(b === 0) - Number(a === 0) || totals[b]! - totals[a]!)
    .slice(0, size)
    .sort((a, b) => a - b)
  const cut = Float64Array.from(
    places.flatMap((row) => places.map((column) => counts[row * vocabulary.size + column]!)),
  )
  return {
    symbols: places.map((place) => vocabulary.symbolAt(place)),
    weights: smooth(cut, 1).map(Math.log),
  }
}

/**
 * Sends the symbol at `place` through the layer.
 *
 * @param shift a number added to each logit of the row: it multiplies every exponential by the same, and cancels out
 */
export function lookUp(weights: Table, place: number, shift = 0): LookUp {
  const side = sideOf(weights)
  const oneHot = Array.from({ length: side }, (_, at) => (at === place ? 1 : 0))
  const logits = oneHot.map(
    (_, column) => oneHot.reduce<number>((sum, x, row) => sum + x * weights[row * side + column]!, 0) + shift,
  )
  const exponentials = logits.map(Math.exp)
  const total = exponentials.reduce((sum, e) => sum + e, 0)
  return { oneHot, logits, exponentials, total, probabilities: exponentials.map((e) => e / total) }
}
