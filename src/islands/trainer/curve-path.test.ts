/** @file The picture copes with every run: many steps, steps beyond its edge, losses that are no numbers. */
import { describe, expect, it } from "vitest"
import { linePath, pathAbove } from "./curve-path"
import { distanceScale, lossScale, widthOf } from "./scale"

/** From 2.0 to 4.0 nats. */
const scale = lossScale(2.45, 3.9)

describe("the scale of the loss", () => {
  it("reaches from a round number below the floor to one above the highest", () => {
    expect(scale.ticks.map(({ label }) => label)).toEqual(["2.0", "2.5", "3.0", "3.5", "4.0"])
    expect(scale.heightOf(4)).toBe(0)
    expect(scale.heightOf(2.5)).toBe(0.75)
    expect(scale.heightOf(2)).toBe(1)
  })

  it("grows with a run that blows up, to 10 nats and no further, on wider ticks", () => {
    expect(lossScale(2.45, 8.9).ticks.at(-1)!.label).toBe("9.0")
    expect(lossScale(2.45, 1e6).ticks.map(({ label }) => label)).toEqual([
      "2.0",
      "3.0",
      "4.0",
      "5.0",
      "6.0",
      "7.0",
      "8.0",
      "9.0",
      "10.0",
    ])
  })

  it("moves what is above, infinite or no number to its upper edge, and says so", () => {
    for (const loss of [8.6, Infinity, NaN]) {
      expect(scale.heightOf(loss)).toBe(0)
      expect(scale.isAbove(loss)).toBe(true)
    }
    expect(scale.isAbove(4)).toBe(false)
  })
})

describe("the magnified distance", () => {
  const magnified = distanceScale(2)

  it("gives each power of ten the same room, from 10 down to 0.0001", () => {
    expect(magnified.ticks.map(({ label }) => label)).toEqual(["0.0001", "0.001", "0.01", "0.1", "1", "10"])
    expect(magnified.heightOf(12)).toBeCloseTo(0, 12)
    expect(magnified.heightOf(2.1)).toBeCloseTo(2 / 5, 12)
    expect(magnified.heightOf(2.001)).toBeCloseTo(4 / 5, 12)
  })

  it("ends at its foot, also for a loss that rounding has put below the floor", () => {
    expect(magnified.heightOf(2)).toBe(1)
    expect(magnified.heightOf(2 - 1e-16)).toBe(1)
    expect(magnified.heightOf(1.9)).toBe(1)
  })
})

describe("the width", () => {
  it("grows in jumps of 50, 100, 200, 500, 1000 and so on", () => {
    expect([0, 50, 51, 150, 201, 501, 1001, 2001].map(widthOf)).toEqual([
      50, 50, 100, 200, 500, 1000, 2000, 5000,
    ])
  })
})

describe("the path", () => {
  it("goes through every step of a short run, in a box of 1000 by 1000", () => {
    expect(linePath([4, 3, 2.5], 50, scale)).toBe("M0 0L20 500L40 750")
  })

  it("is empty before the first step", () => {
    expect(linePath([4], 50, scale)).toBe("")
  })

  it("keeps each peak of a long run, with two points for a stretch at most", () => {
    const losses = Array.from({ length: 3001 }, (_, step) => (step === 1234 ? 3.5 : 2.5))
    const path = linePath(losses, 5000, scale)
    expect(path).toContain(" 250")
    expect(path.split("L").length).toBeLessThanOrEqual(2 * 300)
  })

  it("never holds NaN or infinity", () => {
    const losses = [3, NaN, Infinity, 9, 2.5]
    expect(linePath(losses, 50, scale)).toBe("M0 500L20 0L40 0L60 0L80 750")
    expect(linePath(losses, 50, distanceScale(2.45))).not.toMatch(/NaN|Infinity/)
  })

  it("is marked at the upper edge for the steps that are above", () => {
    expect(pathAbove([3, 5, NaN, 3], 50, scale)).toBe("M10 0h20M30 0h20")
    expect(pathAbove([3, 4], 50, scale)).toBe("")
  })
})
