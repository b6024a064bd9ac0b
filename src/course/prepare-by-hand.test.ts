import type { ByHandExercise } from "@course/curriculum"
import { expect, test } from "vitest"
import { prepareByHand } from "./prepare-by-hand"

const FILE = "content/lessons/makemore-bigram/by-hand.yaml"

const written: ByHandExercise = {
  id: "row-of-a",
  title: "A row by hand",
  task: "Build a row.",
  names: ["ava", "anna", "lena", "mona", "nina"],
  row: "a",
  writeOut: "anna",
  score: "nava",
  unseen: "lava",
  given: [],
  fresh: true,
}

test("an exercise is prepared with its steps", () => {
  expect(prepareByHand(written, FILE).exercise.steps.map(({ id }) => id)).toContain("smoothed-mean")
})

test.each([
  [
    "a name to score with an unseen pair",
    { score: "lava" },
    'score: expected a name whose pairs all occur, but "la" of "lava" does not',
  ],
  [
    "an unseen name whose pairs all occur",
    { unseen: "nava" },
    'unseen: expected a name with exactly one pair that never occurs, but "nava" has 0',
  ],
  [
    "a given step that it has not",
    { unseen: undefined, given: ["smoothed-sum" as const] },
    'given: expected steps that the exercise has, but found "smoothed-sum", which needs an unseen name',
  ],
])("%s fails the build with file, id, key, expected and found", (_what, change, message) => {
  expect(() => prepareByHand({ ...written, ...change }, FILE)).toThrow(
    `${FILE}, exercise "row-of-a": ${message}`,
  )
})
