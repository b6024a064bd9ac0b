import { describe, expect, test } from "vitest"
import { ExerciseError, givenRows, prepareExercise } from "./exercise"
import type { ExerciseData } from "./exercise"
import { problemsOf } from "./fairness"
import { hintsFor } from "./hints"
import { solutionOf } from "./solution"
import { BUILDS_ON } from "./work"

const EVERY_STEP = ["write-out", ...Object.keys(BUILDS_ON)]

const first: ExerciseData = {
  names: ["ava", "anna", "lena", "mona", "nina"],
  row: "a",
  writeOut: "anna",
  score: "nava",
  unseen: "lava",
}

describe("prepareExercise", () => {
  test("lays out the steps in the order in which one does them", () => {
    expect(prepareExercise(first).steps.map(({ id }) => id)).toEqual(EVERY_STEP)
  })

  test("leaves out smoothing where no name has an unseen pair: the worked example of the lesson, ana", () => {
    const exercise = prepareExercise({
      names: ["emma", "ava", "mia", "anna"],
      row: "a",
      writeOut: "emma",
      score: "ana",
    })
    expect(exercise.steps.map(({ id }) => id)).toEqual(EVERY_STEP.slice(0, 10))
    expect(solutionOf(exercise, "product")).toEqual({ product: "1/36 = 0.02778" })
    expect(solutionOf(exercise, "sum")).toEqual({ sum: "3.584" })
    expect(solutionOf(exercise, "mean")).toEqual({ mean: "0.8959" })
  })

  test("tells which other rows are printed filled in: those of the dot, l, n and v", () => {
    const exercise = prepareExercise(first)
    expect(givenRows(exercise).map((place) => exercise.vocabulary.symbolAt(place))).toEqual([
      ".",
      "l",
      "n",
      "v",
    ])
  })

  test("gives every cell a name that is clear without its table, and an id of its own within the step", () => {
    const { steps } = prepareExercise({ ...first, score: "anana" })
    for (const { cells } of steps) expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length)
    expect(steps.flatMap(({ cells }) => cells.map(({ name }) => name))).toEqual(
      expect.arrayContaining([
        "how often the dot follows a",
        "the probability of the dot after a",
        "the NLL of the dot after a",
        "the mean NLL of lava with +1",
      ]),
    )
  })

  test.each<[Partial<ExerciseData>, string]>([
    [{ row: "z" }, 'row: expected a letter of the names, but found "z"'],
    [{ row: "." }, 'row: expected a letter of the names, but found "."'],
    [{ writeOut: "emma" }, 'writeOut: expected one of ava, anna, lena, mona, nina, but found "emma"'],
    [{ score: "lava" }, 'score: expected a name whose pairs all occur, but "la" of "lava" does not'],
    [
      { score: "zoe" },
      'score: expected letters of the names only, but "z" is not one of the 9 symbols .aeilmnov',
    ],
    [{ unseen: "nava" }, 'unseen: expected a name with exactly one pair that never occurs, but "nava" has 0'],
    [{ unseen: "oval" }, 'unseen: expected a name with exactly one pair that never occurs, but "oval" has 4'],
    [{ names: ["a.b"] }, 'names: the boundary "." occurs inside a name. Choose another boundary.'],
  ])("refuses %j", (change, message) => {
    expect(() => prepareExercise({ ...first, ...change })).toThrow(new ExerciseError(message))
  })
})

describe("problemsOf", () => {
  test("finds a row that is no exercise", () => {
    expect(problemsOf(prepareExercise({ ...first, row: "v", score: "ava" }))).toContain(
      'row: expected at least 3 different successors of "v", but found 1',
    )
    const names = ["anna", "ava", "alana", "amara", "mahala"]
    expect(problemsOf(prepareExercise({ names, row: "a", writeOut: "anna", score: "ana" }))).toContain(
      'row: expected a total of at most 12 for "a", but found 13',
    )
  })

  test("finds a slip that cannot be told from the right way: five names, and a total of 5", () => {
    const names = ["ava", "anna", "lena", "mon", "nin"]
    const exercise = prepareExercise({ names, row: "a", writeOut: "anna", score: "nava" })
    expect(problemsOf(exercise)).toContain(
      'step total: the slip "by-names" leads to the right numbers, or too near them',
    )
  })

  test("finds two slips that cannot be told apart: three names, and three successors of a", () => {
    const names = ["ava", "anna", "lana"]
    const exercise = prepareExercise({ names, row: "a", writeOut: "anna", score: "ana" })
    expect(problemsOf(exercise)).toContain(
      'step total: the slips "by-successors" and "by-names" lead to the same numbers',
    )
  })
})

test("there are three hints a step, and none gives away a number that is asked for", () => {
  const exercise = prepareExercise(first)
  for (const { id } of exercise.steps) {
    const hints = hintsFor(exercise, id)
    expect(hints).toHaveLength(3)
    if (id === "pair-nlls" || id === "sum" || id === "mean" || id === "product") {
      for (const solution of Object.values(solutionOf(exercise, id)))
        if (solution.length > 3) expect(hints.join(" ")).not.toContain(solution)
    }
  }
})
