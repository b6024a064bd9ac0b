// Says: Row `.`, added up, should be 1, but is 1.66667. Did you divide by the totals of the columns?
/** The slip of the lesson: shapes fit, and the loss does not move. */
export function normaliseRows(counts: number[][]): number[][] {
  const totals = counts.map((_, j) =>
    counts.reduce((sum, row) => sum + (row[j] ?? 0), 0),
  )
  return counts.map((row) =>
    row.map((count, j) => count / (totals[j] ?? 1)),
  )
}
