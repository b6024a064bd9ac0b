/** @file One of the trainer's small heat maps: a table at a glance, a row of it marked. */
import type { Table } from "@course/makemore"
import { useMemo } from "preact/hooks"
import { visibleSymbol } from "../model/format"
import { shadePaths } from "./shade-paths"

interface Props {
  readonly title: string
  readonly symbols: readonly string[]
  /** Shape [n, n]. */
  readonly entries: Table
  /** What gets the full colour. */
  readonly most: number
  /** What is shown: probabilities, or how far they are apart. */
  readonly shows: "probability" | "difference"
  /** The map in words. */
  readonly label: string
  readonly row: number
  /** For a pointer; a list beside the maps does the same by keys. */
  readonly onPick: (row: number) => void
}

export function ShadeMap({ title, symbols, entries, most, shows, label, row, onPick }: Props) {
  const side = symbols.length
  const names = useMemo(
    () =>
      symbols.map((symbol, at) => (
        <text x="-0.8" y={at + 0.78}>
          {visibleSymbol(symbol)}
        </text>
      )),
    [symbols],
  )
  const shades = useMemo(
    () => shadePaths(entries, most).map(({ share, d }) => <path style={`--share:${share}%`} d={d} />),
    [entries, most],
  )
  return (
    <div class="trainer-map" data-shows={shows}>
      <p class="figure-small">{title}</p>
      <svg
        viewBox={`-1.6 -0.2 ${side + 1.8} ${side + 0.4}`}
        role="img"
        aria-label={label}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          const at = Math.floor(((event.clientY - box.top) / box.height) * (side + 0.4) - 0.2)
          onPick(Math.min(side - 1, Math.max(0, at)))
        }}
      >
        <rect class="trainer-map-ground" width={side} height={side} />
        <g class="trainer-shades">{shades}</g>
        <g class="trainer-symbols">{names}</g>
        <rect class="trainer-picked" x="-1.5" y={row} width={side + 1.5} height="1" />
      </svg>
    </div>
  )
}
