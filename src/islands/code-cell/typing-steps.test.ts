import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { continues, stepBetween, textBefore } from "./typing-steps"

describe("a step", () => {
  test("is what changed, and nothing beside it", () => {
    expect(stepBetween("const a = 1", "const ab = 1")).toEqual({ at: 7, removed: "", inserted: "b" })
    expect(stepBetween("aaa", "aa")).toEqual({ at: 2, removed: "a", inserted: "" })
    expect(stepBetween("let x", "var x")).toEqual({ at: 0, removed: "let", inserted: "var" })
    expect(stepBetween("same", "same")).toEqual({ at: 4, removed: "", inserted: "" })
  })

  test("takes any text back to the one before it", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
        const steps = texts.slice(1).map((text, index) => stepBetween(texts[index] ?? "", text))
        expect(textBefore(texts.at(-1) ?? "", steps)).toBe(texts[0])
      }),
    )
  })

  test("that leads elsewhere is noticed, so that no undo makes up a text", () => {
    expect(textBefore("nothing of it", [{ at: 0, removed: "", inserted: "typed" }])).toBeNull()
  })
})

describe("one undo takes back", () => {
  const typed = (at: number, inserted: string) => ({ at, removed: "", inserted })
  const deleted = (at: number, removed: string) => ({ at, removed, inserted: "" })

  test("the letters of a word, and stops where a space was typed", () => {
    expect(continues(typed(1, "b"), typed(0, "a"))).toBe(true)
    expect(continues(typed(1, " "), typed(0, "a"))).toBe(false)
    expect(continues(typed(5, "b"), typed(0, "a"))).toBe(false)
  })

  test("what Backspace or Delete took away, one after the other", () => {
    expect(continues(deleted(3, "c"), deleted(4, "d"))).toBe(true)
    expect(continues(deleted(4, "e"), deleted(4, "d"))).toBe(true)
    expect(continues(deleted(0, "a"), typed(0, "a"))).toBe(false)
  })
})
