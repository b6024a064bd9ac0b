import { describe, expect, test } from "vitest"
import { columnTotals, rowOf, rowTotals, sideOf, tableFrom, total } from "./table"

const table = tableFrom([
  [1, 2],
  [3, 4],
])

describe("a table", () => {
  test("is flat, row by row", () => {
    expect([...table]).toEqual([1, 2, 3, 4])
    expect(sideOf(table)).toBe(2)
    expect([...rowOf(table, 1)]).toEqual([3, 4])
  })

  test("has totals by row, by column and of all", () => {
    expect([...rowTotals(table)]).toEqual([3, 7])
    expect([...columnTotals(table)]).toEqual([4, 6])
    expect(total(table)).toBe(10)
  })

  test("must be square", () => {
    expect(() => sideOf(new Float64Array(6))).toThrow("a table has n × n entries, but got 6")
    expect(() => tableFrom([[1, 2], [3]])).toThrow("2 rows need 2 entries each, but got 1")
  })
})
