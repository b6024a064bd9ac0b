import { names } from "@course/data"
import { Generator, gradientDescent, linear, oneHot } from "@course/engine"
import { softmax, sum, Value, zeroGrad } from "@course/engine"
import { bigrams, symbols } from "./data"

/** A row of logits for each symbol, at first random: the weights. */
export function randomWeights(seed: number): Value[][] {
  const side = symbols.length
  const draws = [...new Generator(seed).randn(side * side)]
  return symbols.map((_, i) =>
    draws.slice(i * side, (i + 1) * side).map((draw) => new Value(draw)),
  )
}

/** One linear layer: the symbol's one-hot times the weights. */
export function logits(symbol: string, weights: Value[][]): Value[] {
  return linear(oneHot(symbols.indexOf(symbol), symbols.length), weights)
}

const weights = randomWeights(2147483647)
const name = names[0] ?? ""

for (let step = 0; step < 3; step++) {
  const surprises = [...bigrams(name)].map(([symbol, next]) => {
    const probabilities = softmax(logits(symbol, weights))
    const p = probabilities[symbols.indexOf(next)] ?? new Value(0)
    console.log(`${symbol}${next}  p ${p.data.toFixed(4)}`)
    return p.log().neg()
  })
  const loss = sum(surprises).div(surprises.length)
  console.log(`step ${step}: loss of ${name} ${loss.data.toFixed(4)}`)

  zeroGrad(weights.flat())
  loss.backward()
  gradientDescent(weights.flat(), { learningRate: 10 })
}
