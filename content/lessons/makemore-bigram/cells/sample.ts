import { lectureCounts } from "@course/data"
import { Generator } from "@course/engine"
import { symbols } from "./data"
import { probabilities } from "./probabilities"

type Draw = (row: number[]) => number

/** Begins at ".", then draws symbol after symbol until it is "." again. */
export function writeName(rows: number[][], draw: Draw, letters = symbols) {
  let name = ""
  let i = 0
  for (;;) {
    i = draw(rows[i] ?? [])
    if (i === 0) return name
    name += letters[i]
  }
}

// The same seed gives the same names: try another.
const seed = 2147483647
const darts = new Generator(seed)
for (let n = 0; n < 10; n++)
  console.log(writeName(probabilities, (row) => darts.multinomial(row)))

// The lecture's counts, each with 1 added, as PyTorch drew then and now.
const rows = lectureCounts.counts.map((row) => row.map((n) => n + 1))
const letters = [...lectureCounts.symbols]
for (const method of ["inverse-cdf", "exponential"] as const) {
  console.log(`The lecture's counts, method ${method}:`)
  const again = new Generator(seed)
  const draw: Draw = (row) => again.multinomial(row, method)
  for (let n = 0; n < 5; n++) console.log(writeName(rows, draw, letters))
}
