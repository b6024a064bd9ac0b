/** @file How far one number is from another, in words. */
import { decimal } from "./write-number"

/** "too small by about 12 %": completes "this is". */
export function distanceInWords(value: number, wanted: number, isCount: boolean): string {
  if (!Number.isFinite(wanted)) return "not it: think of what one impossible pair does to the whole"
  if (!Number.isFinite(value)) return "infinite, which takes a pair of probability 0, and there is none"
  const gap = value - wanted
  const direction = gap > 0 ? "too large" : "too small"
  if (isCount) return `${direction} by ${decimal(Math.abs(gap), 2)}`
  if (wanted === 0) return "not 0, though this never occurs"
  if (value < 0) return "below 0"
  const ratio = value / wanted
  if (ratio > 2) return `about ${decimal(ratio, 2)} times too large`
  const percent = Math.abs(ratio - 1) * 100
  if (percent < 3) return `close, but ${direction} by ${decimal(percent, 1)} %: perhaps rounded too early`
  return `${direction} by about ${decimal(percent, 2)} %`
}
