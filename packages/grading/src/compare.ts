/** @file When a written number counts as the one that was wanted, and when two numbers can be told apart. */
import type { NumberRead } from "./read-number"
import type { Quantity } from "./steps"

/**
 * How a written number meets a wanted one.
 *
 * - `sharp`: the wanted number, rounded to the digits written, is what was written
 * - `near`: off by less than half a percent, with three digits or more: rounded too early, on the way
 * - `vague`: within what was written, but that is less than two digits
 * - `off`: another number
 */
export type Fit = "sharp" | "near" | "vague" | "off"

/** The share by which rounding on the way may move an answer of three digits or more. */
const EARLY_ROUNDING = 0.005

/** A slip leads away from the right number by more than this share, so that rounding on the way cannot pass for a slip. */
const CLEAR_OF_RIGHT = 0.02

/** Compares exactly what is counted, and all else at the precision at which it was written. */
export function fitOf(answer: NumberRead, wanted: number, quantity: Quantity): Fit {
  if (!Number.isFinite(wanted) || !Number.isFinite(answer.value))
    return answer.value === wanted ? "sharp" : "off"
  const gap = Math.abs(answer.value - wanted)
  if (gap <= 1e-9 * Math.max(1, Math.abs(wanted))) return "sharp"
  if (quantity === "count") return "off"

  const { spread, digits } = precisionOf(answer, quantity)
  if (gap <= spread * (1 + 1e-9)) return digits < 2 ? "vague" : "sharp"
  return digits >= 3 && gap <= spread + EARLY_ROUNDING * Math.abs(wanted) ? "near" : "off"
}

/** Whether an answer is written sharply enough to tell any two numbers apart that the exercise has to tell apart. */
export function isSharpEnough(answer: NumberRead, quantity: Quantity): boolean {
  return quantity === "count" || precisionOf(answer, quantity).digits >= 3
}

/** Whether two numbers cannot both be meant by an answer of three digits: they lie more than a unit of the third apart. */
export function areTellable(a: number, b: number, quantity: Quantity): boolean {
  if (a === b) return false
  if (quantity === "count" || !Number.isFinite(a) || !Number.isFinite(b)) return true
  const larger = Math.max(Math.abs(a), Math.abs(b))
  const gap = Math.abs(a - b)
  // A unit of the third digit is between a thousandth and a hundredth of the number: mostly that settles it.
  if (gap > 0.0101 * larger) return true
  return gap > 10 ** (Math.floor(Math.log10(larger)) - 2) * (1 + 1e-6)
}

/** Whether a slip's number is so far from the right one that an answer rounded too early does not reach it. */
export function isClearOf(right: number, slip: number, quantity: Quantity): boolean {
  if (!areTellable(right, slip, quantity)) return false
  if (quantity === "count" || !Number.isFinite(right) || !Number.isFinite(slip)) return true
  return Math.abs(right - slip) > CLEAR_OF_RIGHT * Math.max(Math.abs(right), Math.abs(slip))
}

/** A lone `12` stands for a rounded number where surprises are wanted, but 1 is an exact probability. */
function precisionOf(
  { value, spread, digits, isWhole }: NumberRead,
  quantity: Quantity,
): { spread: number; digits: number } {
  if (!isWhole || quantity !== "surprise" || value === 0) return { spread, digits }
  return { spread: 0.5, digits: String(Math.abs(value)).length }
}
