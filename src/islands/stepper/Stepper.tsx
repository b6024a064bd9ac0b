/** @file The loop that writes names, one step at a time: a trained and a uniform model, and the same darts for both. */
import { cumulative } from "@course/engine"
import { rowOf, uniform } from "@course/makemore"
import type { Table } from "@course/makemore"
import { signal, useSignal } from "@preact/signals"
import { useMemo } from "preact/hooks"
import { Announcement } from "../figure/Announcement"
import { WithModel } from "../figure/WithModel"
import { freshSeed } from "../figure/fresh-seed"
import { useIsLive } from "../figure/use-is-live"
import type { LessonModel } from "../model/lesson-model"
import { Guess } from "./Guess"
import { LaneView } from "./LaneView"
import { Darts } from "./darts"
import type { LoopState, LoopWorld, Phase } from "./loop"
import { finishNames, rowInView, startOf, step } from "./loop"
import type { ShownModel } from "./words"
import { readingOf, spell } from "./words"

/** The lecture's. */
export const FIRST_SEED = 2147483647

const PHASES: readonly Phase[] = ["predict", "sample", "append"]
const AFTER: Readonly<Record<Phase, Phase>> = { predict: "sample", sample: "append", append: "predict" }
const NAMES_AT_ONCE = 10

export function Stepper() {
  return <WithModel>{(model) => <Game id="stepper" model={model} />}</WithModel>
}

interface GameProps {
  /** Of this figure alone, on its page. */
  readonly id: string
  readonly model: LessonModel
  /** What has been pressed already, for the gallery: so many names, then so many steps. */
  readonly begun?: { readonly names?: number; readonly steps?: number }
}

export function Game({ id, model, begun }: GameProps) {
  const models = useMemo(() => shownModels(model), [model])
  const edges = useMemo(() => models.map(({ rows }) => rows.map(cumulative)), [models])
  const seed = useSignal(FIRST_SEED)
  const world: LoopWorld = useMemo(() => ({ darts: new Darts(seed.value), edges }), [seed.value, edges])
  const state = useMemo(() => signal(stateAfter(begun, models.length, world)), [])
  const isLive = useIsLive()
  const manyNames = useSignal("")

  const { phase, throws, writings } = state.value
  const rows = writings.map((writing, at) => models[at]!.rows[rowInView(writing)]!)
  const scale = Math.max(...rows.map((row) => row.reduce((max, p) => Math.max(max, p), 0)))
  const dart = throws === 0 || phase === "predict" ? null : { at: world.darts.at(throws - 1), number: throws }

  const finish = (count: number) => {
    state.value = finishNames(state.value, count, world)
    manyNames.value =
      count === 1
        ? ""
        : `${count} more names by the trained model: ${lastNames(state.value, models[0]!, count)}. `
  }
  const restart = (from: number) => {
    seed.value = from
    state.value = startOf(models.length)
    manyNames.value = ""
  }

  return (
    <div class="stepper figure-body">
      <Guess id={`${id}-guess`} model={models[0]!} showsRow={throws === 0} />
      <fieldset class="figure-controls" disabled={!isLive} aria-label="Run the loop">
        <button
          type="button"
          class="button button-main stepper-step"
          onClick={() => {
            state.value = step(state.value, world)
            manyNames.value = ""
          }}
        >
          Step: {AFTER[phase]}
        </button>
        <button type="button" class="button" onClick={() => finish(1)}>
          Finish the name
        </button>
        <button type="button" class="button" onClick={() => finish(NAMES_AT_ONCE)}>
          Ten names
        </button>
        <button type="button" class="button" onClick={() => restart(seed.value)}>
          Start again
        </button>
        <button type="button" class="button" onClick={() => restart(freshSeed())}>
          New seed
        </button>
      </fieldset>
      <div class="stepper-where">
        <ol class="stepper-phases" role="list" aria-label="The loop">
          {PHASES.map((each) => (
            <li aria-current={each === phase ? "step" : undefined}>{each}</li>
          ))}
          <li>repeat</li>
        </ol>
        <p class="figure-small">
          Seed <span class="figure-number">{seed.value}</span>
          {throws > 0 && (
            <>
              {", "}
              <span data-quantity="sample">darts thrown: {throws}</span>
            </>
          )}
        </p>
      </div>
      <div class="stepper-lanes">
        {models.map((each, at) => (
          <LaneView
            model={each}
            writing={writings[at]!}
            phase={phase}
            edges={edges[at]!}
            scale={scale}
            dart={dart}
          />
        ))}
      </div>
      <Announcement
        text={
          throws === 0
            ? ""
            : manyNames.value +
              models.map((each, at) => `${each.title}: ${readingOf(each, writings[at]!, phase)}`).join(" ")
        }
      />
    </div>
  )
}

function shownModels({ vocabulary, probabilities }: LessonModel): ShownModel[] {
  const { symbols } = vocabulary
  const rowsOf = (table: Table) => symbols.map((_, place) => rowOf(table, place))
  return [
    { title: "Trained model", symbols, rows: rowsOf(probabilities) },
    { title: "Uniform model", symbols, rows: rowsOf(uniform(symbols.length)) },
  ]
}

function stateAfter(begun: GameProps["begun"], models: number, world: LoopWorld): LoopState {
  let state = startOf(models)
  if (begun?.names !== undefined) state = finishNames(state, begun.names, world)
  for (let at = 0; at < (begun?.steps ?? 0); at++) state = step(state, world)
  return state
}

function lastNames({ writings }: LoopState, { symbols }: ShownModel, count: number): string {
  return (writings[0]?.names ?? [])
    .slice(-count)
    .map((places) => spell(symbols, places))
    .join(", ")
}
