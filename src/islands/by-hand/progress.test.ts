import { anything, assert, property, string } from "fast-check"
import { expect, test } from "vitest"
import { readProgress, readSet, UNTOUCHED, writeProgress, writeSet } from "./progress"

const STEPS = ["symbols", "tally", "mean"] as const

test("what was kept is read again", () => {
  const progress = {
    hints: { tally: 2 },
    solutions: ["mean"],
    checked: ["tally", "mean"],
    isSolved: true,
  } as const
  expect(readProgress(writeProgress(progress), STEPS)).toEqual(progress)
  expect(readSet(writeSet(48_213))).toBe(48_213)
  expect(readSet(writeSet("given"))).toBe("given")
})

test("steps that the exercise has not are dropped", () => {
  const progress = { hints: { total: 1 }, solutions: ["total"], checked: ["sum"], isSolved: false } as const
  expect(readProgress(writeProgress(progress), STEPS)).toEqual(UNTOUCHED)
})

test.each([
  undefined,
  "",
  "null",
  "{",
  "[1]",
  '{"v":2}',
  '{"v":1,"hints":5,"solutions":{},"checked":"tally"}',
])("of %j nothing is believed", (text) => {
  expect(readProgress(text, STEPS)).toEqual(UNTOUCHED)
  expect(readSet(text)).toBe("given")
})

test("no text makes a reader throw", () => {
  assert(property(string(), (text) => void [readProgress(text, STEPS), readSet(text)]))
  assert(
    property(
      anything(),
      (value) => void readProgress(JSON.stringify({ v: 1, hints: value, checked: value }), STEPS),
    ),
  )
})
