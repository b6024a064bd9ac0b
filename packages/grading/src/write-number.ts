/** @file Writes a number for a reader: as a fraction where it is a short one, else with a few digits. */

/**
 * Whole numbers and infinity as they are, others with four significant digits: `0.1429`. Zeros at the end are left out
 * only where nothing was rounded: 0.2, but 1.700 for 1.7004.
 */
export function decimal(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞"
  const precise = value.toPrecision(digits)
  // Of a number with more digits before its point than asked for, toPrecision writes 2.4e+2.
  const rounded = precise.includes("e+") ? String(Number(precise)) : precise
  return minus(Math.abs(Number(rounded) - value) < 1e-12 ? String(Number(rounded)) : rounded)
}

/**
 * The fraction that a number is, in lowest terms, found by continued fractions.
 *
 * @param largest the largest denominator that is still worth writing
 * @returns undefined when there is no such fraction
 */
export function fraction(value: number, largest = 100_000): string | undefined {
  if (!Number.isFinite(value) || Number.isInteger(value)) return undefined
  let [above, below, aboveBefore, belowBefore] = [1, 0, 0, 1]
  let rest = Math.abs(value)
  for (;;) {
    const whole = Math.floor(rest)
    ;[above, aboveBefore] = [whole * above + aboveBefore, above]
    ;[below, belowBefore] = [whole * below + belowBefore, below]
    if (below > largest) return undefined
    if (Math.abs(Math.abs(value) - above / below) < 1e-13)
      return minus(`${value < 0 ? "-" : ""}${above}/${below}`)
    rest = 1 / (rest - whole)
  }
}

/** Both, for a solution: `1/7 = 0.1429`. */
export function fractionAndDecimal(value: number): string {
  const exact = fraction(value)
  return exact === undefined ? decimal(value) : `${exact} = ${decimal(value)}`
}

function minus(text: string): string {
  return text.replace("-", "−")
}
