/** @file Training the one-layer network, a step at a time. */
import { gradientDescent, l2Penalty, zeroGrad } from "@course/engine"
import type { BigramNetwork } from "./network"
import { largestDifference } from "./score"
import type { Table } from "./table"
import type { Bigram } from "./vocabulary"

/** Read anew at each step: whoever holds the object may change it on the way. */
export interface TrainingOptions {
  /** Default 50, which is not absurd here: a row's gradient is scaled by its share of the pairs. */
  learningRate?: number
  /** The strength of the pull towards 0: `l2` × the mean of the squared weights is added to what is minimised. Default 0. */
  l2?: number
}

/** How the network stands after so many updates. */
export interface TrainingStep {
  /** How many updates have been made: 0 first. */
  readonly step: number
  /** Mean NLL in nats, without the penalty. */
  readonly loss: number
  /** What `l2` adds to the loss, in the same unit. */
  readonly penalty: number
  /** The largest |softmax(W) − P|, where P is the counting model of the same data. */
  readonly largestDifference: number
}

/**
 * Full-batch gradient descent without an end: yields how the network stands, and makes an update when it is asked for
 * the next step.
 *
 * @param data counts of shape [n, n], or single examples, each of which is then its own term
 * @throws {DomainError} (the engine's) when a learning rate drives a weight out of the finite numbers
 */
export function* train(
  network: BigramNetwork,
  data: Table | readonly Bigram[],
  options: TrainingOptions = {},
): Generator<TrainingStep, never, void> {
  const parameters = network.parameters()
  const counts = data instanceof Float64Array ? data : tally(data, network.weights.length)
  for (let step = 0; ; step++) {
    const loss = data instanceof Float64Array ? network.lossOfTable(data) : network.lossOfExamples(data)
    const l2 = options.l2 ?? 0
    yield {
      step,
      loss: loss.data,
      penalty: l2Penalty(parameters, l2),
      largestDifference: largestDifference(counts, network.probabilities()),
    }
    zeroGrad(parameters)
    loss.backward()
    gradientDescent(parameters, { learningRate: options.learningRate ?? 50, l2: options.l2 ?? 0 })
  }
}

function tally(examples: readonly Bigram[], side: number): Table {
  const counts = new Float64Array(side * side)
  for (const { row, column } of examples) counts[row * side + column]! += 1
  return counts
}
