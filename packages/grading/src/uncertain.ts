/** @file Numbers that know how sharply they were written: 0.143 stands for anything from 0.1425 to 0.1435. */

export interface Uncertain {
  readonly value: number
  /** How far the number meant may lie from `value`, on either side; 0 for what was written exactly, as 1/7 is. */
  readonly spread: number
  /** For a number that was written out, how it was; undefined for the result of a calculation. */
  readonly literal?: { readonly digits: number; readonly isWhole: boolean }
}

export function exactly(value: number): Uncertain {
  return { value, spread: 0 }
}

/**
 * A number as its digits give it: half a unit of the last place may be missing. A whole number misses nothing.
 *
 * @param digits with a point at most, like `14.3`
 * @param exponent the power of ten that follows
 */
export function written(digits: string, exponent: number): Uncertain {
  const decimals = /\.(\d*)$/.exec(digits)?.[1]!.length ?? 0
  const isWhole = decimals === 0 && exponent === 0
  const significant = digits.replace(".", "").replace(/^0+/, "").length
  return {
    value: Number(`${digits}e${exponent}`),
    spread: isWhole ? 0 : 0.5 * 10 ** (exponent - decimals),
    literal: { digits: significant, isWhole },
  }
}

/** Percent, or times a power of ten: the last digit written keeps its place, even that of a whole number. */
export function scaled(number: Uncertain, factor: number): Uncertain {
  const { literal, value } = number
  const spread = literal?.isWhole ? 0.5 : number.spread
  const isScaled = literal !== undefined
  return {
    value: divideRatherThanMultiply(value, factor),
    spread: spread * factor,
    ...(isScaled && { literal: { digits: literal.digits, isWhole: false } }),
  }
}

export function plus(a: Uncertain, b: Uncertain): Uncertain {
  return { value: a.value + b.value, spread: spreadOf(a) + spreadOf(b) }
}

export function negative(a: Uncertain): Uncertain {
  return { ...a, value: -a.value }
}

export function times(a: Uncertain, b: Uncertain): Uncertain {
  return {
    value: a.value * b.value,
    spread: Math.abs(a.value) * spreadOf(b) + Math.abs(b.value) * spreadOf(a),
  }
}

/** One over the other: relative spreads add. */
export function over(a: Uncertain, b: Uncertain): Uncertain {
  const value = a.value / b.value
  return { value, spread: (spreadOf(a) + Math.abs(value) * spreadOf(b)) / Math.abs(b.value) }
}

/** A function of one number: its spread is stretched by the slope there. */
export function through(
  value: (at: number) => number,
  slope: (at: number) => number,
  a: Uncertain,
): Uncertain {
  const spread = spreadOf(a)
  return { value: value(a.value), spread: spread === 0 ? 0 : spread * Math.abs(slope(a.value)) }
}

/** How many significant digits a number is good for; infinitely many when it is exact. */
export function digitsOf({ value, spread }: Uncertain): number {
  if (spread === 0) return Infinity
  const units = Math.abs(value) / (2 * spread)
  return units < 0.5 ? 0 : Math.floor(Math.log10(units) + 1e-9) + 1
}

/** Whether two spellings can be of one number. */
export function agree(a: Uncertain, b: Uncertain): boolean {
  if (a.value === b.value) return true
  const room = a.spread + b.spread
  return Math.abs(a.value - b.value) <= room * 1.01 + 1e-9 * Math.abs(a.value)
}

/** Within a formula a single digit is taken as exact: nobody who writes 0.2 · 0.5 has rounded. */
function spreadOf({ spread, literal }: Uncertain): number {
  return literal !== undefined && literal.digits < 2 ? 0 : spread
}

/** 14 ÷ 100 is the double nearest to 0.14; 14 · 0.01 is its neighbour. */
function divideRatherThanMultiply(value: number, factor: number): number {
  return factor < 1 ? value / Math.round(1 / factor) : value * factor
}
