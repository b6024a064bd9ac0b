// Says: The loss of the table should be 0.780355, but is 2.50529. Did you divide by the total of the whole table?
export function normaliseRows(counts: number[][]): number[][] {
  const total = counts.flat().reduce((sum, count) => sum + count, 0)
  return counts.map((row) => row.map((count) => count / total))
}
