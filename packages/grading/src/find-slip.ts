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
  for (const work of works) {
    for (const each of patternsAt(step, exercise, work)) {
      const fit = fitOfAll(filled, each.pattern)
      if ((fit === "sharp" || fit === "near") && slips.includes(each.slip)) fitting[fit].push(each)
    }
  }
  const best = fitting.sharp.length > 0 ? fitting.sharp : fitting.near
  return best.filter(({ slip }, i) => best.findIndex((other) => other.slip === slip) === i)
}

/** Every pattern of every slip on a step; kept for as long as the numbers that they are computed from. */
function patternsAt(step: NumberStepId, exercise: Exercise, work: Work): readonly FittingSlip[] {
  const known = KNOWN_PATTERNS.get(work) ?? new Map<NumberStepId, FittingSlip[]>()
  KNOWN_PATTERNS.set(work, known)
  const patterns =
    known.get(step) ??
    SLIPS.flatMap((slip) =>
      (slip.showsOn[step]?.(exercise, work) ?? []).map((pattern) => ({ slip, work, pattern })),
    )
  known.set(step, patterns)
  return patterns
}

const KNOWN_PATTERNS = new WeakMap<Work, Map<NumberStepId, FittingSlip[]>>()

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
