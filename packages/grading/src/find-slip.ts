/** @file Looks for the slips that explain a reader's numbers, all filled cells of a step together. */
import { fitOf } from "./compare"
import type { Fit } from "./compare"
import type { Exercise } from "./exercise"
import type { NumberRead } from "./read-number"
import { SLIPS } from "./slips"
import type { SlipModel } from "./slips/model"
import type { Cell, NumberStepId } from "./steps"
import type { Work } from "./work"

/** A cell with a number in it. */
export interface FilledCell {
  readonly cell: Cell
  /** Its place among the cells of the step. */
  readonly at: number
  readonly answer: NumberRead
}

/** A slip that fits, and the numbers it was computed from. */
export interface FittingSlip {
  readonly slip: SlipModel
  readonly work: Work
  readonly pattern: readonly number[]
}

/**
 * The slips whose pattern every filled cell fits, each once. One that fits as sharply as the answers are written is
 * preferred to one that is only near.
 *
 * @param works the numbers of the steps before: the right ones, and the reader's own
 */
export function fittingSlips(
  exercise: Exercise,
  step: NumberStepId,
  filled: readonly FilledCell[],
  works: readonly Work[],
  slips: readonly SlipModel[] = SLIPS,
): FittingSlip[] {
  const fitting: Record<"sharp" | "near", FittingSlip[]> = { sharp: [], near: [] }
  for (const slip of slips) {
    for (const work of works) {
      for (const pattern of slip.showsOn[step]?.(exercise, work) ?? []) {
        const fit = fitOfAll(filled, pattern)
        if (fit === "sharp" || fit === "near") fitting[fit].push({ slip, work, pattern })
      }
    }
  }
  const best = fitting.sharp.length > 0 ? fitting.sharp : fitting.near
  return best.filter(({ slip }, i) => best.findIndex((other) => other.slip === slip) === i)
}

/** The worst fit among the filled cells. */
export function fitOfAll(filled: readonly FilledCell[], wanted: readonly number[]): Fit {
  let worst: Fit = "sharp"
  for (const { answer, at, cell } of filled) {
    const fit = fitOf(answer, wanted[at]!, cell.quantity)
    if (WORSE.indexOf(fit) > WORSE.indexOf(worst)) worst = fit
    if (worst === "off") break
  }
  return worst
}

const WORSE: readonly Fit[] = ["sharp", "near", "vague", "off"]
