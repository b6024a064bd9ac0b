// Says: The score of "ana" should be 1.40767, but is 5.63067. That is the sum. Divide by the number of bigrams.
export function score(
  name: string,
  symbols: string[],
  counts: number[][],
): number {
  let sum = 0
  let symbol = "."
  for (const next of name + ".") {
    const row = counts[symbols.indexOf(symbol)] ?? []
    const count = row[symbols.indexOf(next)] ?? 0
    const total = row.reduce((all, each) => all + each, 0)
    sum -= Math.log((count + 1) / (total + symbols.length))
    symbol = next
  }
  return sum
}
