// Says: The score of "ana" should be 1.40767, but is 0.392154. You added 1 to the count, and nothing to the total of its row.
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
    sum -= Math.log((count + 1) / total)
    symbol = next
  }
  return sum / (name.length + 1)
}
