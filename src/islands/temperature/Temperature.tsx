/** @file The island behind `<Temperature />`: one dial, what it does to a row, and what the model then writes. */
import { useSignal } from "@preact/signals"
import { Announcement } from "../figure/Announcement"
import { Late } from "../figure/Late"
import { WithModel } from "../figure/WithModel"
import { freshSeed } from "../figure/fresh-seed"
import { useIsLive } from "../figure/use-is-live"
import { visibleSymbol } from "../model/format"
import type { LessonModel } from "../model/lesson-model"
import { RowChart } from "../stepper/RowChart"
import { likeliest, spoken } from "../stepper/words"
import { heatedNames, heatedRow } from "./heated"
import { AS_IT_IS, STOPS } from "./stops"

const NAMES = 5
const FIRST_SEED = 2147483647

export function Temperature() {
  return <WithModel>{(model) => <Dial id="temperature" model={model} />}</WithModel>
}

interface Props {
  /** Of this figure alone, on its page. */
  readonly id: string
  readonly model: LessonModel
  /** Which symbol's row, and which of the stops: for the gallery. */
  readonly startsWith?: { readonly place: number; readonly stop: number }
}

export function Dial({ id, model, startsWith = { place: 1, stop: AS_IT_IS } }: Props) {
  const isLive = useIsLive()
  const place = useSignal(startsWith.place)
  const stop = useSignal(startsWith.stop)
  const seed = useSignal(FIRST_SEED)

  const { symbols } = model.vocabulary
  const temperature = STOPS[stop.value]!
  const rows = [heatedRow(model, place.value, 1), heatedRow(model, place.value, temperature)]
  const titles = ["As counted: temperature 1", `At temperature ${temperature}`]
  const scale = Math.max(...rows.flatMap((row) => [...row]))
  const names = heatedNames(model, temperature, NAMES, seed.value)
  const after = spoken(symbols, place.value)
  return (
    <div class="heat-dial figure-body">
      <fieldset class="figure-controls figure-live" disabled={!isLive} aria-label="Row and temperature">
        <label for={`${id}-row`}>Row of</label>
        <Late
          as="select"
          id={`${id}-row`}
          class="figure-field"
          onChange={(event) => (place.value = Number(event.currentTarget.value))}
        >
          {symbols.map((symbol, at) => (
            <option value={at} selected={at === place.value}>
              {visibleSymbol(symbol)}
            </option>
          ))}
        </Late>
        <label for={`${id}-stop`} class="heat-dial-label">
          Temperature <span class="figure-number">{temperature}</span>
        </label>
        <input
          id={`${id}-stop`}
          class="heat-dial-slider"
          type="range"
          min={0}
          max={STOPS.length - 1}
          value={stop.value}
          aria-valuetext={String(temperature)}
          onInput={(event) => (stop.value = event.currentTarget.valueAsNumber)}
        />
      </fieldset>
      <div class="heat-dial-rows">
        {rows.map((row, at) => (
          <div>
            <p class="heat-dial-title">{titles[at]}</p>
            <RowChart
              label={`${titles[at]}, after ${after}: ${likeliest(symbols, row, 5)}`}
              symbols={symbols}
              row={row}
              scale={scale}
            />
          </div>
        ))}
      </div>
      <div class="heat-dial-names">
        <p>Names written at temperature {temperature}</p>
        <ol role="list" data-quantity="sample">
          {names.map((name) => (
            <li>{name}</li>
          ))}
        </ol>
        <button
          type="button"
          class="button figure-live"
          disabled={!isLive}
          onClick={() => (seed.value = freshSeed())}
        >
          Other names
        </button>
      </div>
      <p>
        <strong>Towards zero</strong> the likeliest symbol takes all, and every name is the same.{" "}
        <strong>Towards infinity</strong> all that ever followed <span class="figure-symbol">{after}</span>{" "}
        become equally likely; what never did stays impossible.
      </p>
      <Announcement
        text={`Temperature ${temperature}, after ${after}: ${likeliest(symbols, rows[1]!)}. Names: ${names.join(", ")}`}
      />
    </div>
  )
}
