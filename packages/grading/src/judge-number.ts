/** @file Judges a single written number against the one that was wanted, where there is no exercise around it. */
import { fitOf } from "./compare"
import { distanceInWords } from "./distance"
import { readNumber } from "./read-number"
import type { Quantity } from "./steps"

export interface NumberVerdict {
  readonly kind: "blank" | "unread" | "right" | "vague" | "off"
  /** A sentence for the writer; empty when nothing was written. */
  readonly message: string
}

/**
 * Takes any written form, to any precision from two digits on; counts exactly.
 *
 * @param wanted as a page prints it: `1,234`, `0.8959`, `5/7`
 */
export function judgeNumber(text: string, wanted: string, quantity: Quantity): NumberVerdict {
  const answer = readNumber(text)
  if (answer.kind === "blank") return { kind: "blank", message: "" }
  if (answer.kind === "unread") return { kind: "unread", message: answer.message }
  const right = readNumber(wanted.replaceAll(/(?<=\d),(?=\d{3}\b)/g, ""))
  if (right.kind !== "number") {
    throw new Error(`internal: a wanted number should be a number, but got ${JSON.stringify(wanted)}`)
  }
  const fit = fitOf(answer, right.value, quantity)
  // What is wanted is itself rounded to what is printed, and who writes more digits is no less right.
  if (fit === "sharp" || Math.abs(answer.value - right.value) <= right.spread + answer.spread) {
    return digitsMessage(fit === "vague")
  }
  if (fit === "near")
    return { kind: "right", message: "Right, but for the last digit: it was rounded early." }
  if (fit === "vague") return digitsMessage(true)
  const distance = distanceInWords(answer.value, right.value, quantity === "count")
  return { kind: "off", message: `Not yet: this is ${distance}.` }
}

function digitsMessage(isVague: boolean): NumberVerdict {
  return isVague
    ? { kind: "vague", message: "Right as far as it goes. Two or three digits would show it." }
    : { kind: "right", message: "Right." }
}
