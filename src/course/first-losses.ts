/** @file What the network's loss is on its way, computed by training it while the site is built. */
import { Generator } from "@course/engine"
import type { Bigram, Table } from "@course/makemore"
import { BigramNetwork, sideOf, train } from "@course/makemore"

/** The seed of the lecture, and of every figure and cell that does not say otherwise. */
export const LECTURE_SEED = 2147483647

/** The loss before any step, on single examples. */
export function firstLossOn(examples: readonly Bigram[], side: number): number {
  return BigramNetwork.random(side, new Generator(LECTURE_SEED)).lossOfExamples(examples).data
}

/** What is minimised before any step over a whole table: the loss, and the penalty on top. */
export function firstObjectiveOn(counts: Table, l2: number): number {
  const network = BigramNetwork.random(sideOf(counts), new Generator(LECTURE_SEED))
  const { loss, penalty } = train(network, counts, { l2 }).next().value
  return loss + penalty
}

/** The losses after 0, 1, … `steps` steps over the whole table, at the cell's learning rate of 50. */
export function lossesOn(counts: Table, steps: number): number[] {
  const network = BigramNetwork.random(sideOf(counts), new Generator(LECTURE_SEED))
  const training = train(network, counts, { learningRate: 50 })
  return Array.from({ length: steps + 1 }, () => training.next().value.loss)
}
