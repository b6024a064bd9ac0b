import { expect, test } from "vitest"
import { judgeNumber } from "./judge-number"

test.each([
  ["0.8959", "0.8959", "surprise"],
  ["0.896", "0.8959", "surprise"],
  ["0.90", "0.8959", "surprise"],
  ["0.895880", "0.8959", "surprise"],
  ["ln(36)/4", "0.8959", "surprise"],
  ["5/7", "5/7", "probability"],
  ["0.714", "5/7", "probability"],
  ["71.4 %", "5/7", "probability"],
  ["32257", "32,257", "count"],
] as const)("%s is right where %s is wanted", (text, wanted, quantity) => {
  expect(judgeNumber(text, wanted, quantity).kind).toBe("right")
})

test.each([
  ["0.9", "vague", "Right as far as it goes. Two or three digits would show it."],
  ["3.5835", "off", "Not yet: this is about 4.0 times too large."],
  ["0.81", "off", "Not yet: this is too small by about 9.6 %."],
  ["half of it", "unread", /is not a number/],
  ["", "blank", ""],
] as const)("%j where 0.8959 is wanted: %s", (text, kind, message) => {
  const verdict = judgeNumber(text, "0.8959", "surprise")
  expect([verdict.kind, verdict.message]).toEqual([
    kind,
    typeof message === "string" ? message : expect.stringMatching(message),
  ])
})

test("a number that a page would never print is a mistake of ours", () => {
  expect(() => judgeNumber("1", "many", "count")).toThrow("internal: a wanted number")
})
