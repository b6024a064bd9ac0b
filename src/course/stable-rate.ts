/** @file How large a learning rate may be before the bigram network, near its answer, is thrown about. */
import type { Table } from "@course/makemore"
import { rowOf, rowTotals, sideOf, total } from "@course/makemore"

/**
 * 2 ÷ the largest curvature of the average NLL at the counting model. A step of gradient descent shrinks the distance
 * to the answer along a direction of curvature c by the factor 1 − rate · c, so it is stable below 2/c.
 *
 * The curvature along the weights of one row is its share of the pairs × (diag(p) − p pᵀ), p being its probabilities;
 * rows do not mix.
 *
 * @param counts shape [n, n]
 * @see Nocedal, Wright, Numerical Optimization (2006), section 3.3
 */
export function largestStableRate(counts: Table): number {
  const totals = rowTotals(counts)
  const pairs = total(counts)
  const curvatures = Array.from({ length: sideOf(counts) }, (_, place) => {
    const rowTotal = totals[place]!
    if (rowTotal === 0) return 0
    return (rowTotal / pairs) * largestEigenvalue(rowOf(counts, place).map((count) => count / rowTotal))
  })
  return 2 / Math.max(...curvatures)
}

/** The largest eigenvalue of diag(p) − p pᵀ, by power iteration from a direction that no symmetry rules out. */
function largestEigenvalue(p: Float64Array): number {
  const apply = (v: Float64Array) => {
    const mean = p.reduce((sum, share, at) => sum + share * v[at]!, 0)
    return v.map((x, at) => p[at]! * (x - mean))
  }
  let direction = p.map((share, at) => share + at / p.length)
  let length = 0
  for (let turn = 0; turn < 2_000; turn++) {
    const next = apply(direction)
    length = Math.hypot(...next)
    if (length === 0) return 0
    direction = next.map((x) => x / length)
  }
  return length
}
