/** @file A small heat map as a few paths, one for each shade: far less than an element for each entry. */
import { sideOf } from "@course/makemore"
import type { Table } from "@course/makemore"
import { shadeOf } from "../heat-map/shade"

/** As many shades as are told apart at this size, beside none. */
const SHADES = 8

export interface ShadePath {
  /** Of the full colour, in percent. */
  readonly share: number
  /** To be drawn one wide, along the middles of all entries of this shade; entry (row, column) begins at (column, row). */
  readonly d: string
}

/** @param most what gets the full colour; entries of 0 get none, and no path */
export function shadePaths(entries: Table, most: number): ShadePath[] {
  const side = sideOf(entries)
  const paths = Array.from({ length: SHADES + 1 }, () => "")
  for (let row = 0; row < side; row++) {
    let from = 0
    let shade = stepOf(entries[row * side]!, most)
    for (let column = 1; column <= side; column++) {
      const next = column < side ? stepOf(entries[row * side + column]!, most) : -1
      if (next === shade) continue
      if (shade > 0) paths[shade]! += `M${from} ${row}h${column - from}`
      from = column
      shade = next
    }
  }
  return paths.slice(1).map((d, at) => ({ share: ((at + 1) * 100) / SHADES, d }))
}

function stepOf(entry: number, most: number): number {
  return Math.round((SHADES * shadeOf(entry, most)) / 100)
}
