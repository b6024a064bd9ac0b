/**
 * Counts into probabilities: each row is divided by its own total.
 *
 * @param counts row: the symbol, column: the next
 */
export function normaliseRows(counts: number[][]): number[][] {
  return counts.map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0)
    return row.map((count) => count / total)
  })
}

// What is printed here is shown below the checks.
console.log(
  normaliseRows([
    [2, 6],
    [6, 0],
  ]),
)
