/** @file The program that checks an exercise by running prints the exercise's own numbers. */
import { dealExercise, prepareExercise, workOut } from "@course/grading"
import type { ExerciseData } from "@course/grading"
import { linesOfEntry, runInNode } from "@course/sandbox/run-in-node"
import { expect, test } from "vitest"
import { programText } from "../../src/islands/by-hand/program-text"

const first = {
  names: ["ava", "anna", "lena", "mona", "nina"],
  row: "a",
  writeOut: "anna",
  score: "nava",
  unseen: "lava",
}

test.each<[string, ExerciseData]>([
  ["the first names", first],
  ["dealt ones", dealExercise(7)],
  ["names without an unseen pair", { ...first, unseen: undefined }],
])("it prints the numbers of %s", async (_what, data) => {
  const entry = "lesson/by-hand.ts"
  const run = await runInNode({ entry, files: { [entry]: programText(data) }, packages: {}, given: {} })
  expect([run.failure, run.problems]).toEqual([null, []])
  const printed = linesOfEntry(run, entry).join("\n")

  const exercise = prepareExercise(data)
  const work = workOut(exercise)
  expect(printed).toContain(`${work.symbols[0]} symbols, total of row ${data.row}: ${work.total[0]}`)
  for (const [at, next] of exercise.vocabulary.symbols.entries()) {
    expect(printed).toContain(
      `${data.row}${next}  ${work.tally[at]}  P = ${work.probabilities[at]!.toFixed(4)}`,
    )
  }
  expect(printed).toContain(`${data.score}, +0: p ${work.product[0]!.toPrecision(4)}`)
  expect(printed).toContain(`NLL ${work.sum[0]!.toFixed(4)}, mean ${work.mean[0]!.toFixed(4)}`)
  if (data.unseen === undefined) return
  expect(printed).toContain("NLL Infinity, mean Infinity")
  expect(printed).toContain(
    `NLL ${work["smoothed-sum"][0]!.toFixed(4)}, mean ${work["smoothed-mean"][0]!.toFixed(4)}`,
  )
})

test("it fits the 76 columns of a cell", () => {
  const long = programText(first)
    .split("\n")
    .filter((line) => line.length > 76)
  expect(long).toEqual([])
})
