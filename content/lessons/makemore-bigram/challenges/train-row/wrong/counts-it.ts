// Says: A symbol that never followed has a probability of exactly 0. Softmax cannot give that: is it counted, not trained?
/** The right numbers, without having learnt anything. */
export function trainRow(counts: number[]): number[] {
  const total = counts.reduce((all, count) => all + count, 0)
  return counts.map((count) => count / total)
}
