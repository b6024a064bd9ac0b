/** @file One row of the table as bars, the largest first, each with its number: what a phone has no room for in the table. */
import type { Signal } from "@preact/signals"
import { useId } from "preact/hooks"
import { largestFirst } from "./heat-view"
import type { HeatView, Place } from "./heat-view"

interface Props {
  readonly view: HeatView
  /** Where the reader is; the choice of another row changes it. */
  readonly at: Signal<Place>
  readonly isLive: boolean
}

export function RowBars({ view, at, isLive }: Props) {
  const id = useId()
  const { row } = at.value
  const { symbols, entries } = view
  const order = largestFirst(view, row)
  const entryOf = (column: number) => entries[row * symbols.length + column]!
  const longest = entryOf(order[0]!)
  return (
    <div class="heat-row">
      <p class="heat-row-title">
        <label for={id}>The row of</label>{" "}
        <select
          id={id}
          class="figure-field figure-live"
          disabled={!isLive}
          value={row}
          onChange={(event) => (at.value = { ...at.peek(), row: Number(event.currentTarget.value) })}
        >
          {symbols.map((symbol, place) => (
            <option key={symbol} value={place} selected={place === row}>
              {symbol}
            </option>
          ))}
        </select>
        <span class="heat-row-name">{symbols[row]}</span> (largest first)
      </p>
      <ol class="heat-bars" role="list">
        {order.map((column) => (
          <li key={symbols[column]} style={`--length:${((100 * entryOf(column)) / longest).toFixed(1)}%`}>
            <b>{symbols[column]}</b> <span>{view.writeInRow(row, entryOf(column))}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
