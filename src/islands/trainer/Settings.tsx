/** @file What the reader sets: the learning rate and the strength of the penalty, and rates that are worth a run. */
import type { Signal } from "@preact/signals"

interface SliderProps {
  readonly name: string
  readonly value: Signal<number>
  /** Where it stops, in order; the values may be far from evenly spaced. */
  readonly stops: readonly number[]
}

/** A native slider over a list of values. */
export function StopSlider({ name, value, stops }: SliderProps) {
  return (
    <label class="trainer-slider">
      {name} <output class="figure-number">{value.value}</output>
      <input
        type="range"
        aria-label={name}
        min={0}
        max={stops.length - 1}
        value={stops.indexOf(value.value)}
        aria-valuetext={String(value.value)}
        onInput={(event) => (value.value = stops[event.currentTarget.valueAsNumber]!)}
      />
    </label>
  )
}

interface PresetsProps {
  readonly rates: readonly number[]
  /** 2/λmax. */
  readonly limit: number
  readonly rate: number
  readonly onRun: (rate: number) => void
}

export function Presets({ rates, limit, rate, onRun }: PresetsProps) {
  return (
    <div class="trainer-presets">
      <p>From the start, at rate</p>
      <p class="trainer-rates">
        {rates.map((preset) => (
          <button
            type="button"
            class="button"
            aria-label={`Run from the start at rate ${preset}`}
            aria-pressed={preset === rate}
            onClick={() => onRun(preset)}
          >
            {preset}
          </button>
        ))}
      </p>
      {limit < Infinity && (
        <p class="figure-small">
          Near the answer, steps are stable below 2/λ<sub>max</sub> ={" "}
          <span class="figure-number">{limit.toFixed(1)}</span>, where λ<sub>max</sub> is the largest
          curvature of the loss at the counting model.
        </p>
      )}
    </div>
  )
}
