import { expect, test } from "vitest"
import { cards } from "./cards"

const written = {
  id: "row-sum",
  objective: "build",
  section: "normalise",
  front: "What does a row of probabilities add up to?",
  back: "To 1.",
}

/** Each with the keys inside its card. */
function complaints(...items: object[]): string[] {
  const result = cards.safeParse({ cards: items })
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => [...path.slice(2), message].join(": "))
}

test("a card is taken as it is, with or without a number to type", () => {
  const typed = { ...written, id: "loss", answer: "{nll.counting}" }
  expect(cards.parse({ cards: [written, typed] })).toEqual({ cards: [written, typed] })
})

test("an unknown key is refused with the key that was probably meant", () => {
  const { front, ...rest } = written
  expect(complaints({ ...rest, frnt: front })).toContain('unknown key "frnt"; did you mean "front"?')
})

test.each([
  [{ front: "What" }, 'front: the front is written as sentences, with an end mark, but got "What"'],
  [{ back: `${"long ".repeat(70)}.` }, "back: expected the back in at most 320 characters, but found 351"],
  [
    { answer: "2.45" },
    'answer: expected a computed number in braces, like "{nll.counting}", but found "2.45"',
  ],
])("%j is refused with what was expected and what was found", (change, message) => {
  expect(complaints({ ...written, ...change })).toEqual([message])
})

test.each([
  "Is the sum of a row 1?",
  "A row is divided by its total. Does it add up to 1?",
  "After smoothing, can a surprise be infinite?",
])("a question for yes or no is refused: %s", (front) => {
  expect(complaints({ ...written, front })[0]).toContain("Ask what, why, which or how.")
})

test("a question that only contains such a word is taken", () => {
  expect(complaints({ ...written, front: "Which steps does the model do?" })).toEqual([])
})

test("no id is used twice", () => {
  expect(complaints(written, written)).toContain('the card "row-sum" is listed twice')
})
