// Says: On the counts 6, 3, 1 the numbers overflow. Does each step go against the gradient, and is the loss a mean, not a sum?
import {
  gradientDescent,
  softmax,
  sum,
  Value,
  zeroGrad,
} from "@course/engine"

export function trainRow(counts: number[]): number[] {
  const logits = counts.map(() => new Value(0))
  const total = counts.reduce((all, count) => all + count, 0)
  for (let step = 0; step < 500; step++) {
    const loss = sum(
      softmax(logits).map((probability, symbol) =>
        probability.log().mul((counts[symbol] ?? 0) / total),
      ),
    )
    zeroGrad(logits)
    loss.backward()
    gradientDescent(logits, { learningRate: 1 })
  }
  return softmax(logits).map((probability) => probability.data)
}
