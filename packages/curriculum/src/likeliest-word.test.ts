import { expect, test } from "vitest"
import { didYouMean, likeliestWord } from "./likeliest-word"

test("a swapped pair of letters still finds the word that was meant", () => {
  expect(likeliestWord("ttile", ["title", "track"])).toBe("title")
})

test("of two near words the nearer one is guessed", () => {
  expect(likeliestWord("nll.countin", ["count.total", "nll.counting"])).toBe("nll.counting")
})

test("a word like none of the known ones is not guessed at", () => {
  expect(likeliestWord("colour", ["title", "track"])).toBeUndefined()
})

test("capital letters do not stand in the way", () => {
  expect(likeliestWord("practiceminutes", ["practiceMinutes"])).toBe("practiceMinutes")
})

test("a hint ends the sentence it is put after, whether or not there is something to suggest", () => {
  expect(didYouMean("conuts", ["counts"])).toBe('; did you mean "counts"?')
  expect(didYouMean("zebra", ["counts"])).toBe(".")
})
