/** @file From counts to probabilities: the right way, and the two wrong ways that the lesson learns from. */
import { columnTotals, rowTotals, sideOf, TableError, total } from "./table"
import type { Table } from "./table"

/**
 * What each count is divided by: the total of its row (the model), of its column (the slip that the loss cannot see), or
 * of the whole table (how likely the pair is among all pairs).
 */
export type Divisor = "row" | "column" | "table"

/**
 * Divides each count by the total of its row, of its column, or of the table.
 *
 * @param counts shape [n, n], none negative
 * @returns shape [n, n]; each row, each column, or the whole table sums to 1
 * @throws {TableError} when a total is 0: there are no shares of nothing
 */
export function normalise(counts: Table, by: Divisor = "row"): Table {
  const side = sideOf(counts)
  const totals = totalsOf(counts, by)
  const empty = totals.indexOf(0)
  if (empty !== -1) {
    const what = by === "table" ? "the table" : `${by} ${empty}`
    throw new TableError(`${what} must have a total above 0, but sums to 0. Smooth the counts first?`)
  }
  return counts.map((count, at) => count / totals[by === "row" ? Math.floor(at / side) : at % side]!)
}

/**
 * Adds the same number to every count, so that no pair is impossible. The total of a row of n symbols grows by n times
 * that number.
 *
 * @param added usually 1; not negative
 */
export function smooth(counts: Table, added: number): Table {
  if (!(added >= 0)) throw new RangeError(`smoothing adds a number of at least 0, but got ${added}`)
  return counts.map((count) => count + added)
}

/** The model that knows nothing: every symbol follows with probability 1/n. */
export function uniform(side: number): Table {
  return new Float64Array(side * side).fill(1 / side)
}

function totalsOf(counts: Table, by: Divisor): Float64Array {
  switch (by) {
    case "row":
      return rowTotals(counts)
    case "column":
      return columnTotals(counts)
    case "table":
      return new Float64Array(sideOf(counts)).fill(total(counts))
    default:
      return by satisfies never
  }
}
