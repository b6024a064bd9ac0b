/** @file A name read step by step: count and share of each bigram, and its surprise as a bar. */
import { rowTotals } from "@course/makemore"
import type { NameScore, Table } from "@course/makemore"
import { useMemo } from "preact/hooks"
import { formatCount, formatNats, formatProbability, powerOfTen, visibleSymbol } from "../model/format"

interface Props {
  readonly score: NameScore
  /** Those that the probabilities come from, smoothing included. */
  readonly counts: Table
  /** The smoothing. */
  readonly added: number
}

/** The bars' full length in nats, unless a step is more surprising than that. */
const USUAL_LENGTH = 8

export function ScoreTable({ score, counts, added }: Props) {
  const totals = useMemo(() => rowTotals(counts), [counts])
  const side = totals.length
  const evenly = Math.log(side)
  const finite = score.steps.map(({ nll }) => nll).filter(Number.isFinite)
  const longest = Math.max(USUAL_LENGTH, ...finite)
  return (
    <div class="scorer-scroll" tabIndex={0} role="group" aria-label="The steps of the name">
      <table class="scorer-table" style={`--evenly:${(evenly / longest).toFixed(4)}`}>
        <caption>
          How surprised the model is by each bigram of <b>{score.name}</b>
          {added > 0 && `, with +${formatCount(added)} on every count`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Bigram</th>
            <th scope="col">
              Count<span class="scorer-total"> / total of its row</span>
            </th>
            <th scope="col">p</th>
            <th scope="col">
              −ln p{" "}
              <span class="scorer-evenly">
                {formatNats(evenly)}: evenly among {side}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {score.steps.map(({ symbol, next, row, column, probability, nll }, at) => (
            <tr key={at} data-is-impossible={probability === 0}>
              <th scope="row">
                {visibleSymbol(symbol)}
                {visibleSymbol(next)}
              </th>
              <td>
                <span data-quantity="count">{formatCount(counts[row * side + column]!)}</span>
                <span class="scorer-total"> / {formatCount(totals[row]!)}</span>
              </td>
              <td data-quantity="probability">
                <Probability of={probability} />
              </td>
              <td>
                <span
                  class="scorer-bar"
                  style={`--length:${Math.min(1, nll / longest).toFixed(4)}`}
                  aria-hidden="true"
                />
                <span data-quantity="surprise">{formatNats(nll, 3)}</span>
                {probability === 0 && <span class="visually-hidden"> infinite: the pair never occurs</span>}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Product, sum
            </th>
            <td data-quantity="probability">
              <Probability of={score.probability} />
            </td>
            <td data-quantity="surprise">{formatNats(score.nll)} nats</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** What four digits would not show, with a power of ten. */
function Probability({ of }: { readonly of: number }) {
  const power = powerOfTen(of)
  if (power === null) return formatProbability(of)
  return (
    <>
      {power.digits} × 10<sup>−{power.exponent}</sup>
    </>
  )
}
