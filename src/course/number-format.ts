/** @file How a computed number is printed, and which quantity, and so which colour, it has. */

/** What a number measures: each quantity has one colour on the whole site. */
export type Quantity = "count" | "probability" | "surprise" | "weight" | "sample"

export interface ComputedNumber {
  /** As it is printed. */
  readonly text: string
  /** Left out where a number measures none of the five quantities. */
  readonly quantity?: Quantity
}

export function whole(number: number): ComputedNumber {
  return { text: thousands(number) }
}

export function count(number: number): ComputedNumber {
  return { text: thousands(number), quantity: "count" }
}

export function probability(number: number, digits = 4): ComputedNumber {
  return { text: number.toFixed(digits), quantity: "probability" }
}

/** `1/36` or `1 in 290,780`: what is likelier to be grasped than 0.0278. */
export function oneIn(number: number, style: "fraction" | "words"): ComputedNumber {
  const inverse = Math.round(1 / number)
  const text = style === "fraction" ? `1/${thousands(inverse)}` : `1 in ${thousands(rounded(inverse))}`
  return { text, quantity: "probability" }
}

/** In nats, unless the key says otherwise. */
export function surprise(nats: number, digits = 4): ComputedNumber {
  return { text: minus(nats.toFixed(digits)), quantity: "surprise" }
}

export function plain(number: number, digits: number): ComputedNumber {
  return { text: minus(number.toFixed(digits)) }
}

/** With a true minus sign. */
function minus(text: string): string {
  return text.replace("-", "−")
}

function thousands(number: number): string {
  return number.toLocaleString("en-US")
}

/** To three significant figures: "about" says that there are more. */
function rounded(number: number): number {
  return Number(number.toPrecision(3))
}
