/**
 * How surprised the model is by a name: the mean of −ln p over its
 * bigrams, with 1 added to every count.
 *
 * @param symbols "." first
 * @param counts row: the symbol, column: the next
 */
export function score(
  name: string,
  symbols: string[],
  counts: number[][],
): number {
  let sum = 0
  let pairs = 0
  let symbol = "."
  for (const next of name + ".") {
    const row = counts[symbols.indexOf(symbol)] ?? []
    const count = row[symbols.indexOf(next)] ?? 0
    const total = row.reduce((all, each) => all + each, 0)
    sum += -Math.log((count + 1) / (total + symbols.length))
    pairs += 1
    symbol = next
  }
  return sum / pairs
}

// The counts of a single name, "aa". The pair ab never occurs.
console.log(
  score(
    "ab",
    [".", "a", "b"],
    [
      [0, 1, 0],
      [1, 1, 0],
      [0, 0, 0],
    ],
  ),
)
