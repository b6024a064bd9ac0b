/** @file How far a key moves the probability, and how probability and surprise are written. */
import { negativeLog } from "@course/makemore"
import { formatProbability } from "../model/format"

const FINE = 0.01
const COARSE = 0.1

/**
 * Where a key takes p: arrows to the next hundredth, Page Up and Down to the next tenth, Home to 0, End to 1.
 *
 * @returns undefined for any other key
 */
export function afterKey(p: number, key: string): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return nextMultiple(p, FINE)
    case "ArrowLeft":
    case "ArrowDown":
      return lastMultiple(p, FINE)
    case "PageUp":
      return nextMultiple(p, COARSE)
    case "PageDown":
      return lastMultiple(p, COARSE)
    case "Home":
      return 0
    case "End":
      return 1
    default:
      return undefined
  }
}

/** Three digits, without zeros at the end: `0.25`, `0.037`. */
export function writtenP(p: number): string {
  return p > 0 && p < 0.0001 ? formatProbability(p) : String(Number(p.toPrecision(3)))
}

/** `p = 0.25, surprise 1.386 nats`, for eyes and ears alike. */
export function valueText(p: number): string {
  const surprise = negativeLog(p)
  return `p = ${writtenP(p)}, surprise ${surprise === Infinity ? "infinite" : `${surprise.toFixed(3)} nats`}`
}

/** Counted in whole steps, so that a hundred presses end at exactly 1; what is within rounding of a step is on it. */
function nextMultiple(p: number, step: number): number {
  const perWhole = Math.round(1 / step)
  return Math.min(1, (Math.floor(p * perWhole + 1e-6) + 1) / perWhole)
}

function lastMultiple(p: number, step: number): number {
  const perWhole = Math.round(1 / step)
  return Math.max(0, (Math.ceil(p * perWhole - 1e-6) - 1) / perWhole)
}
