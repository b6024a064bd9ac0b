import { expect, test } from "vitest"
import { nearestAddress, wordsOf } from "./nearest"

const known = ["/", "/review/", "/data/", "/lessons/makemore-bigram/", "/lessons/makemore-mlp/"]

test.each([
  ["/lessons/makemore-bigrams", "/lessons/makemore-bigram/"],
  ["/lesson/makemore_bigram.html", "/lessons/makemore-bigram/"],
  ["/makemore-bigram/", "/lessons/makemore-bigram/"],
  ["/Lessons/Makemore-MLP/", "/lessons/makemore-mlp/"],
  ["/reviews/", "/review/"],
])("%s was probably meant for %s", (wrong, meant) => {
  expect(nearestAddress(wrong, known)).toBe(meant)
})

test("an address like no other was meant for none", () => {
  expect(nearestAddress("/wp-login.php", known)).toBeUndefined()
  expect(nearestAddress("/x", known)).toBeUndefined()
  expect(nearestAddress("/x", [])).toBeUndefined()
})

test.each([
  ["/lessons/makemore-bigrams/", "makemore bigrams"],
  ["/softmax.html", "softmax"],
  ["/gl%C3%A4tten/", "glätten"],
  ["/%E0%A4%A", ""],
  ["/", ""],
])("the words of %s are %j", (path, words) => {
  expect(wordsOf(path)).toBe(words)
})
