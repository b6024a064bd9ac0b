import { expect, test } from "vitest"
import { neighbour } from "./move"

/** Two lines of three fields, and below them a single one. */
const spots = [0, 40, 80].flatMap((top, line) =>
  (line === 2 ? [0] : [0, 100, 200]).map((left) => ({ left, top })),
)

test.each([
  ["down", 1, 4],
  ["up", 5, 2],
  ["right", 0, 1],
  ["left", 4, 3],
  ["down", 5, 6],
  ["up", 6, 3],
] as const)("an arrow %s leads from field %i to field %i", (direction, from, to) => {
  expect(neighbour(spots, from, direction)).toBe(to)
})

test.each([
  ["up", 0],
  ["down", 6],
  ["left", 3],
  ["right", 2],
] as const)("there is nothing %s of field %i", (direction, from) => {
  expect(neighbour(spots, from, direction)).toBeUndefined()
})
