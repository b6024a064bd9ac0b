import { expect, test } from "vitest"
import { piecesOf, plainText } from "./pieces"

test("a text is words, code and numbers of the model, in their order", () => {
  expect(piecesOf("`jq` has the count {count.jq}.", "glossary.yaml")).toEqual([
    { kind: "code", text: "jq" },
    { kind: "words", text: " has the count " },
    { kind: "number", number: { text: "0", quantity: "count" } },
    { kind: "words", text: "." },
  ])
})

test("it reads as a plain sentence too", () => {
  expect(plainText(piecesOf("There are {symbols.count} symbols, `.` among them.", "x"))).toBe(
    "There are 27 symbols, . among them.",
  )
})

test("an unknown number fails with the file and the key that was probably meant", () => {
  expect(() => piecesOf("{nll.countng}", "content/lessons/x/glossary.yaml")).toThrow(
    'content/lessons/x/glossary.yaml: <Num of="nll.countng" />: unknown number; did you mean "nll.counting"?',
  )
})
