// Says: The count of `.a` should be 2, but is 0.5. Return a new table: others still need the counts.
export function normaliseRows(counts: number[][]): number[][] {
  for (const row of counts) {
    const total = row.reduce((sum, count) => sum + count, 0)
    row.forEach((count, j) => (row[j] = count / total))
  }
  return counts
}
