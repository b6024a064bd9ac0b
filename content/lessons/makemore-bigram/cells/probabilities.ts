import { counts } from "./counts"
import { symbols } from "./data"

const total = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0)
const column = (j: number) => counts.map((row) => row[j] ?? 0)

/**
 * Each count divided by the total of its row: how likely a symbol follows.
 *
 * A slip to try: `(count, j) => count / total(column(j))`. The average that
 * `nll` prints stays the same: only the row sums below betray the mistake.
 */
export const probabilities = counts.map((row) =>
  row.map((count) => count / total(row)),
)

/** How likely `next` is after `symbol`: 0 if the table lacks either. */
export const probability = (symbol: string, next: string) =>
  probabilities[symbols.indexOf(symbol)]?.[symbols.indexOf(next)] ?? 0

const [rowTotal, columnTotal] = [total(counts[1] ?? []), total(column(1))]
console.log(
  `${symbols[1]}: row total ${rowTotal}, column total ${columnTotal}`,
)

symbols.forEach((symbol, i) => {
  const row = probabilities[i] ?? []
  const most = Math.max(...row)
  const likeliest = `${symbols[row.indexOf(most)]} ${most.toFixed(4)}`
  const sum = total(row).toFixed(4)
  console.log(`row ${symbol} sums to ${sum}, likeliest: ${likeliest}`)
})
