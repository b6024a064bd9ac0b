/** @file Our engine, used as a reader uses it: the graph is built anew at every step. */
import { crossEntropy, gradientDescent, sum, Value, zeroGrad } from "@course/engine"
import { counts, LEARNING_RATE, SIDE, startingWeights, total } from "../dataset"
import type { Contender } from "../dataset"

/** With the engine's own loss: one node for each row, one above them all. */
export const engine: Contender = {
  name: "engine, crossEntropy",
  tolerance: 1e-12,
  start() {
    const weights = matrixOfValues()
    const parameters = weights.flat()
    const cells = counts.flatMap((row, i) => row.map((count, j) => ({ i, j, count })))
    const pairs = cells.filter(({ count }) => count > 0)
    const targets = pairs.map(({ j }) => j)
    const weightOfPair = pairs.map(({ count }) => count)
    return () => {
      const logits = pairs.map(({ i }) => weights[i]!)
      const loss = crossEntropy(logits, targets, weightOfPair)
      zeroGrad(parameters)
      loss.backward()
      gradientDescent(parameters, { learningRate: LEARNING_RATE })
      return loss.data
    }
  },
}

/** With nothing but the operations of `Value`: some 2,000 nodes. */
export const engineWrittenOut: Contender = {
  name: "engine, Value by Value",
  tolerance: 1e-12,
  start() {
    const weights = matrixOfValues()
    const parameters = weights.flat()
    return () => {
      const terms: Value[] = []
      weights.forEach((row, i) => {
        const logSum = sum(row.map((weight) => weight.exp())).log()
        row.forEach((weight, j) => {
          const count = counts[i]![j]!
          if (count > 0) terms.push(logSum.sub(weight).mul(count))
        })
      })
      const loss = sum(terms).div(total)
      zeroGrad(parameters)
      loss.backward()
      gradientDescent(parameters, { learningRate: LEARNING_RATE })
      return loss.data
    }
  },
}

function matrixOfValues(): Value[][] {
  const start = startingWeights()
  return counts.map((row, i) => row.map((_, j) => new Value(start[i * SIDE + j]!)))
}
