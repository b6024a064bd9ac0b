import { lectureCounts } from "@course/data"
import { Generator } from "@course/engine"
import type { MultinomialMethod } from "@course/engine"
import { symbols } from "./data"
import { probabilities } from "./probabilities"

interface Model {
  symbols: ArrayLike<string>
  rows: number[][]
}

/** Begins at ".", then draws symbol after symbol until it is "." again. */
export function sampleName(
  { symbols, rows }: Model,
  generator: Generator,
  method: MultinomialMethod = "inverse-cdf",
): string {
  let name = ""
  let i = 0
  for (;;) {
    i = generator.multinomial(rows[i] ?? [], method)
    if (i === 0) return name
    name += symbols[i]
  }
}

// The same seed gives the same names: try another.
const seed = 2147483647
const generator = new Generator(seed)
for (let n = 0; n < 10; n++)
  console.log(sampleName({ symbols, rows: probabilities }, generator))

// The lecture's counts, each with 1 added, as PyTorch drew then and now.
const rows = lectureCounts.counts.map((row) => row.map((n) => n + 1))
const lecture = { symbols: lectureCounts.symbols, rows }
for (const method of ["inverse-cdf", "exponential"] as const) {
  console.log(`The lecture's counts, method ${method}:`)
  const again = new Generator(seed)
  for (let n = 0; n < 5; n++)
    console.log(`${sampleName(lecture, again, method)}.`)
}
