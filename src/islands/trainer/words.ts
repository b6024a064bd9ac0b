/** @file What the trainer says in words: for those who do not see the picture, and for those who do. */
import { formatCount, formatNats, formatProbability, visibleSymbol } from "../model/format"
import type { Phase } from "./trainer-session"

export interface Figures {
  readonly step: number
  /** In nats, without the penalty. */
  readonly loss: number
  readonly penalty: number
  /** The counting model's average NLL. */
  readonly floor: number
  /** The uniform model's. */
  readonly uniform: number
}

/** `After 171 steps the loss is 2.4643, 0.0099 above the counting model.` */
export function inWords({ step, loss, penalty, floor, uniform }: Figures): string {
  const when = step === 0 ? "Before any step" : `After ${formatCount(step)} ${step === 1 ? "step" : "steps"}`
  const isWorse = loss > uniform ? `, and worse than the uniform model’s ${formatNats(uniform)}` : ""
  const pulled = penalty > 0 ? ` The penalty adds ${formatNats(penalty)}.` : ""
  return `${when} the loss is ${formatNats(loss)}, ${distance(loss, floor)} above the counting model${isWorse}.${pulled}`
}

/** The distance to the floor; rounding could make it less than none. */
export function distance(loss: number, floor: number): string {
  return loss === Infinity ? "∞" : formatProbability(Math.max(0, loss - floor))
}

/** What a reader should know about the state, beside the numbers. */
export function remarkOn(phase: Phase): string {
  switch (phase) {
    case "paused":
    case "running":
      return ""
    case "overflowed":
      return "The next step would make a weight infinite. Start again, at a smaller rate."
    default:
      return phase satisfies never
  }
}

/** `rate 50`; of a run whose rate was changed on the way, `rate 50, then 80`. */
export function ratesInWords(rates: readonly number[]): string {
  const [first, ...later] = rates.slice(-3)
  if (first === undefined) return ""
  return [`rate ${rates.length > 3 ? "… " : ""}${first}`, ...later].join(", then ")
}

/** A symbol in a sentence that is read aloud, where a point alone would not be. */
export function spokenSymbol(symbol: string): string {
  return symbol === "." ? "the dot" : visibleSymbol(symbol)
}

/** With its sign, the minus a true one: as wide as the plus. */
export function signed(number: number): string {
  return `${number < 0 ? "−" : "+"}${formatProbability(Math.abs(number))}`
}
