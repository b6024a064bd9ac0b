/** @file The page's model: from its counts, and from nothing that does not fit. */
import { lectureCounts } from "@course/data"
import { averageNll } from "@course/makemore"
import { describe, expect, it } from "vitest"
import { LessonModel, lessonModel, provideModel } from "./lesson-model"

const lecture = { symbols: lectureCounts.symbols, counts: lectureCounts.counts.flat() }

describe("the page's model", () => {
  it("has the lecture's average NLL of 2.4540 when it is given the lecture's counts", () => {
    const { vocabulary, counts, probabilities } = new LessonModel(lecture)
    expect(vocabulary.size).toBe(27)
    expect(averageNll(counts, probabilities).toFixed(4)).toBe("2.4540")
  })

  it("refuses counts that are not one for each pair of symbols", () => {
    expect(() => new LessonModel({ symbols: ".ab", counts: [1, 2, 3, 4] })).toThrow(
      "3 symbols need 9 counts, but got 4",
    )
  })

  it("is one signal for all figures", () => {
    provideModel(lecture)
    const seenByOne = lessonModel()
    lessonModel().value = new LessonModel({ symbols: ".a", counts: [0, 1, 1, 0] })
    expect(seenByOne.value.vocabulary.size).toBe(2)
  })
})
