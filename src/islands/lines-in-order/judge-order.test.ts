import { describe, expect, test } from "vitest"
import { depths, judgeOrder, type Lines } from "./judge-order"

const exercise: Lines = {
  lines: [
    { id: "a", code: "let a = 1", after: {} },
    { id: "b", code: "let b = 2", after: {} },
    { id: "c", code: "return a + b", after: { a: "There is no a yet.", b: "There is no b yet." } },
  ],
  distractors: [{ id: "d", code: "return a", why: "That leaves b out." }],
}

describe("judgeOrder", () => {
  test.each([["a b c"], ["b a c"]])("takes %s, since nothing stands below what needs it", (order) => {
    expect(judgeOrder(exercise, order.split(" "))).toEqual({ kind: "right" })
  })

  test("counts what is missing when all else is right", () => {
    expect(judgeOrder(exercise, ["a"])).toEqual({ kind: "unfinished", missing: 2 })
    expect(judgeOrder(exercise, [])).toEqual({ kind: "unfinished", missing: 3 })
  })

  test("names the first line out of place, and why", () => {
    const wrong = { kind: "out of place", line: "c", position: 1, why: "There is no b yet." }
    expect(judgeOrder(exercise, ["a", "c", "b"])).toEqual(wrong)
  })

  test("says what a line that does not belong would do", () => {
    const wrong = { kind: "out of place", line: "d", position: 1, why: "That leaves b out." }
    expect(judgeOrder(exercise, ["a", "d", "c"])).toEqual(wrong)
  })
})

test("depths indents what stands between braces, however they are placed", () => {
  expect(depths(["for (;;) {", "x", "}", "y"])).toEqual([0, 1, 0, 0])
  expect(depths(["}", "x"])).toEqual([0, 0])
})
