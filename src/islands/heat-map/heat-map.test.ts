/** @file The numbers of the heat map, against the lecture's and against hand counts. */
import { lectureCounts } from "@course/data"
import { countBigrams, Vocabulary } from "@course/makemore"
import { describe, expect, it } from "vitest"
import { LessonModel } from "../model/lesson-model"
import { countsView, dividedView, largestFirst, surestPlace, verdictOn } from "./heat-view"
import type { HeatView, Place } from "./heat-view"
import { shadeOf, valueOfShade } from "./shade"

/** Row `a` is `.` 4, n 1, v 1; the other rows: `.` a 2 e 1 m 1, e m 1, i a 1, m a 1 i 1 m 1, n a 1 n 1, v a 1. */
const few = modelOf(["emma", "ava", "mia", "anna"])
const lecture = new LessonModel({ symbols: lectureCounts.symbols, counts: lectureCounts.counts.flat() })

describe("the counts", () => {
  it("says of each pair how often it comes, and what share of its row that is", () => {
    const view = countsView(few)
    expect(read(view, place("a."))).toBe("a.: 4 times in the 6 pairs of its row, 66.7%")
    expect(read(view, place("an"))).toBe("an: once in the 6 pairs of its row, 16.7%")
    expect(read(view, place("aa"))).toBe("aa: never in the 6 pairs of its row, 0%")
  })

  it("says of the sum beside a row what it counts", () => {
    expect(read(countsView(few), { ...place("a."), column: few.vocabulary.size })).toBe(
      "Row a: 6 pairs begin with it.",
    )
  })

  it("orders a row by size, and equals by the alphabet", () => {
    const view = countsView(few)
    expect(
      largestFirst(view, place("a.").row)
        .map((column) => view.symbols[column])
        .join(""),
    ).toBe(".nvaeim")
  })

  it("finds the row with the surest next symbol; among equals the first", () => {
    expect(surestPlace(few)).toEqual(place("em"))
  })
})

describe("the counts divided", () => {
  it("by the row say what each count was divided by", () => {
    expect(read(dividedView(few, "row"), place("a."))).toBe("a.: 4 ÷ 6 (the total of row a) = 0.6667")
  })

  it("by the column leave the lecture's average NLL of 2.4540 as it was, and the sums of the rows wrong", () => {
    const rows = dividedView(lecture, "row")
    const columns = dividedView(lecture, "column")
    const right = verdictOn(lecture, "row", rows)
    const slip = verdictOn(lecture, "column", columns)
    expect(right.averageNll.toFixed(4)).toBe("2.4540")
    expect(slip.averageNll).toBeCloseTo(right.averageNll, 12)
    expect(right.sums.map((sum) => sum.toFixed(2))).toEqual(["1.00", "1.00"])
    expect(slip.sums[1]).toBeGreaterThan(7)
    expect(slip.sums[1]).toBe(columns.sums[0])
  })

  it("by the whole table add up to 1 in all, and the loss rises", () => {
    const { sums, entries } = dividedView(few, "table")
    expect(sums.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
    const losses = (["row", "table"] as const).map(
      (by) => verdictOn(few, by, dividedView(few, by)).averageNll,
    )
    expect(losses[1]).toBeGreaterThan(losses[0]!)
    expect(Math.max(...entries)).toBeCloseTo(4 / 18, 12)
    expect(read(dividedView(few, "table"), place("a."))).toBe("a.: 4 ÷ 18 (the total of the table) = 0.2222")
  })

  it("are written in four characters, zero and one told from what is near them", () => {
    const { writeEntry } = dividedView(few, "row")
    expect([0, 0.0001, 0.1376, 0.9994, 1].map(writeEntry)).toEqual(["0", ".000", ".138", ".999", "1.00"])
  })
})

describe("the scale of the shades", () => {
  it("gives nothing to zero alone, and the full colour to the most", () => {
    expect(shadeOf(0, 6808)).toBe(0)
    expect(shadeOf(1, 6808)).toBeGreaterThan(0)
    expect(shadeOf(6808, 6808)).toBe(100)
  })

  it("grows with the square root: a quarter of the most has half of the colour", () => {
    expect(shadeOf(1702, 6808)).toBe(50)
    expect(valueOfShade(50, 6808)).toBe(1702)
  })
})

function modelOf(names: readonly string[]): LessonModel {
  const vocabulary = Vocabulary.of(names)
  return new LessonModel({
    symbols: vocabulary.symbols.join(""),
    counts: [...countBigrams(names, vocabulary)],
  })
}

/** Of a pair of the few names: `place("an")`. */
function place([symbol = "", next = ""]: string): Place {
  return { row: few.vocabulary.placeOf(symbol), column: few.vocabulary.placeOf(next) }
}

function read(view: HeatView, at: Place): string {
  return view
    .read(at)
    .map(({ text }) => text)
    .join(" ")
}
