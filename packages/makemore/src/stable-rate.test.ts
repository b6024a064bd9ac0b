/** @file The largest stable rate: against NumPy, by hand, and against what training does on both sides of it. */
import { names } from "@course/data"
import { describe, expect, it } from "vitest"
import { countBigrams } from "./counts"
import { BigramNetwork } from "./network"
import { normalise } from "./normalise"
import { averageNll } from "./score"
import { largestStableRate } from "./stable-rate"
import { tableFrom } from "./table"
import { train } from "./train"
import { Vocabulary } from "./vocabulary"

const counts = countBigrams(names, Vocabulary.of(names))

describe("the largest stable rate", () => {
  it("is 4 for one row of two equal shares, whose curvature is 1/2", () => {
    const oneRow = tableFrom([
      [5, 5],
      [0, 0],
    ])
    expect(largestStableRate(oneRow)).toBeCloseTo(4, 8)
  })

  it("is twice that for two such rows, each with half of the pairs", () => {
    const twoRows = tableFrom([
      [3, 3],
      [3, 3],
    ])
    expect(largestStableRate(twoRows)).toBeCloseTo(8, 8)
  })

  it("is 74.48869 on the site's names, as NumPy's eigvalsh has it", () => {
    expect(largestStableRate(counts)).toBeCloseTo(74.48869, 4)
  })

  it("is infinite when every symbol has only one that may follow", () => {
    const certain = tableFrom([
      [0, 2],
      [2, 0],
    ])
    expect(largestStableRate(certain)).toBe(Infinity)
  })

  it("parts the rates that shrink a small distance to the answer from those that make it grow", () => {
    const limit = largestStableRate(counts)
    // Next to nothing, where a pair never occurs: its logarithm has to be a number.
    const answer = counts.map((count) => Math.log(Math.max(count, 1e-9)))
    const floor = averageNll(counts, normalise(counts))
    const start = answer.map((weight, at) => weight + 1e-4 * Math.sin(at))
    const distanceAfter = (steps: number, learningRate: number) => {
      for (const { step, loss } of train(new BigramNetwork(start), counts, { learningRate })) {
        if (step === steps) return loss - floor
      }
      throw new Error("internal: training has no end")
    }
    expect(distanceAfter(400, 0.97 * limit) / distanceAfter(1, 0.97 * limit)).toBeLessThan(1)
    expect(distanceAfter(400, 1.03 * limit) / distanceAfter(1, 1.03 * limit)).toBeGreaterThan(100)
  })
})
