/** @file Reads a number as people write it, from `1/7` to `−ln(1/7)`, and knows how sharply it was written. */
import { parseNumber, Unreadable } from "./number-parser"
import { digitsOf } from "./uncertain"

/** What became of a text: nothing written, a number, or a place that could not be read. */
export type NumberReading = { readonly kind: "blank" } | NumberRead | NumberUnread

export interface NumberRead {
  readonly kind: "number"
  /** Never NaN; infinite only where infinity was written, or the logarithm of 0. */
  readonly value: number
  /** The number meant lies within `value` ± `spread`: half a unit of the last place written; 0 when exact. */
  readonly spread: number
  /** Significant digits; Infinity when exact. */
  readonly digits: number
  /** Whether it is a plain whole number like `4`, without point, sign of calculation or percent. */
  readonly isWhole: boolean
  /** What the reader should know about how it was taken: that `log` was read as ln. */
  readonly notes: readonly string[]
}

export interface NumberUnread {
  readonly kind: "unread"
  /** Where reading stopped: 0-based, in UTF-16 units, as a text field counts. */
  readonly at: number
  /** The part that could not be read; empty at the end of the text. */
  readonly found: string
  /** A sentence for the writer. */
  readonly message: string
}

/** Longer texts are not numbers, and a bounded length bounds time and depth. */
export const LONGEST_NUMBER = 120

/**
 * Reads fractions, decimals with point or comma, percent, powers of ten, logarithms, infinity, and what +, −, ·, ÷ and
 * brackets make of them. `log` without a base is the natural logarithm here, and a note says so.
 *
 * Never throws, whatever the text.
 */
export function readNumber(text: string): NumberReading {
  if (text.trim() === "") return { kind: "blank" }
  try {
    if (text.length > LONGEST_NUMBER) {
      throw new Unreadable(
        LONGEST_NUMBER,
        text.slice(LONGEST_NUMBER),
        `this is too long: a number takes at most ${LONGEST_NUMBER} characters`,
      )
    }
    const { number, notes } = parseNumber(text)
    const isWhole = number.literal?.isWhole === true
    return {
      kind: "number",
      value: number.value + 0,
      spread: number.spread,
      digits: digitsOf(number),
      isWhole,
      notes,
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { at, found, message } = error
    return { kind: "unread", at, found, message: `${message[0]!.toUpperCase()}${message.slice(1)}.` }
  }
}
