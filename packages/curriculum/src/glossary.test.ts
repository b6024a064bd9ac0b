import { expect, test } from "vitest"
import { glossary } from "./glossary"

const bigram = { id: "bigram", term: "bigram", text: "A pair of neighbours." }

test("a glossary is a list of terms, each with an id, its word and a definition", () => {
  expect(glossary.parse({ terms: [bigram] })).toEqual({ terms: [bigram] })
})

test("an unknown key is refused with the one that was probably meant", () => {
  const { text, ...rest } = bigram
  expect(() => glossary.parse({ terms: [{ ...rest, txt: text }] })).toThrow('did you mean \\"text\\"?')
})

test("a definition is a sentence, and short enough for a small box", () => {
  expect(() => glossary.parse({ terms: [{ ...bigram, text: "a pair" }] })).toThrow("written as sentences")
  expect(() => glossary.parse({ terms: [{ ...bigram, text: `A ${"very ".repeat(80)}long pair.` }] })).toThrow(
    "at most 320 characters",
  )
})

test("no term is defined twice", () => {
  expect(() => glossary.parse({ terms: [bigram, bigram] })).toThrow("listed twice")
})
