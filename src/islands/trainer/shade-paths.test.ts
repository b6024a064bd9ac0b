/** @file A map is drawn in runs of one shade; where differences are too small, nothing is drawn. */
import { tableFrom } from "@course/makemore"
import { expect, it } from "vitest"
import { differences, gapsOf } from "./row-gap"
import { shadePaths } from "./shade-paths"

it("neighbours of one shade are one line; zero is left to the ground", () => {
  const table = tableFrom([
    [1, 1, 0],
    [0.25, 0, 1],
    [0, 0, 0],
  ])
  const drawn = shadePaths(table, 1).filter(({ d }) => d !== "")
  expect(drawn).toEqual([
    // The square root of a quarter is a half.
    { share: 50, d: "M0 1h1" },
    { share: 100, d: "M0 0h2M2 1h1" },
  ])
})

it("differences below 0.005 have arrived", () => {
  const shares = tableFrom([
    [0.5, 0.5],
    [0.9, 0.1],
  ])
  const model = tableFrom([
    [0.504, 0.496],
    [0.7, 0.3],
  ])
  const [a, b, c, d] = differences(shares, model)
  expect([a, b]).toEqual([0, 0])
  expect(c).toBeCloseTo(0.2, 12)
  expect(d).toBeCloseTo(0.2, 12)
})

it("the row furthest off comes first, with its gradient: (0.7 − 0.9) × 10/16", () => {
  const counts = tableFrom([
    [3, 3],
    [9, 1],
  ])
  const shares = tableFrom([
    [0.5, 0.5],
    [0.9, 0.1],
  ])
  const model = tableFrom([
    [0.4, 0.6],
    [0.7, 0.3],
  ])
  const [first, second] = gapsOf(counts, shares, model)
  expect(first!.row).toBe(1)
  expect(first!.gradient).toBeCloseTo(-0.125, 12)
  expect(second!.row).toBe(0)
  expect(second!.weight).toBe(6 / 16)
})
