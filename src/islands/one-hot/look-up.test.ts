/** @file The look-up gives back the counting model, whatever constant is added to a row. */
import { lectureCounts } from "@course/data"
import { countBigrams, normalise, rowOf, tableFrom, Vocabulary } from "@course/makemore"
import { describe, expect, it } from "vitest"
import { LessonModel } from "../model/lesson-model"
import { lookUp, smallWeights } from "./look-up"

const lecture = new LessonModel({ symbols: lectureCounts.symbols, counts: lectureCounts.counts.flat() })

describe("the small table", () => {
  const { symbols, weights } = smallWeights(lecture, 6)

  it("has the dot and the five most frequent letters of the lecture's list", () => {
    expect(symbols.join("")).toBe(".aeiln")
  })

  it("holds logarithms of counts plus 1: 6,763 names end in n, and none is empty", () => {
    expect(Math.exp(weights[5 * 6]!)).toBeCloseTo(6764, 8)
    expect(weights[0]).toBe(0)
  })

  it("takes the whole alphabet when that is smaller", () => {
    const few = ["emma", "ava", "mia", "anna"]
    const vocabulary = Vocabulary.of(few)
    const small = smallWeights(
      new LessonModel({ symbols: vocabulary.symbols.join(""), counts: [...countBigrams(few, vocabulary)] }),
      12,
    )
    expect(small.symbols.join("")).toBe(".aeimnv")
    // Row a by hand: the dot 4, n 1, v 1, the others 0; and 1 more each.
    expect([...rowOf(small.weights, 1)].map((w) => Math.round(Math.exp(w)))).toEqual([5, 1, 1, 1, 1, 2, 2])
  })
})

describe("one-hot times W", () => {
  const counts = tableFrom([
    [1, 2, 3],
    [4, 1, 1],
    [2, 2, 4],
  ])
  const weights = counts.map(Math.log)

  it("is the row of W", () => {
    const { oneHot, logits } = lookUp(weights, 1)
    expect(oneHot).toEqual([0, 1, 0])
    expect(logits).toEqual([Math.log(4), 0, 0])
  })

  it("through softmax is the row of the counting model: 4, 1, 1 of 6 are 2/3, 1/6, 1/6", () => {
    const { exponentials, total, probabilities } = lookUp(weights, 1)
    expect(exponentials.map((e) => e.toFixed(9))).toEqual(["4.000000000", "1.000000000", "1.000000000"])
    expect(total).toBeCloseTo(6, 12)
    expect(probabilities.map((p) => p.toFixed(6))).toEqual(["0.666667", "0.166667", "0.166667"])
    expect(Float64Array.from(probabilities)[0]).toBeCloseTo(rowOf(normalise(counts), 1)[0]!, 12)
  })

  it("gives the same probabilities when a constant is added to the row, and exponentials e times as large for 1", () => {
    const [plain, shifted] = [lookUp(weights, 2), lookUp(weights, 2, 1)]
    expect(shifted.total / plain.total).toBeCloseTo(Math.E, 12)
    shifted.probabilities.forEach((p, at) => expect(p).toBeCloseTo(plain.probabilities[at]!, 12))
  })
})
