import { Generator } from "@course/engine"
import { lectureCounts } from "@course/data"
import { describe, expect, test } from "vitest"
import { normalise, smooth, uniform } from "./normalise"
import { atTemperature, Sampler } from "./sample"
import { rowOf, rowTotals, tableFrom } from "./table"
import { Vocabulary } from "./vocabulary"

const vocabulary = new Vocabulary(lectureCounts.symbols)
const probabilities = normalise(smooth(tableFrom(lectureCounts.counts), 1))

describe("a sampler of the lecture's model", () => {
  test("draws the lecture's five names with the lecture's seed", () => {
    const sampled = new Sampler(vocabulary, probabilities).names(5, new Generator(2147483647))
    expect(sampled).toEqual(["mor", "axx", "minaymoryles", "kondlaisah", "anchshizarie"])
  })

  test('by the method "exponential" draws what a current PyTorch draws', () => {
    const sampler = new Sampler(vocabulary, probabilities, { method: "exponential" })
    expect(sampler.names(5, new Generator(2147483647))).toEqual([
      "cexze",
      "momasurailezitynn",
      "konimittain",
      "llayn",
      "ka",
    ])
  })

  test("draws each symbol as often as its probability says", () => {
    const sampler = new Sampler(vocabulary, probabilities)
    const generator = new Generator(1)
    const draws = 100_000
    const drawn = new Float64Array(27)
    for (let i = 0; i < draws; i++) drawn[sampler.next(0, generator)]! += 1
    rowOf(probabilities, 0).forEach((p, place) => {
      const fiveDeviations = 5 * Math.sqrt((p * (1 - p)) / draws)
      expect(Math.abs(drawn[place]! / draws - p)).toBeLessThan(fiveDeviations)
    })
  })
})

describe("a sampler", () => {
  test("shows the running sum that a dart lands on", () => {
    const counts = tableFrom([
      [1, 3],
      [4, 4],
    ])
    const sampler = new Sampler(new Vocabulary(".a"), normalise(counts))
    expect([...sampler.edgesOf(0)]).toEqual([0.25, 1])
  })

  test("cuts a name that would never end", () => {
    const trap = tableFrom([
      [0, 1],
      [0, 1],
    ])
    expect(new Sampler(new Vocabulary(".a"), trap, { maxLength: 5 }).name(new Generator(1))).toBe("aaaaa")
    expect(new Sampler(new Vocabulary(".a"), trap).name(new Generator(1))).toHaveLength(1000)
  })

  test("needs a table for its symbols, with something to draw in every row", () => {
    expect(() => new Sampler(vocabulary, uniform(3))).toThrow("27 symbols need a table of side 27, but got 3")
    const hollow = tableFrom([
      [0, 0],
      [1, 0],
    ])
    expect(() => new Sampler(new Vocabulary(".a"), hollow)).toThrow("nothing to draw from")
  })
})

describe("atTemperature", () => {
  const model = tableFrom([
    [1 / 4, 3 / 4],
    [1 / 2, 1 / 2],
  ])

  test("1 changes nothing", () => {
    expect(atTemperature(model, 1)).toEqual(model)
  })

  test("1/2 squares the odds: 1 to 3 becomes 1 to 9", () => {
    const [odd, even] = rowOf(atTemperature(model, 0.5), 0)
    expect(even! / odd!).toBeCloseTo(9, 14)
    expect(odd! + even!).toBeCloseTo(1, 14)
  })

  test("2 takes the square root of the odds: 1 to 3 becomes 1 to √3", () => {
    expect(rowOf(atTemperature(model, 2), 0)[0]).toBeCloseTo(1 / (1 + Math.sqrt(3)), 15)
  })

  test("near 0 leaves only the likeliest, very high is uniform, and rows always sum to 1", () => {
    const cold = atTemperature(probabilities, 1e-4)
    const hot = atTemperature(probabilities, 1e9)
    for (let place = 0; place < 27; place++) {
      expect(Math.max(...rowOf(cold, place))).toBeCloseTo(1, 6)
      expect(rowTotals(cold)[place]).toBeCloseTo(1, 12)
      rowOf(hot, place).forEach((p) => expect(p).toBeCloseTo(1 / 27, 6))
    }
  })

  test("keeps the impossible impossible, and the model it was given as it was", () => {
    const table = tableFrom([
      [0, 1],
      [1, 0],
    ])
    expect([...atTemperature(table, 3)]).toEqual([0, 1, 1, 0])
    atTemperature(model, 0.5)
    expect(model[0]).toBe(1 / 4)
  })

  test.each([0, -1, NaN, Infinity])("refuses %d", (temperature) => {
    expect(() => atTemperature(model, temperature)).toThrow("a temperature is a number above 0")
  })
})
