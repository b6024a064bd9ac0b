// Says: Of the counts 6, 3, 1, the share of the first should be 0.6, but is 0.527375. Are there enough steps, is each gradient set to 0 first, and is the loss a mean?
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
  for (let step = 0; step < 3; step++) {
    const loss = sum(
      softmax(logits).map((probability, symbol) =>
        probability.log().mul(-(counts[symbol] ?? 0) / total),
      ),
    )
    zeroGrad(logits)
    loss.backward()
    gradientDescent(logits, { learningRate: 1 })
  }
  return softmax(logits).map((probability) => probability.data)
}
