import { names } from "@course/data"
import { bigrams, symbols } from "./data"
import { probability } from "./probabilities"

/** How surprised the model is by these names: the mean −ln p of a pair. */
export function averageNll(list: readonly string[]): number {
  let sum = 0
  let pairs = 0
  for (const name of list) {
    for (const [symbol, next] of bigrams(name)) {
      sum += -Math.log(probability(symbol, next))
      pairs += 1
    }
  }
  return sum / pairs
}

const nats = averageNll(names)
console.log(`average NLL    ${nats.toFixed(4)} nats`)
console.log(`in bits        ${(nats / Math.LN2).toFixed(4)}`)
console.log(`perplexity     ${Math.exp(nats).toFixed(4)}`)
console.log(`uniform model  ${Math.log(symbols.length).toFixed(4)} nats`)
console.log(`emma alone     ${averageNll(["emma"]).toFixed(4)} nats`)
