/**
 * @file Predict, sample, append, repeat, as states: what each press of a button makes of the last state. Two models
 * write at once, and every dart is thrown at both.
 */
import type { Darts } from "./darts"
import { placeHit } from "./darts"

/** What was done last. `predict`: the row is in view, nothing is drawn yet. */
export type Phase = "predict" | "sample" | "append"

/** One dart on one model's line. */
export interface Draw {
  /** The place of the symbol whose row it was. */
  readonly row: number
  /** The place of the symbol that was hit. */
  readonly column: number
}

/** What one model has written. */
export interface Writing {
  /** Places appended since the dot with which the name began; the last is 0 when the name has just ended. */
  readonly places: readonly number[]
  /** The finished names, as places without the dots, the oldest first. */
  readonly names: readonly (readonly number[])[]
  /** The last dart; null while the row is in view and nothing is drawn. */
  readonly draw: Draw | null
}

export interface LoopState {
  readonly phase: Phase
  /** How many darts have been thrown since the start. */
  readonly throws: number
  /** One for each model, in the order of `edges`. The first one decides when a name is finished. */
  readonly writings: readonly Writing[]
}

/** What the loop needs of the world: darts, and for each model the running sum of each row. */
export interface LoopWorld {
  readonly darts: Darts
  /** By model, then by row. */
  readonly edges: readonly (readonly Float64Array[])[]
}

/** One press ends after so many darts, so that a list whose names hardly ever end cannot hang the page. */
export const MAX_THROWS_A_PRESS = 2_000

/** Both models before their first dart, in the dot's row. */
export function startOf(models: number): LoopState {
  const writing: Writing = { places: [], names: [], draw: null }
  return { phase: "predict", throws: 0, writings: Array.from({ length: models }, () => writing) }
}

/** One third of the loop: predict, then sample, then append, then predict again. */
export function step(state: LoopState, world: LoopWorld): LoopState {
  switch (state.phase) {
    case "predict":
      return throwDart(state, world)
    case "sample":
      return { ...state, phase: "append", writings: state.writings.map(append) }
    case "append":
      return { ...state, phase: "predict", writings: state.writings.map(turnToNextRow) }
    default:
      return state.phase satisfies never
  }
}

/**
 * Steps until the first model has finished so many more names.
 *
 * @returns a state in phase `append`, its first writing at the end of a name, unless `MAX_THROWS_A_PRESS` came first
 */
export function finishNames(state: LoopState, count: number, world: LoopWorld): LoopState {
  const wanted = namesOfFirst(state) + count
  const lastThrow = state.throws + MAX_THROWS_A_PRESS
  let now = state
  do now = step(now, world)
  while (namesOfFirst(now) < wanted && (now.throws < lastThrow || now.phase !== "append"))
  return now
}

/** The place of the symbol whose row is in view: the one before the dart, until the next row is looked up. */
export function rowInView({ places, draw }: Writing): number {
  return draw?.row ?? places.at(-1) ?? 0
}

function throwDart(state: LoopState, { darts, edges }: LoopWorld): LoopState {
  const dart = darts.at(state.throws)
  return {
    phase: "sample",
    throws: state.throws + 1,
    writings: state.writings.map((writing, model) => {
      const row = rowInView(writing)
      return { ...writing, draw: { row, column: placeHit(edges[model]![row]!, dart) } }
    }),
  }
}

function append(writing: Writing): Writing {
  const { places, names, draw } = writing
  const column = draw!.column
  return { ...writing, places: [...places, column], names: column === 0 ? [...names, places] : names }
}

/** After a finished name the next one begins in the dot's row. */
function turnToNextRow(writing: Writing): Writing {
  return { ...writing, places: writing.places.at(-1) === 0 ? [] : writing.places, draw: null }
}

function namesOfFirst({ writings: [first] }: LoopState): number {
  return first?.names.length ?? 0
}
