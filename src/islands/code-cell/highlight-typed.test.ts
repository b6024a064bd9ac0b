import fc from "fast-check"
import { expect, test } from "vitest"
import { linesOf } from "./highlight-typed"

const shown = (code: string) =>
  linesOf(code).map((line) => line.map(({ kind, text }) => (kind === null ? text : `${kind}:${text}`)))

test("words, numbers, strings and comments are told apart", () => {
  expect(shown('const a = 2.5 // "no string"\nlet b = "x // y"')).toEqual([
    ["keyword:const", " ", "a", " ", "punctuation:=", " ", "number:2.5", " ", 'comment:// "no string"'],
    ["keyword:let", " ", "b", " ", "punctuation:=", " ", 'string:"x // y"'],
  ])
})

test("a comment and a template go on over lines, a string that is not closed ends with its own", () => {
  expect(shown("/* a\nb */ `c\nd`")).toEqual([
    ["comment:/* a"],
    ["comment:b */", " ", "string:`c"],
    ["string:d`"],
  ])
  expect(shown('"open\n1')).toEqual([['string:"open'], ["number:1"]])
})

test("names in any script are names, and a keyword inside of one is none", () => {
  expect(shown("größe newest").flat()).toEqual(["größe", " ", "newest"])
})

test("whatever the text, nothing of it is lost or added", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."a1\"'`/*\\\n $={é}".split("")) }), (code) => {
      expect(
        linesOf(code)
          .map((line) => line.map(({ text }) => text).join(""))
          .join("\n"),
      ).toBe(code)
    }),
  )
})
