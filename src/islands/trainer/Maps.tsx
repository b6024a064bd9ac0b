/** @file softmax(W) beside P, and where they still differ: three small heat maps, and one row in numbers. */
import { useMemo } from "preact/hooks"
import type { Signal } from "@preact/signals"
import { Late } from "../figure/Late"
import { formatProbability, formatShare, visibleSymbol } from "../model/format"
import type { LessonModel } from "../model/lesson-model"
import { ShadeMap } from "./ShadeMap"
import { ARRIVED, differences, gapOfRow, gapSize, gapsOf } from "./row-gap"
import type { Table } from "@course/makemore"
import { signed, spokenSymbol } from "./words"

interface Props {
  readonly model: LessonModel
  /** The network's. Shape [n, n]. */
  readonly probabilities: Table
  readonly rate: number
  /** Whether a penalty pulls at the weights too. */
  readonly isPulled: boolean
  /** The place of the row that the reader looks at. */
  readonly row: Signal<number>
  readonly isLive: boolean
}

export function Maps(props: Props) {
  const { model, probabilities, row } = props
  const { vocabulary, probabilities: shares } = model
  const { symbols } = vocabulary
  const most = useMemo(() => Math.max(...shares), [shares])
  const apart = useMemo(() => differences(shares, probabilities), [shares, probabilities])
  const shared = { symbols, most, row: row.value, onPick: (picked: number) => (row.value = picked) }
  return (
    <>
      <div class="trainer-maps">
        <ShadeMap
          {...shared}
          title="softmax(W)"
          entries={probabilities}
          shows="probability"
          label="The network’s probabilities, softmax of each row of W"
        />
        <ShadeMap
          {...shared}
          title="P, the counting model"
          entries={shares}
          shows="probability"
          label="The counting model’s probabilities"
        />
        <ShadeMap
          {...shared}
          title={`their difference, from ${ARRIVED} on`}
          entries={apart}
          shows="difference"
          label={furthestInWords(model, probabilities)}
        />
      </div>
      <RowInNumbers {...props} />
    </>
  )
}

/** The gradient of the row's weight that is furthest off, written out. */
function RowInNumbers({ model, probabilities, rate, isPulled, row, isLive }: Props) {
  const { symbols } = model.vocabulary
  const gap = gapOfRow(row.value, model.counts, model.probabilities, probabilities)
  const name = (place: number) => <span class="figure-symbol">{visibleSymbol(symbols[place]!)}</span>
  const number = (written: string) => <span class="figure-number">{written}</span>
  const probability = (p: number) => (
    <span class="figure-number" data-quantity="probability">
      {formatProbability(p)}
    </span>
  )
  return (
    <div class="trainer-row">
      <p>
        <label>
          The row of{" "}
          <Late
            as="select"
            class="figure-field figure-live"
            disabled={!isLive}
            value={row.value}
            onChange={(event) => (row.value = Number(event.currentTarget.value))}
          >
            {symbols.map((symbol, place) => (
              <option key={symbol} value={place} selected={place === row.value}>
                {visibleSymbol(symbol)}
              </option>
            ))}
          </Late>
        </label>
        <span class="trainer-row-name">{name(row.value)}</span> holds {number(formatShare(gap.weight))} of all
        pairs. Where it is furthest off, at {name(gap.column)}, the gradient of the loss is (p − share) × the
        row’s weight = ({probability(gap.p)} − {probability(gap.share)}) ×{" "}
        {number(formatProbability(gap.weight))} = {number(signed(gap.gradient))}, so a step at rate {rate}{" "}
        moves that logit by {number(signed(-rate * gap.gradient))}
        {isPulled && ", the penalty aside"}.
      </p>
    </div>
  )
}

/** The rows that lag most, with their largest differences. */
function furthestInWords({ counts, probabilities: shares, vocabulary }: LessonModel, probabilities: Table) {
  const rows = gapsOf(counts, shares, probabilities)
    .slice(0, 4)
    .map((gap) => `${spokenSymbol(vocabulary.symbolAt(gap.row))} by ${formatProbability(gapSize(gap))}`)
  return `How far the two differ. Furthest off are the rows of ${rows.join(", ")}`
}
