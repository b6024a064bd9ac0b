/** @file The training itself: the network on the engine's `Value`, step by step. */
import { l2Penalty } from "@course/engine"
import { BigramNetwork, train } from "@course/makemore"
import type { Table, TrainingOptions } from "@course/makemore"

/** How the network stands after an update. */
export interface TrainedStep {
  /** Mean NLL in nats, without the penalty. */
  readonly loss: number
  /** Of the weights. */
  readonly meanSquare: number
}

/** One run, from given weights. */
export class Training {
  readonly #network: BigramNetwork
  readonly #run: ReturnType<typeof train>

  /**
   * @param weights shape [n, n], where to begin; copied
   * @param counts shape [n, n]: all the data
   * @param options read anew at each step
   */
  constructor(weights: Table, counts: Table, options: TrainingOptions) {
    this.#network = new BigramNetwork(weights)
    this.#run = train(this.#network, counts, options)
    // The first thing it yields is how the network stands before any update.
    this.#run.next()
  }

  /**
   * Makes one update.
   *
   * @throws {DomainError} (the engine's) when the rate drives a weight out of the finite numbers
   */
  step(): TrainedStep {
    const { loss } = this.#run.next().value
    return { loss, meanSquare: l2Penalty(this.#network.parameters(), 1) }
  }

  /** What the network has become: softmax of each row of its weights. Shape [n, n]. */
  probabilities(): Table {
    return this.#network.probabilities()
  }
}
