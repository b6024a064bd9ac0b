import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readNumber } from "./read-number"
import { decimal, fraction, fractionAndDecimal } from "./write-number"

test.each([
  [7, "7"],
  [0.2, "0.2"],
  [1 / 7, "0.1429"],
  [24_567.8, "24570"],
  [1.70004, "1.700"],
  [-1.5, "−1.5"],
  [Infinity, "∞"],
  [-Infinity, "−∞"],
])("decimal(%d) is %s", (value, text) => {
  expect(decimal(value)).toBe(text)
})

describe("fraction", () => {
  test.each([
    [2 / 147, "2/147"],
    [3 / 22400, "3/22400"],
    [5 / 3, "5/3"],
    [-1 / 7, "−1/7"],
  ])("finds %d to be %s", (value, text) => {
    expect(fraction(value)).toBe(text)
  })

  test.each([4, Math.PI, Infinity, 1 / 1_000_003])("has none for %d", (value) => {
    expect(fraction(value)).toBeUndefined()
  })

  test("finds every fraction of counts again", () => {
    const counts = fc.integer({ min: 1, max: 300 })
    fc.assert(
      fc.property(counts, counts, (above, below) => {
        const reading = readNumber(fraction(above / below) ?? String(above / below))
        expect(reading).toMatchObject({ kind: "number", value: above / below, spread: 0 })
      }),
    )
  })
})

test("fractionAndDecimal gives both where both help", () => {
  expect([1 / 7, 1, Math.LN2].map(fractionAndDecimal)).toEqual(["1/7 = 0.1429", "1", "0.6931"])
})
