/** @file Temperature on a model that can be followed by hand. */
import { lectureCounts } from "@course/data"
import { expect, it } from "vitest"
import { LessonModel } from "../model/lesson-model"
import { heatedNames, heatedRow, LONGEST_SHOWN } from "./heated"
import { AS_IT_IS, STOPS } from "./stops"

// After a comes the dot once and b three times, a and c never.
const byHand = new LessonModel({ symbols: ".abc", counts: [0, 4, 0, 1, 1, 0, 3, 0, 3, 0, 0, 0, 1, 0, 0, 0] })
const lecture = new LessonModel({ symbols: lectureCounts.symbols, counts: lectureCounts.counts.flat() })

it("at temperature 1/2 each probability is squared, then divided by the total: 1/4, 3/4 become 1/10, 9/10", () => {
  const [dot, a, b, c] = heatedRow(byHand, 1, 0.5)
  expect(dot).toBeCloseTo(1 / 10, 12)
  expect(b).toBeCloseTo(9 / 10, 12)
  expect([a, c]).toEqual([0, 0])
})

it("at any temperature a pair that never occurs stays impossible", () => {
  for (const temperature of STOPS) {
    const row = heatedRow(byHand, 1, temperature)
    expect([row[1], row[3]]).toEqual([0, 0])
    expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
  }
})

it("the lecture's model, very cold, writes a and nothing else: a name begins with a most often, and after a it ends most often", () => {
  expect(heatedNames(lecture, 0.01, 5, 1)).toEqual(["a", "a", "a", "a", "a"])
})

it("the same seed gives the same names, and a name's darts do not hang on the names before it", () => {
  const five = heatedNames(lecture, 2, 5, 7)
  expect(heatedNames(lecture, 2, 5, 7)).toEqual(five)
  expect(heatedNames(lecture, 2, 1, 9)).toEqual(five.slice(2, 3))
})

it("a name without end is cut, and says so", () => {
  const endless = new LessonModel({ symbols: ".ab", counts: [0, 1, 0, 0, 0, 1, 0, 1, 0] })
  expect(heatedNames(endless, 1, 1, 1)[0]).toMatch(new RegExp(`^(ab){${LONGEST_SHOWN / 2}}…$`))
})

it("the slider runs from 0.1 to 5, ever upwards, and begins at 1", () => {
  expect([STOPS[0], STOPS[AS_IT_IS], STOPS.at(-1)]).toEqual([0.1, 1, 5])
  expect([...STOPS].sort((a, b) => a - b)).toEqual(STOPS)
})
