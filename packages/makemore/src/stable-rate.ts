/** @file How large a learning rate may be before the network, near its answer, is thrown about. */
import { rowOf, rowTotals, total } from "./table"
import type { Table } from "./table"

/**
 * 2 ÷ the largest curvature of the average NLL at the counting model: along a direction of curvature c, a step shrinks
 * the distance to the answer by the factor 1 − rate × c, so it is stable below 2/c.
 *
 * The curvature along the weights of one row is the row's part of all pairs × (diag(p) − p pᵀ), p being the row's
 * shares; rows do not mix.
 *
 * @param counts shape [n, n]
 * @returns at least 4, which is the limit when one row holds all pairs, half of them each; infinite when all is certain
 * @see Nocedal, Wright, Numerical Optimization (2006), section 3.3
 */
export function largestStableRate(counts: Table): number {
  const pairs = total(counts)
  let largest = 0
  rowTotals(counts).forEach((rowTotal, place) => {
    if (rowTotal === 0) return
    const part = rowTotal / pairs
    const shares = rowOf(counts, place).map((count) => count / rowTotal)
    // No eigenvalue of diag(p) − p pᵀ is above the largest p, which spares nearly all rows the work.
    if (part * Math.max(...shares) > largest) largest = Math.max(largest, part * largestEigenvalue(shares))
  })
  return 2 / largest
}

const MOST_TURNS = 10_000
const PRECISION = 1e-9

/** Of diag(p) − p pᵀ, by power iteration from a direction that no symmetry rules out. */
function largestEigenvalue(p: Float64Array): number {
  let direction = p.map((share, at) => share + at / p.length)
  let length = 0
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const mean = p.reduce((sum, share, at) => sum + share * direction[at]!, 0)
    const next = direction.map((x, at) => p[at]! * (x - mean))
    const before = length
    length = Math.hypot(...next)
    if (length === 0 || (turn > 0 && Math.abs(length - before) < PRECISION * length)) break
    direction = next.map((x) => x / length)
  }
  return length
}
