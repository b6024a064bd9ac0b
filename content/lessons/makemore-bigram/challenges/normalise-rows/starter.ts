/**
 * Counts into probabilities: each row is divided by its own total.
 *
 * @param counts row: the symbol, column: the next
 */
export function normaliseRows(counts: number[][]): number[][] {
  return counts.map((row) => row.map((count) => count))
}

// What is printed here is shown below the checks.
console.log(
  normaliseRows([
    [2, 6],
    [6, 0],
  ]),
)
