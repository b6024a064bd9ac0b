import {
  gradientDescent,
  softmax,
  sum,
  Value,
  zeroGrad,
} from "@course/engine"

/**
 * Learns what follows one symbol, by gradient descent.
 *
 * @param counts how often each symbol followed
 * @returns the probability of each, by softmax of what was learnt
 */
export function trainRow(counts: number[]): number[] {
  const logits = counts.map(() => new Value(0))
  const total = counts.reduce((all, count) => all + count, 0)

  for (let step = 0; step < 500; step++) {
    const surprises = softmax(logits).map((probability, symbol) =>
      probability.log().mul(-(counts[symbol] ?? 0) / total),
    )
    const loss = sum(surprises)
    zeroGrad(logits)
    loss.backward()
    gradientDescent(logits, { learningRate: 1 })
  }

  return softmax(logits).map((probability) => probability.data)
}

console.log(trainRow([6, 3, 1]))
