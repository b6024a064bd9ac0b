import { names } from "@course/data"
import { bigrams, symbols } from "./data"

/** How often each pair of neighbours occurs. */
const pairs = new Map<string, number>()

for (const name of names) {
  for (const [symbol, next] of bigrams(name)) {
    pairs.set(symbol + next, (pairs.get(symbol + next) ?? 0) + 1)
  }
}

/** The same as a table: a row for each symbol, a column for its next. */
export const counts = symbols.map((symbol) =>
  symbols.map((next) => pairs.get(symbol + next) ?? 0),
)

const byCount = [...pairs].sort(([, a], [, b]) => b - a)
for (const [pair, count] of byCount.slice(0, 5))
  console.log(`${pair} ${count}`)

const unseen = symbols.length ** 2 - pairs.size
console.log(`${unseen} of ${symbols.length ** 2} pairs never occur.`)

const line = (cells: unknown[]) =>
  cells.map((x) => `${x}`.padStart(5)).join("")
console.log(line(["", ...symbols]))
counts.forEach((row, i) => console.log(line([symbols[i], ...row])))
