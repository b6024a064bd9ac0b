/** @file The square table that counts, probabilities and weights live in. */

/**
 * A square table, flat and row by row: with side n, entry (row, column) is at `row * n + column`. Rows are the current
 * symbol, columns the next one. One kind of array everywhere, because a function that meets two kinds is several times
 * slower.
 */
export type Table = Float64Array

/** A table that is not square, or whose side does not fit. */
export class TableError extends Error {
  override readonly name = "TableError"
}

/** @throws {TableError} when the entries do not fill a square */
export function sideOf(table: Table): number {
  const side = Math.sqrt(table.length)
  if (!Number.isInteger(side) || side === 0) {
    throw new TableError(`a table has n × n entries, but got ${table.length}`)
  }
  return side
}

/** @throws {TableError} when the two differ in size */
export function expectSameSide(wanted: Table, got: Table): void {
  if (wanted.length !== got.length) {
    throw new TableError(`both tables must have ${wanted.length} entries, but got ${got.length}`)
  }
}

/**
 * A table from its rows, as a file or a page of a book gives them.
 *
 * @throws {TableError} when the rows are not as long as they are many
 */
export function tableFrom(rows: readonly (readonly number[])[]): Table {
  const uneven = rows.find((row) => row.length !== rows.length)
  if (uneven)
    throw new TableError(`${rows.length} rows need ${rows.length} entries each, but got ${uneven.length}`)
  return Float64Array.from(rows.flat())
}

/** Row `place` of a table: a view, so writing to it writes to the table. */
export function rowOf(table: Table, place: number): Table {
  const side = sideOf(table)
  return table.subarray(place * side, (place + 1) * side)
}

/** The total of each row: for counts, how often each symbol is followed by something. */
export function rowTotals(table: Table): Float64Array {
  const side = sideOf(table)
  return new Float64Array(side).map((_, row) => total(rowOf(table, row)))
}

/** The total of each column: for counts, how often each symbol follows something. */
export function columnTotals(table: Table): Float64Array {
  const side = sideOf(table)
  const totals = new Float64Array(side)
  table.forEach((entry, at) => (totals[at % side]! += entry))
  return totals
}

/** The total of all entries: for counts, the number of bigrams. */
export function total(entries: Float64Array): number {
  return entries.reduce((sum, entry) => sum + entry, 0)
}
