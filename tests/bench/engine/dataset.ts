/** @file What every contender is given: the lecture's table of counts, the lecture's weights, the learning rate. */
import { lectureCounts } from "@course/data"
import { Generator } from "@course/engine"

/** Symbols, and so the side of the table. */
export const SIDE = 27

/** Shape [27, 27]: how often symbol j follows symbol i. */
export const counts: readonly (readonly number[])[] = lectureCounts.counts

/** All bigrams: 228,146. */
export const total = counts.flat().reduce((sum, count) => sum + count, 0)

/** Shape [27 × 27], row by row. A fresh copy each time, since training changes it. */
export function startingWeights(): Float64Array {
  return new Generator(2147483647).randn(SIDE * SIDE)
}

export const LEARNING_RATE = 50

/** Losses are compared with the hand-written loop's before these many updates. */
export const CHECKPOINTS = [0, 10, 100, 171]

/** One way of doing the same training. */
export interface Contender {
  readonly name: string
  /** How far its losses may be from the floor's: rounding, in float32 or in float64. */
  readonly tolerance: number
  /** Starts afresh; each call of what it gives is one full-batch update, and returns the loss before it, in nats. */
  readonly start: () => () => number
}
