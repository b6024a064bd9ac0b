import { expect, test } from "vitest"
import { byHand } from "./by-hand"

const written = {
  id: "row-of-a",
  title: "A row by hand",
  task: "Build the row.",
  names: ["ava", "anna", "lena"],
  row: "a",
  writeOut: "anna",
  score: "ana",
  unseen: "lava",
}

/** Each with the keys inside its exercise. */
function complaints(...exercises: object[]): string[] {
  const result = byHand.safeParse({ exercises })
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => [...path.slice(2), message].join(": "))
}

test("an exercise is taken as it is; nothing is given unless it says so, and no fresh numbers", () => {
  expect(byHand.parse({ exercises: [written] })).toEqual({
    exercises: [{ ...written, given: [], fresh: false }],
  })
})

test("an unknown key is refused with the key that was probably meant", () => {
  const { names, ...rest } = written
  expect(complaints({ ...rest, nmaes: names })).toContain('unknown key "nmaes"; did you mean "names"?')
  expect(() => byHand.parse({ exercise: [] })).toThrow('did you mean \\"exercises\\"?')
})

test.each([
  [{ row: "z" }, 'row: expected a letter of the names, but found "z"'],
  [{ row: "an" }, 'row: expected one letter, but found "an"'],
  [{ names: ["ava"] }, "names: expected at least 3 names, but found 1"],
  [
    { names: ["ava", "a.", "anna"] },
    'names: 1: expected a name of 2 to 12 letters without a dot or space, but found "a."',
  ],
  [{ writeOut: "ana" }, 'writeOut: expected one of the names, but found "ana"; did you mean "ava"?'],
  [{ unseen: "zoe" }, 'unseen: expected letters of the names only, but "z" of "zoe" is not one'],
  [{ given: ["taly"] }, 'given: 0: expected steps of the exercise, but found "taly"; did you mean "tally"?'],
  [
    { fresh: true, given: ["tally"] },
    "fresh: expected fresh numbers only where no step is given and there is an unseen name",
  ],
])("%j is refused with what was expected and what was found", (change, message) => {
  expect(complaints({ ...written, ...change })).toContain(message)
})

test("no id is used twice", () => {
  expect(complaints(written, written)).toContain('the exercise "row-of-a" is listed twice')
})
