import { describe, expect, test } from "vitest"
import * as data from "./index"

const { lectureCounts, names } = data

test("the module exports what the page's virtual module does, and nothing else", () => {
  expect(Object.keys(data).sort()).toEqual(["lectureCounts", "names"])
})

/** What `names.README.md` beside the file says of it. */
describe("names", () => {
  test("are the 32,257 of the file, the girls' by number of births first", () => {
    expect(names).toHaveLength(32_257)
    expect(names.slice(0, 5)).toEqual(["emma", "olivia", "ava", "isabella", "sophia"])
    expect(names.at(-1)).toBe("zzyzx")
  })

  test("are spelled with the letters a to z alone", () => {
    expect(names.filter((name) => !/^[a-z]+$/.test(name))).toEqual([])
  })

  test("hold 2,564 names twice, once as a girl's and once as a boy's", () => {
    expect(names.length - new Set(names).size).toBe(2_564)
  })
})

/** The lecture prints its counts as a figure: `n.` 6763, `.a` 4410, and no `jq`. */
describe("lectureCounts", () => {
  const { bigrams, counts, names: namesCounted, symbols } = lectureCounts
  const total = (numbers: readonly number[]) => numbers.reduce((sum, count) => sum + count, 0)
  const countOf = (symbol: string, next: string) => counts[symbols.indexOf(symbol)]?.[symbols.indexOf(next)]

  test("have a row and a column for each of 27 symbols, the boundary first", () => {
    expect(symbols).toBe(".abcdefghijklmnopqrstuvwxyz")
    expect(counts.map((row) => row.length)).toEqual(Array(27).fill(27))
  })

  test("are those that the lecture prints", () => {
    expect([countOf("n", "."), countOf("a", "."), countOf("a", "n"), countOf(".", "a")]).toEqual([
      6763, 6640, 5438, 4410,
    ])
    expect([countOf("j", "q"), countOf(".", ".")]).toEqual([0, 0])
  })

  test("add up to the bigrams and names they state", () => {
    expect(total(counts.map(total))).toBe(bigrams)
    expect(total(counts[0] ?? [])).toBe(namesCounted)
  })

  test("give each symbol a row total equal to its column total, since every name begins and ends at the boundary", () => {
    const columnTotals = counts.map((_, j) => total(counts.map((row) => row[j] ?? NaN)))
    expect(columnTotals).toEqual(counts.map(total))
  })
})
