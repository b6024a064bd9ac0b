import { expect, test } from "vitest"
import { intervalText } from "./interval-text"

const DAY = 86_400_000

test.each([
  [20_000, "1 min"],
  [600_000, "10 min"],
  [3 * 3_600_000, "3 h"],
  [DAY, "1 day"],
  [12 * DAY, "12 days"],
  [44 * DAY, "44 days"],
  [61 * DAY, "2 months"],
  [365 * DAY, "1 year"],
  [900 * DAY, "2.5 years"],
])("%d milliseconds are said as %s", (ms, text) => {
  expect(intervalText(ms)).toBe(text)
})
