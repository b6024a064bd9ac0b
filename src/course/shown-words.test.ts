import { words } from "@course/curriculum"
import { expect, test } from "vitest"
import { shownWords } from "./shown-words"

test("a word is shown as the lesson first writes it, and one that is put around others with an example inside", () => {
  const shown = shownWords('<Fold title="One">\n<Cell id="data" />\n</Fold>\n<Cell id="counts" />')
  const sources = Object.fromEntries(shown.map(({ word, source }) => [word, source]))
  expect(sources["Cell"]).toBe('<Cell id="data" />')
  expect(sources["Fold"]).toBe('<Fold title="One">Only for whoever asks.</Fold>')
})

test("every word of the vocabulary is shown, also those that the lesson does not use", () => {
  expect(shownWords("").map(({ word }) => word)).toEqual(Object.keys(words))
})
