import { Generator } from "@course/engine"
import { symbols } from "./data"
import { probabilities } from "./probabilities"

/** Begins at ".", then draws symbol after symbol until it is "." again. */
export function sampleName(generator: Generator): string {
  let name = ""
  let i = 0
  for (;;) {
    const row = probabilities[i] ?? []
    i = generator.multinomial(row, "inverse-cdf")
    if (i === 0) return name
    name += symbols[i]
  }
}

// The same seed gives the same names: try another.
const generator = new Generator(2147483647)
for (let n = 0; n < 10; n++) console.log(sampleName(generator))
