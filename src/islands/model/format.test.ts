/** @file How figures write numbers. */
import { expect, it } from "vitest"
import { formatCount, formatNats, formatProbability, formatShare, visibleSymbol } from "./format"

it("counts have commas at the thousands", () => {
  expect(formatCount(229804)).toBe("229,804")
  expect(formatCount(6808.5)).toBe("6,808.5")
})

it("probabilities have four digits, or as many as it takes not to be written as zero", () => {
  expect(formatProbability(1 / 36)).toBe("0.0278")
  expect(formatProbability(0)).toBe("0")
  expect(formatProbability(1.24e-7)).toBe("1.2 × 10⁻⁷")
  expect(formatProbability(9.96e-12)).toBe("1.0 × 10⁻¹¹")
})

it("shares are percentages, of two digits at least", () => {
  expect(formatShare(1 / 6)).toBe("16.7%")
  expect(formatShare(1 / 3000)).toBe("0.033%")
  expect(formatShare(0)).toBe("0%")
})

it("an infinite surprise is written as infinite", () => {
  expect(formatNats(-Math.log(1 / 36))).toBe("3.5835")
  expect(formatNats(Infinity)).toBe("∞")
})

it("a space can be seen", () => {
  expect(visibleSymbol(" ")).toBe("␣")
  expect(visibleSymbol(".")).toBe(".")
})
