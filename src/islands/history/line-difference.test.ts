import { expect, test } from "vitest"
import { countChanges, diffLines } from "./line-difference"

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}`).join("\n")

test("a changed line is shown with three lines around it, and the rest is left out", () => {
  const hunks = diffLines(lines(1, 20), lines(1, 20).replace("line 10", "LINE 10"))
  expect(hunks).toHaveLength(1)
  expect(hunks?.[0]?.line).toBe(7)
  expect(hunks?.[0]?.lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "same line 7",
    "same line 8",
    "same line 9",
    "removed line 10",
    "added LINE 10",
    "same line 11",
    "same line 12",
    "same line 13",
  ])
})

test("a line added at the end leaves the line before it alone", () => {
  expect(countChanges("a", "a\nb")).toEqual({ added: 1, removed: 0 })
})

test("all is added to nothing, and nothing to the same", () => {
  expect(countChanges("", "a\nb")).toEqual({ added: 2, removed: 0 })
  expect(countChanges("a", "a")).toEqual({ added: 0, removed: 0 })
})

test("texts that have nothing in common and are long are not compared", () => {
  const foreign = Array.from({ length: 3_000 }, (_, index) => `other ${index}`).join("\n")
  expect(diffLines(lines(1, 3_000), foreign)).toBeNull()
})
