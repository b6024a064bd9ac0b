import { expect, test } from "vitest"
import { compareLines } from "./compare"

test("compareLines keeps what both have, and says whose the rest is", () => {
  expect(compareLines("a\nb\nc", "a\nx\nc\n")).toEqual([
    { whose: "both", text: "a" },
    { whose: "yours", text: "b" },
    { whose: "solution", text: "x" },
    { whose: "both", text: "c" },
  ])
})

test("compareLines of two equal texts has nothing of either, whatever the newline at the end", () => {
  expect(compareLines("a\n", "a")).toEqual([{ whose: "both", text: "a" }])
})

test("compareLines of an emptied answer is the solution", () => {
  expect(compareLines("", "a").filter(({ text }) => text !== "")).toEqual([{ whose: "solution", text: "a" }])
})
