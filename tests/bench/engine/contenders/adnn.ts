/** @file The peer adnn, with its tensors: a softmax for each row. Float64. */
import ad from "adnn/ad/index.js"
import Tensor from "adnn/tensor.js"
import { counts, LEARNING_RATE, SIDE, startingWeights, total } from "../dataset"
import type { Contender } from "../dataset"

export const adnn: Contender = {
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
