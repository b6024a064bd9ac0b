import { expect, test } from "vitest"
import { piecesOf, plainText } from "./message-pieces"

test("names in backticks are code, and words in asterisks stressed", () => {
  expect(piecesOf("`a.` is the *last* one.")).toEqual([
    { kind: "code", text: "a." },
    { kind: "text", text: " is the " },
    { kind: "stress", text: "last" },
    { kind: "text", text: " one." },
  ])
})

test("the ear hears neither backticks nor asterisks", () => {
  expect(plainText("Divide `n` by *its own* total.")).toBe("Divide n by its own total.")
})

test("a lone mark stays what it is", () => {
  expect(plainText("2 * 3 `")).toBe("2 * 3 `")
})
