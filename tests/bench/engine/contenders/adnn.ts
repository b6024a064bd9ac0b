/** @file The peer adnn, in both of its ways: a graph of single numbers, as ours is, and a graph of row tensors. Float64. */
import ad from "adnn/ad/index.js"
import Tensor from "adnn/tensor.js"
import { counts, LEARNING_RATE, SIDE, startingWeights, total } from "../dataset"
import type { Contender } from "../dataset"

/** A softmax for each row of weights. */
export const adnnTensors: Contender = {
  name: "adnn (tensors)",
  tolerance: 1e-12,
  start() {
    const start = startingWeights()
    const rows = counts.map((_, i) =>
      new Tensor([SIDE]).fromFlatArray(start.subarray(i * SIDE, (i + 1) * SIDE)),
    )
    const pairs = counts.map((row) => new Tensor([SIDE]).fromFlatArray(row))
    return () => {
      const lifted = rows.map((row) => ad.lift(row))
      const terms = lifted.map((row, i) =>
        ad.tensor.sumreduce(ad.tensor.mul(ad.tensor.log(ad.tensor.softmax(row)), pairs[i]!)),
      )
      const loss = ad.scalar.div(ad.scalar.sum(terms), -total)
      loss.backprop()
      rows.forEach((row, i) => row.subeq(ad.derivative(lifted[i]!).mul(LEARNING_RATE)))
      return ad.value(loss)
    }
  },
}

/** The same formula as `engineWrittenOut`. */
export const adnnScalars: Contender = {
  name: "adnn (scalars)",
  tolerance: 1e-12,
  start() {
    const weights = startingWeights()
    return () => {
      const lifted = counts.map((row, i) => row.map((_, j) => ad.lift(weights[i * SIDE + j]!)))
      const terms = lifted.flatMap((row, i) => {
        const logSum = ad.scalar.log(ad.scalar.sum(row.map((weight) => ad.scalar.exp(weight))))
        const pairs = row
          .map((weight, j) => ({ weight, count: counts[i]![j]! }))
          .filter(({ count }) => count > 0)
        return pairs.map(({ weight, count }) => ad.scalar.mul(ad.scalar.sub(logSum, weight), count))
      })
      const loss = ad.scalar.div(ad.scalar.sum(terms), total)
      loss.backprop()
      lifted.flat().forEach((weight, at) => (weights[at]! -= LEARNING_RATE * ad.derivative(weight)))
      return ad.value(loss)
    }
  },
}
