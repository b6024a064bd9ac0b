import { describe, expect, test } from "vitest"
import { normalise, smooth, uniform } from "./normalise"
import { columnTotals, rowTotals, tableFrom, total } from "./table"

const counts = tableFrom([
  [0, 3, 1],
  [2, 2, 4],
  [2, 3, 3],
])

describe("normalise", () => {
  test("divides each row by its own total", () => {
    expect(normalise(counts)).toEqual(
      tableFrom([
        [0, 3 / 4, 1 / 4],
        [2 / 8, 2 / 8, 4 / 8],
        [2 / 8, 3 / 8, 3 / 8],
      ]),
    )
  })

  test('by "column" divides by the total of the column, so the columns sum to 1 and the rows do not', () => {
    const byColumn = normalise(counts, "column")
    expect([...byColumn].slice(0, 3)).toEqual([0, 3 / 8, 1 / 8])
    expect([...columnTotals(byColumn)]).toEqual([1, 1, 1])
    expect(rowTotals(byColumn)[0]).toBe(1 / 2)
  })

  test('by "table" divides by the total of all', () => {
    const byTable = normalise(counts, "table")
    expect([...byTable].slice(0, 3)).toEqual([0, 3 / 20, 1 / 20])
    expect(total(byTable)).toBeCloseTo(1, 15)
  })

  test("refuses a row of nothing: it has no shares", () => {
    const empty = tableFrom([
      [0, 1],
      [0, 0],
    ])
    expect(() => normalise(empty)).toThrow(
      "row 1 must have a total above 0, but sums to 0. Smooth the counts first?",
    )
    expect(() => normalise(empty, "column")).toThrow("column 0 must have a total above 0")
  })
})

describe("smooth", () => {
  test("adds 1 to every count, so that the total of a row of 3 symbols grows by 3", () => {
    expect([...rowTotals(smooth(counts, 1))]).toEqual([4 + 3, 8 + 3, 8 + 3])
    expect(normalise(smooth(counts, 1))[0]).toBe(1 / 7)
  })

  test("draws near to the uniform model as more is added", () => {
    const far = normalise(smooth(counts, 1e9))
    far.forEach((probability) => expect(probability).toBeCloseTo(1 / 3, 8))
    expect(uniform(3)).toEqual(new Float64Array(9).fill(1 / 3))
  })

  test("leaves the counts that it was given alone", () => {
    smooth(counts, 1)
    expect(counts[0]).toBe(0)
  })

  test("does not take away", () => {
    expect(() => smooth(counts, -1)).toThrow("smoothing adds a number of at least 0, but got -1")
  })
})
