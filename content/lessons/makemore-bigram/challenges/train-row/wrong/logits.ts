// Says: The row, added up, should be 1, but is 0. Return the softmax of the logits, not the logits.
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
        probability.log().mul(-(counts[symbol] ?? 0) / total),
      ),
    )
    zeroGrad(logits)
    loss.backward()
    gradientDescent(logits, { learningRate: 1 })
  }
  return logits.map((logit) => logit.data)
}
