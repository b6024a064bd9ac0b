/** @file The scale of a heat map: how much of a quantity's colour an entry gets. */

/** The least that an entry above zero gets, so that rare and never can be told apart. */
const FAINTEST = 6

/**
 * The share of the quantity's colour in percent, the rest being ground; mixed in OKLab, equal steps look equal. It
 * grows with the square root, because a few pairs are so common that in proportion the rest would be blank.
 *
 * @param most what gets the full colour
 * @returns 0 for zero alone, else a whole number up to 100
 */
export function shadeOf(value: number, most: number): number {
  if (value === 0) return 0
  return Math.min(100, Math.max(FAINTEST, Math.round(100 * Math.sqrt(value / most))))
}

/** What is shown in this shade: the inverse of {@link shadeOf}, for the key beside a table. */
export function valueOfShade(shade: number, most: number): number {
  return most * (shade / 100) ** 2
}
