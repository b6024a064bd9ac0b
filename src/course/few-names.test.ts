import { describe, expect, test } from "vitest"
import { fewNames, onPaper, product, rowsOf, scoreOf, slipsOf } from "./few-names"

test("the row of a is: the dot 4, n 1, v 1, in all 6", () => {
  const rows = rowsOf(fewNames)
  expect(rows.map(({ symbol }) => symbol).join("")).toBe(".aeimnv")
  expect(rows[1]).toEqual({ symbol: "a", counts: [4, 0, 0, 0, 0, 1, 1], total: 6 })
})

test("on paper ana is 2/4, 1/6, 1/2, 4/6, that is 1/2 · 1/6 · 1/2 · 2/3 = 1/36", () => {
  const steps = onPaper("ana", fewNames)
  expect(steps.map(({ symbol, next }) => symbol + next)).toEqual([".a", "an", "na", "a."])
  expect(steps.map(({ count, rowTotal }) => `${count}/${rowTotal}`)).toEqual(["2/4", "1/6", "1/2", "4/6"])
  expect(steps.map(({ fraction: { numerator, denominator } }) => [numerator, denominator])).toEqual([
    [1, 2],
    [1, 6],
    [1, 2],
    [2, 3],
  ])
  expect(product(steps.map(({ fraction }) => fraction))).toEqual({ numerator: 1, denominator: 36 })
})

test("its NLL is ln 36 in all, and a fourth of that on average", () => {
  expect(scoreOf("ana", fewNames).nll).toBeCloseTo(Math.log(36), 12)
  expect(scoreOf("ana", fewNames).averageNll).toBeCloseTo(Math.log(36) / 4, 12)
})

describe("each slip gives a number of its own for ana", () => {
  const slips = slipsOf("ana", fewNames)

  test.each([
    ["sum", Math.log(36)],
    ["overLetters", Math.log(36) / 3],
    ["sign", -Math.log(36) / 4],
    ["log2", Math.log2(36) / 4],
    ["log10", Math.log10(36) / 4],
    // (1/2 + 1/6 + 1/2 + 2/3) / 4 = 11/24
    ["ofMeanProbability", Math.log(24 / 11)],
    // The fourth root of 36 is the square root of 6.
    ["perplexity", Math.sqrt(6)],
    ["product", 1 / 36],
    // 1/6 · 1/2 · 2/3 = 1/18, and 1/2 · 1/6 · 1/2 = 1/24, over three bigrams each
    ["noFirstDot", Math.log(18) / 3],
    ["noLastDot", Math.log(24) / 3],
    // The four names have 18 bigrams: 2/18 · 1/18 · 1/18 · 4/18
    ["wholeTable", Math.log(18 ** 4 / 8) / 4],
  ] as const)("%s", (slip, byHand) => {
    expect(slips[slip]).toBeCloseTo(byHand, 12)
  })

  test("no two of them look alike, and none looks like the right one", () => {
    const printed = [...Object.values(slips), Math.log(36) / 4].map((value) => value.toFixed(3))
    expect(new Set(printed).size).toBe(printed.length)
  })
})
