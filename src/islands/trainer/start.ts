/** @file Where every run begins: the lecture's random weights, and the model that they are before any training. */
import { Generator } from "@course/engine"
import { sideOf } from "@course/makemore"
import type { Table } from "@course/makemore"

/** The seed of the lecture. */
const SEED = 2147483647

/** Shape [side, side], as `torch.randn((side, side), generator=g)` draws them. */
export function firstWeights(side: number): Table {
  return new Generator(SEED).randn(side * side)
}

/** Softmax of each row of weights: what `BigramNetwork.probabilities` gives, without a network. */
export function softmaxOfRows(weights: Table): Table {
  const side = sideOf(weights)
  const probabilities = weights.slice()
  for (let from = 0; from < weights.length; from += side) {
    const row = probabilities.subarray(from, from + side)
    const largest = Math.max(...row)
    row.forEach((weight, at) => (row[at] = Math.exp(weight - largest)))
    const total = row.reduce((sum, e) => sum + e, 0)
    row.forEach((e, at) => (row[at] = e / total))
  }
  return probabilities
}

/** What the penalty is made of: it is this × its strength. */
export function meanSquare(weights: Table): number {
  return weights.reduce((sum, weight) => sum + weight ** 2, 0) / weights.length
}
