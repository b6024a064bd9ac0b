import { expect, test } from "vitest"
import { actionFor } from "./key-map"

test("a letter by itself does what it says, whatever was pressed before", () => {
  expect(actionFor("/", undefined)).toBe("search")
  expect(actionFor("n", undefined)).toBe("next")
  expect(actionFor("n", "g")).toBe("next")
})

test("two letters count in their order only", () => {
  expect(actionFor("g", undefined)).toBeUndefined()
  expect(actionFor("h", "g")).toBe("home")
  expect(actionFor("h", undefined)).toBeUndefined()
  expect(actionFor("h", "n")).toBeUndefined()
})
