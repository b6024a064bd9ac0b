import { names } from "@course/data"
import { crossEntropy, gradientDescent, zeroGrad } from "@course/engine"
import { counts } from "./counts"
import { symbols } from "./data"
import { logits, randomWeights } from "./net"
import { averageNll } from "./nll"

const weights = randomWeights(2147483647)

// Rates to try: 70, 80, 100, 400. The lecture's penalty has l2 = 0.01.
const settings = { learningRate: 50, l2: 0 }

/** Mean NLL over all names: each pair is one term, its count its weight. */
function meanLoss() {
  const rows = symbols.map((symbol) => logits(symbol, weights))
  return crossEntropy(
    counts.flatMap((row, i) => row.map(() => rows[i] ?? [])),
    counts.flatMap((row) => row.map((_, next) => next)),
    counts.flat(),
  )
}

const shown = new Set([0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000])
for (let step = 0; step <= 1000; step++) {
  const loss = meanLoss()
  if (shown.has(step)) console.log(`step ${step}: ${loss.data.toFixed(4)}`)
  zeroGrad(weights.flat())
  loss.backward()
  gradientDescent(weights.flat(), settings)
}
console.log(`counting model: ${averageNll(names).toFixed(4)}`)
