/** @file Every exercise in a by-hand.yaml, whoever wrote it: fair, solvable in every written form, each slip known. */
import { globSync, readFileSync } from "node:fs"
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { byHand, BY_HAND_STEPS } from "@course/curriculum"
import {
  isNumberStep,
  judgeStep,
  prepareExercise,
  problemsOf,
  SLIPS,
  workOut,
  writtenForms,
} from "@course/grading"
import { describe, expect, test } from "vitest"

const paths = globSync("content/lessons/*/by-hand.yaml").map((path) => path.replaceAll("\\", "/"))

test("there is an exercise", () => {
  expect(paths).not.toEqual([])
})

test("the ids that readers' answers hang on are still there", () => {
  const ids = paths.flatMap((path) => read(path).map(({ id }) => `${path.split("/")[2]}/${id}`))
  expect(ids).toEqual(
    expect.arrayContaining([
      "makemore-bigram/mia-nll",
      "makemore-bigram/nia-division",
      "makemore-bigram/lana-counts",
      "makemore-bigram/row-of-a",
    ]),
  )
})

describe.each(paths)("%s", (path) => {
  describe.each(read(path))("$id", (written) => {
    const exercise = prepareExercise(written)
    const numberSteps = exercise.steps.flatMap(({ id, cells }) => (isNumberStep(id) ? [{ id, cells }] : []))

    test("has its steps in the order in which authors know them", () => {
      const ids = exercise.steps.map(({ id }) => id)
      expect(ids).toEqual(BY_HAND_STEPS.filter((step) => ids.includes(step)))
    })

    test("gives only steps that it has", () => {
      expect(exercise.steps.map(({ id }) => id)).toEqual(expect.arrayContaining(written.given))
    })

    test("leads every slip to numbers of its own, other than the right ones", () => {
      expect(problemsOf(exercise)).toEqual([])
    })

    test("accepts every form of every answer", () => {
      for (const { id, cells } of exercise.steps) {
        const forms = writtenForms(exercise, id)
        for (const [at, cell] of cells.entries()) {
          for (const form of forms[cell.id]!) {
            const others = cells.map((other) => [other.id, forms[other.id]![0]!])
            const answers = { ...Object.fromEntries(others), [cell.id]: form }
            expect([id, at, form, judgeStep(exercise, id, { [id]: answers }).kind]).toEqual([
              id,
              at,
              form,
              "right",
            ])
          }
        }
      }
    })

    test("names every slip on every step where it shows", () => {
      for (const { id: slip, showsOn } of SLIPS) {
        for (const { id, cells } of numberSteps) {
          for (const pattern of showsOn[id]?.(exercise, workOut(exercise)) ?? []) {
            const texts = cells.map((cell, at) => [cell.id, inThreeDigits(pattern[at]!)])
            const verdict = judgeStep(exercise, id, { [id]: Object.fromEntries(texts) })
            expect([id, verdict.slips.map((named) => named.id)]).toEqual([id, [slip]])
          }
        }
      }
    })
  })
})

function read(path: string) {
  // A YAML file is what stands at the head of a Markdown file.
  return byHand.parse(parseFrontmatter(`---\n${readFileSync(path, "utf8")}\n---`).frontmatter).exercises
}

function inThreeDigits(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞"
  return Number.isInteger(value) ? String(value) : value.toPrecision(3)
}
