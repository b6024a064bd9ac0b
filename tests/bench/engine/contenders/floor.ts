/** @file The floor: forward, gradient and update written out by hand for this one model, on typed arrays. */
import { counts, LEARNING_RATE, SIDE, startingWeights, total } from "../dataset"
import type { Contender } from "../dataset"

export const floor: Contender = {
  name: "hand-written loop (the floor)",
  tolerance: 0,
  start() {
    const weights = startingWeights()
    const pairs = Float64Array.from(counts.flat())
    const rowTotals = Float64Array.from(counts, (row) => row.reduce((sum, count) => sum + count, 0))
    const exps = new Float64Array(SIDE)
    return () => {
      let loss = 0
      for (let i = 0; i < SIDE; i++) {
        let sum = 0
        for (let j = 0; j < SIDE; j++) {
          const exp = Math.exp(weights[i * SIDE + j]!)
          exps[j] = exp
          sum += exp
        }
        const logSum = Math.log(sum)
        const share = rowTotals[i]! / sum
        for (let j = 0; j < SIDE; j++) {
          const at = i * SIDE + j
          loss += pairs[at]! * (logSum - weights[at]!)
          weights[at]! -= (LEARNING_RATE * (exps[j]! * share - pairs[at]!)) / total
        }
      }
      return loss / total
    }
  },
}
