import { names } from "@course/data"

/** Every symbol, "." first: it stands before and after each name. */
export const symbols = [".", ...[...new Set(names.join(""))].sort()]

/** The pairs of neighbours in a name: "emma" has .e em mm ma a. */
export function* bigrams(name: string) {
  let symbol = "."
  for (const next of name + ".") {
    yield [symbol, next] as const
    symbol = next
  }
}

console.log(names.length, "names:", names.slice(0, 5).join(" "), "…")
console.log(symbols.length, "symbols:", symbols.join(" "))
const pairs = [...bigrams("emma")].map(([symbol, next]) => symbol + next)
console.log(pairs.length, "bigrams in emma:", pairs.join(" "))
