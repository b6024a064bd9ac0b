import { expect, test } from "vitest"
import { firstItem } from "./shown-files"

test("of a list, the guide shows its key and its first item, with the lists inside", () => {
  const yaml = "# For editors.\ncards:\n  - id: one\n    lines:\n      - id: inner\n\n  - id: two\n"
  expect(firstItem(yaml)).toBe("cards:\n  - id: one\n    lines:\n      - id: inner")
})

test("of a list of one, it shows all", () => {
  expect(firstItem("exercises:\n  - id: only\n    title: It\n")).toBe(
    "exercises:\n  - id: only\n    title: It",
  )
})
