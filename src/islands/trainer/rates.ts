/** @file The learning rates and strengths of the penalty that the reader may choose. */

export interface Rates {
  /** Where the slider stops, about evenly on a logarithmic scale. */
  readonly stops: readonly number[]
  /** Worth a run of their own: some that converge, and some that stall, wander and blow up. */
  readonly presets: readonly number[]
}

export const FIRST_RATE = 50

/** `l2` as the engine means it: × the mean of the squared weights. The lecture's is 0.01. */
export const STRENGTHS: readonly number[] = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]

const STOPS = [1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50, 60, 100, 150, 200, 300, 400]
const PRESETS = [FIRST_RATE, 100, 200, 400]

/** @param limit the largest stable rate; the round numbers on both sides of it are among the presets */
export function ratesAround(limit: number): Rates {
  const unit = limit > 20 ? 10 : 1
  const below = Math.floor(limit / unit) * unit
  const around = [below, below + unit].filter((rate) => rate > 0 && rate <= STOPS.at(-1)!)
  return { stops: inOrder([...STOPS, ...around]), presets: inOrder([...PRESETS, ...around]) }
}

function inOrder(rates: readonly number[]): number[] {
  return [...new Set(rates)].sort((a, b) => a - b)
}
