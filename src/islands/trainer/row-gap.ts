/** @file How far the network is from the counting model, row by row, and what that does to the gradient. */
import { rowOf, rowTotals, sideOf, total } from "@course/makemore"
import type { Table } from "@course/makemore"

/** Where a row is furthest off. */
export interface RowGap {
  readonly row: number
  /** The column of the largest difference. */
  readonly column: number
  /** The network's probability there, and the share in the data. */
  readonly p: number
  readonly share: number
  /** How much of all pairs the row has: what scales its gradient. */
  readonly weight: number
  /** Of the loss, by the logit there: (p − share) × weight. */
  readonly gradient: number
}

/**
 * @param counts shape [n, n]
 * @param shares each row of the counts divided by its total; shape [n, n]
 * @param probabilities the network's; shape [n, n]
 */
export function gapOfRow(row: number, counts: Table, shares: Table, probabilities: Table): RowGap {
  const [ofData, ofNetwork] = [rowOf(shares, row), rowOf(probabilities, row)]
  let column = 0
  ofNetwork.forEach((p, at) => {
    if (Math.abs(p - ofData[at]!) > Math.abs(ofNetwork[column]! - ofData[column]!)) column = at
  })
  const [p, share] = [ofNetwork[column]!, ofData[column]!]
  const weight = rowTotals(counts)[row]! / total(counts)
  return { row, column, p, share, weight, gradient: (p - share) * weight }
}

/** Of every row, the row furthest off first. */
export function gapsOf(counts: Table, shares: Table, probabilities: Table): RowGap[] {
  return Array.from({ length: sideOf(counts) }, (_, row) =>
    gapOfRow(row, counts, shares, probabilities),
  ).sort((a, b) => gapSize(b) - gapSize(a))
}

export function gapSize({ p, share }: RowGap): number {
  return Math.abs(p - share)
}

/** Entries below this are left blank: near enough to have arrived. */
export const ARRIVED = 0.005

/** |p − share| of every entry, and 0 where it is near enough. Shape [n, n]. */
export function differences(shares: Table, probabilities: Table): Table {
  return shares.map((share, at) => {
    const difference = Math.abs(probabilities[at]! - share)
    return difference < ARRIVED ? 0 : difference
  })
}
