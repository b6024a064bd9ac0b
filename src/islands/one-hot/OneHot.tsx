/** @file A one-hot vector picks a row of W; exponentials and a division make probabilities of it. All in numbers. */
import { useSignal } from "@preact/signals"
import { useMemo } from "preact/hooks"
import { Announcement } from "../figure/Announcement"
import { WithModel } from "../figure/WithModel"
import { useIsLive } from "../figure/use-is-live"
import { formatCount, visibleSymbol } from "../model/format"
import type { LessonModel } from "../model/lesson-model"
import { lookUp, smallWeights } from "./look-up"
import type { LookUp } from "./look-up"

/** As many symbols as a phone has room for. */
const SYMBOLS = 6
const MOST_SHIFT = 2
/** What is done to get each row of the lower part; the rows appear one by one. */
const STAGES = ["multiply", "raise e", "add up", "divide"] as const
const LAST_STAGE = STAGES.length - 1

export function OneHot() {
  return <WithModel>{(model) => <Network id="one-hot" model={model} />}</WithModel>
}

interface Props {
  /** Of this figure alone, on its page. */
  readonly id: string
  readonly model: LessonModel
  /** For the gallery. */
  readonly startsWith?: { readonly place?: number; readonly stage?: number; readonly shift?: number }
}

export function Network({ id, model, startsWith = {} }: Props) {
  const isLive = useIsLive()
  const { symbols, weights } = useMemo(() => smallWeights(model, SYMBOLS), [model])
  const place = useSignal(startsWith.place ?? 1)
  const stage = useSignal(startsWith.stage ?? LAST_STAGE)
  const shift = useSignal(startsWith.shift ?? 0)
  const result = lookUp(weights, place.value, shift.value)
  const names = symbols.map(visibleSymbol)
  const shiftBy = (by: number) =>
    (shift.value = Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, shift.value + by)))

  return (
    <div class="one-hot figure-body">
      <fieldset class="figure-controls" disabled={!isLive} aria-label="Steps">
        <button
          type="button"
          class="button button-main one-hot-next"
          onClick={() => (stage.value = (stage.value + 1) % STAGES.length)}
        >
          {stage.value === LAST_STAGE ? "Step through it" : `Next: ${STAGES[stage.value + 1]}`}
        </button>
        <span class="one-hot-shift">
          Add to each logit of the row:
          <button type="button" class="button" aria-label="one less" onClick={() => shiftBy(-1)}>
            −
          </button>
          <span class="figure-number">{signed(shift.value)}</span>
          <button type="button" class="button" aria-label="one more" onClick={() => shiftBy(1)}>
            +
          </button>
        </span>
      </fieldset>
      <div class="one-hot-scroll">
        <table class="one-hot-table">
          <caption>
            <b>x</b>: the current symbol, one-hot. <b>W</b>: a row of logits for each symbol.
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col" class="one-hot-x">
                x
              </th>
              {names.map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody class="one-hot-weights">
            {names.map((name, row) => (
              <tr data-is-picked={row === place.value}>
                <th scope="row">
                  <label>
                    <input
                      type="radio"
                      name={id}
                      checked={row === place.value}
                      disabled={!isLive}
                      onChange={() => (place.value = row)}
                    />
                    <span class="visually-hidden">current symbol </span>
                    {name}
                  </label>
                </th>
                <td class="one-hot-x">{result.oneHot[row]}</td>
                {names.map((_, column) => (
                  <td data-quantity={row === place.value ? "weight" : undefined}>
                    {signedWeight(weights[row * names.length + column]!)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <Results result={result} stage={stage.value} shift={shift.value} />
        </table>
      </div>
      <p class="figure-small">
        {sentenceOf(result, weights, names)}{" "}
        <span>
          W holds the logarithms of the counts among the {names.length} most frequent symbols, each with 1
          added, since ln 0 is no number; rounded here to two decimals.
        </span>
      </p>
      <Announcement text={inWords(result, names, place.value, stage.value)} />
    </div>
  )
}

interface ResultsProps {
  readonly result: LookUp
  readonly stage: number
  readonly shift: number
}

function Results({ result, stage, shift }: ResultsProps) {
  const { logits, exponentials, total, probabilities } = result
  return (
    <tbody class="one-hot-results">
      <tr>
        <th scope="row" colSpan={2}>
          x W{shift !== 0 && ` ${signed(shift)}`}
          <span class="visually-hidden">, the logits</span>
        </th>
        {logits.map((logit) => (
          <td data-quantity="weight">{signedWeight(logit)}</td>
        ))}
      </tr>
      <tr data-is-to-come={stage < 1}>
        <th scope="row" colSpan={2}>
          exp
        </th>
        {exponentials.map((e) => (
          <td data-quantity="count">{formatCount(Math.round(e))}</td>
        ))}
      </tr>
      <tr data-is-to-come={stage < 2}>
        <th scope="row" colSpan={2}>
          total
        </th>
        <td data-quantity="count" colSpan={logits.length}>
          {formatCount(Math.round(total))}
        </td>
      </tr>
      <tr data-is-to-come={stage < 3}>
        <th scope="row" colSpan={2}>
          ÷ total<span class="visually-hidden">: the probabilities</span>
        </th>
        {probabilities.map((p) => (
          <td data-quantity="probability">{p.toFixed(3)}</td>
        ))}
      </tr>
    </tbody>
  )
}

/** The product for one column, written out: all but one of its terms are 0. */
function sentenceOf({ oneHot }: LookUp, weights: Float64Array, names: readonly string[]) {
  const column = names.length - 1
  return (
    <>
      Column <span class="figure-symbol">{names[column]}</span> of x W:{" "}
      <span class="figure-symbol">
        {oneHot.map((x, row) => [
          row > 0 && " + ",
          <span class="one-hot-term" data-is-picked={x === 1}>
            {x}·{signedWeight(weights[row * names.length + column]!)}
          </span>,
        ])}
      </span>
      .
    </>
  )
}

function inWords(result: LookUp, names: readonly string[], place: number, stage: number): string {
  const list = (numbers: readonly number[], digits: number) =>
    numbers.map((number, at) => `${names[at]} ${number.toFixed(digits)}`).join(", ")
  const row = place === 0 ? "the dot" : names[place]
  if (stage === 0) return `Row of ${row}, logits: ${list(result.logits, 2)}.`
  if (stage === 1) return `Exponentials: ${list(result.exponentials, 0)}.`
  if (stage === 2) return `Their total: ${formatCount(Math.round(result.total))}.`
  return `After ${row}: total ${formatCount(Math.round(result.total))}; probabilities ${list(result.probabilities, 3)}.`
}

/** With a true minus, which is as wide as a digit. */
function signedWeight(weight: number): string {
  return weight.toFixed(2).replace("-", "−")
}

function signed(whole: number): string {
  return whole < 0 ? `−${-whole}` : `+${whole}`
}
