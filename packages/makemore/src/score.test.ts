import { lectureCounts, names } from "@course/data"
import { describe, expect, test } from "vitest"
import { countBigrams } from "./counts"
import { normalise, smooth, uniform } from "./normalise"
import { averageNll, bits, largestDifference, perplexity, scoreName } from "./score"
import { tableFrom } from "./table"
import { Vocabulary } from "./vocabulary"

const few = ["emma", "ava", "mia", "anna"]
const fewSymbols = Vocabulary.of(few)
const fewCounts = countBigrams(few, fewSymbols)

const siteSymbols = Vocabulary.of(names)
const siteCounts = countBigrams(names, siteSymbols)

const lectureSymbols = new Vocabulary(lectureCounts.symbols)
const lecture = tableFrom(lectureCounts.counts)

describe("scoreName", () => {
  test("of ana, by hand: 1/2 · 1/6 · 1/2 · 2/3 = 1/36, so ln 36 nats", () => {
    const score = scoreName("ana", fewSymbols, normalise(fewCounts))
    expect(score.steps.map(({ symbol, next }) => symbol + next)).toEqual([".a", "an", "na", "a."])
    expect(score.steps.map(({ probability }) => probability)).toEqual([1 / 2, 1 / 6, 1 / 2, 2 / 3])
    expect(score.probability).toBeCloseTo(1 / 36, 15)
    expect(score.nll).toBeCloseTo(Math.log(36), 14)
    expect(score.averageNll.toFixed(4)).toBe("0.8959")
  })

  test("keeps the product and the sum so far at each step", () => {
    const { steps } = scoreName("ana", fewSymbols, normalise(fewCounts))
    const soFar = [1 / 2, 1 / 12, 1 / 24, 1 / 36]
    steps.forEach((step, i) => {
      expect(step.productSoFar).toBeCloseTo(soFar[i]!, 15)
      expect(step.nllSoFar).toBeCloseTo(-Math.log(soFar[i]!), 14)
    })
  })

  test("of andrejq is infinite, because jq never occurs; 1 added to every count makes it finite", () => {
    expect(scoreName("andrejq", lectureSymbols, normalise(lecture)).nll).toBe(Infinity)
    // The lecture prints 3.4834 for the average.
    expect(scoreName("andrejq", lectureSymbols, normalise(smooth(lecture, 1))).averageNll.toFixed(4)).toBe(
      "3.4834",
    )
  })

  test("gives a certain pair 0 nats, not −0", () => {
    const certain = tableFrom([
      [0, 1],
      [1, 0],
    ])
    expect(scoreName("a", new Vocabulary(".a"), certain).steps.map(({ nll }) => nll)).toEqual([0, 0])
  })

  test("goes on where the product underflows", () => {
    const long = scoreName("ab".repeat(1000), new Vocabulary(".ab"), uniform(3))
    expect(long.probability).toBe(0)
    expect(long.averageNll).toBeCloseTo(Math.log(3), 10)
  })

  test("needs a table for the same symbols", () => {
    expect(() => scoreName("ana", fewSymbols, uniform(27))).toThrow(
      "7 symbols need a table of side 7, but got 27",
    )
  })
})

describe("averageNll", () => {
  test("of the counting model is 2.4544 nats for the site's names, 2.4540 for the lecture's", () => {
    expect(averageNll(siteCounts, normalise(siteCounts)).toFixed(6)).toBe("2.454395")
    expect(averageNll(lecture, normalise(lecture)).toFixed(6)).toBe("2.454014")
  })

  test("of the counting model with 1 added to every count is 2.4550", () => {
    expect(averageNll(siteCounts, normalise(smooth(siteCounts, 1))).toFixed(6)).toBe("2.454951")
  })

  test("of the uniform model is ln 27, whatever was counted", () => {
    expect(averageNll(siteCounts, uniform(27))).toBeCloseTo(Math.log(27), 12)
  })

  test("cannot see that the counts were divided by column totals", () => {
    for (const counts of [siteCounts, lecture, fewCounts]) {
      const difference =
        averageNll(counts, normalise(counts, "column")) - averageNll(counts, normalise(counts))
      expect(Math.abs(difference)).toBeLessThan(1e-12)
    }
  })

  test("does see that they were divided by the total of the table: 5.28", () => {
    expect(averageNll(siteCounts, normalise(siteCounts, "table")).toFixed(2)).toBe("5.28")
  })

  test("is the same as the mean over the names, read one by one", () => {
    const probabilities = normalise(siteCounts)
    let [sum, pairs] = [0, 0]
    for (const name of names) {
      const score = scoreName(name, siteSymbols, probabilities)
      sum += score.nll
      pairs += score.steps.length
    }
    expect(averageNll(siteCounts, probabilities)).toBeCloseTo(sum / pairs, 10)
  })

  test("is lowest for the counting model: no other table does better on the same counts", () => {
    const best = averageNll(fewCounts, normalise(fewCounts))
    for (const added of [0.01, 0.1, 1, 10]) {
      expect(averageNll(fewCounts, normalise(smooth(fewCounts, added)))).toBeGreaterThan(best)
    }
  })

  test("is infinite when a pair occurs that the model holds impossible, and ignores one that never occurs", () => {
    const model = normalise(fewCounts)
    expect(averageNll(countBigrams(["eva"], fewSymbols), model)).toBe(Infinity)
    expect(averageNll(countBigrams(["ana"], fewSymbols), model)).toBeCloseTo(Math.log(36) / 4, 14)
  })

  test("needs something counted, in a table of the same size", () => {
    expect(() => averageNll(new Float64Array(4), uniform(2))).toThrow(
      "at least one counted pair, but the counts sum to 0",
    )
    expect(() => averageNll(siteCounts, uniform(2))).toThrow("both tables must have 729 entries, but got 4")
  })
})

describe("units", () => {
  test("2.4544 nats are 3.54 bits, and a perplexity of 11.6", () => {
    expect(bits(2.4544).toFixed(2)).toBe("3.54")
    expect(perplexity(2.4544).toFixed(1)).toBe("11.6")
  })

  test("a fair choice of 8 is 3 bits, and of 27 has perplexity 27", () => {
    expect(bits(Math.log(8))).toBeCloseTo(3, 14)
    expect(perplexity(Math.log(27))).toBeCloseTo(27, 12)
  })
})

describe("largestDifference", () => {
  test("is the largest gap between a probability and the share that was counted, in rows that were counted", () => {
    const counts = tableFrom([
      [1, 3],
      [0, 0],
    ])
    const model = tableFrom([
      [0.3, 0.7],
      [0.9, 0.1],
    ])
    expect(largestDifference(counts, model)).toBeCloseTo(0.05, 15)
  })
})
