/** @file Surprise as a curve over probability, −ln p, with a p that the reader moves. */
import { bits, negativeLog } from "@course/makemore"
import { useSignal } from "@preact/signals"
import { Announcement } from "../figure/Announcement"
import { WithModel } from "../figure/WithModel"
import { useIsLive } from "../figure/use-is-live"
import { formatNats } from "../model/format"
import { CurvePlot } from "./CurvePlot"
import { afterKey, valueText, writtenP } from "./slide"

/** What halving stops at: still far from the smallest number that a computer has, and from where the picture ends. */
const SMALLEST_P = 2 ** -40
/** What a finger or a mouse can aim at. */
const DRAG_STEPS = 1000

export function SurpriseCurve() {
  return <WithModel>{({ vocabulary }) => <Curve evenly={vocabulary.size} />}</WithModel>
}

interface Props {
  /** Among how many symbols one would choose evenly: the mark at 1 over it. */
  readonly evenly: number
  /** Where p stands at first. */
  readonly from?: number
}

export function Curve({ evenly, from = 0.25 }: Props) {
  const isLive = useIsLive()
  const p = useSignal(from)
  const surprise = negativeLog(p.value)
  const drag = (to: number) => (p.value = Math.round(Math.min(1, Math.max(0, to)) * DRAG_STEPS) / DRAG_STEPS)
  const marks = [
    { name: "½", p: 1 / 2 },
    { name: "¼", p: 1 / 4 },
    { name: `1/${evenly}`, p: 1 / evenly },
  ]
  return (
    <div class="curve figure-body">
      <p class="curve-value">
        <span data-quantity="probability">
          p = <span class="figure-number">{writtenP(p.value)}</span>
        </span>
        <span data-quantity="surprise">
          −ln p = <span class="figure-number">{formatNats(surprise, 3)}</span>
          {surprise !== Infinity && " nats"}
        </span>
        {surprise !== Infinity && (
          <span class="figure-small">
            <span class="figure-number">{bits(surprise).toFixed(3)}</span> bits
          </span>
        )}
      </p>
      <div class="curve-picture">
        <CurvePlot p={p.value} surprise={surprise} marks={marks} onDrag={drag} />
        <input
          class="curve-slider figure-live"
          type="range"
          min="0"
          max="1"
          step="any"
          disabled={!isLive}
          value={p.value}
          aria-label="Probability p"
          aria-valuetext={valueText(p.value)}
          onInput={(event) => drag(event.currentTarget.valueAsNumber)}
          onKeyDown={(event) => {
            const to = afterKey(p.value, event.key)
            if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            p.value = to
          }}
        />
      </div>
      <fieldset class="figure-controls" disabled={!isLive} aria-label="Set p">
        {marks.map((mark) => (
          <button
            type="button"
            class="button"
            aria-pressed={p.value === mark.p}
            onClick={() => (p.value = mark.p)}
          >
            p = {mark.name}
          </button>
        ))}
        <button
          type="button"
          class="button"
          onClick={() => (p.value = Math.max(p.value / 2, p.value === 0 ? 0 : SMALLEST_P))}
        >
          Halve p
        </button>
      </fieldset>
      <Announcement text={valueText(p.value)} />
    </div>
  )
}
