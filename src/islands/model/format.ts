/** @file How figures write the numbers and symbols of a model. */

/** `6,808`; smoothed counts may have digits after the point. */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 2 })
}

/** `0.1368`; an exact `0`; what four digits would not show, as `1.2 × 10⁻⁷`. */
export function formatProbability(probability: number): string {
  if (probability === 0) return "0"
  const power = powerOfTen(probability)
  if (power === null) return probability.toFixed(4)
  const raised = [...power.exponent].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("")
  return `${power.digits} × 10⁻${raised}`
}

/** The parts of such a number, where it is set with a raised exponent: digits × 10 to minus `exponent`; else null. */
export function powerOfTen(probability: number): { digits: string; exponent: string } | null {
  if (probability === 0 || probability >= 0.0001) return null
  const [digits = "", exponent = ""] = probability.toExponential(1).split("e-")
  return { digits, exponent }
}

/** `20.4%`, `0.031%`: two digits at least, so that what is rare is not written as nothing. */
export function formatShare(share: number): string {
  const percent = 100 * share
  if (percent === 0) return "0%"
  return `${percent < 1 ? percent.toPrecision(2) : percent.toFixed(1)}%`
}

/** `2.4544`, or `∞`. */
export function formatNats(nats: number, digits = 4): string {
  return nats === Infinity ? "∞" : nats.toFixed(digits)
}

/** A symbol that can be seen: a space as `␣`. */
export function visibleSymbol(symbol: string): string {
  return symbol.trim() === "" ? "␣" : symbol
}
