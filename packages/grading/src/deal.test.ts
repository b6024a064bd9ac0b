import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { dealExercise, NAMES_IN_A_SET } from "./deal"
import { prepareExercise } from "./exercise"
import type { Exercise } from "./exercise"
import { problemsOf } from "./fairness"
import { judgeAll, judgeStep } from "./judge"
import { SLIPS } from "./slips"
import { writtenForms } from "./solution"
import { isNumberStep } from "./steps"
import type { StepId } from "./steps"
import type { Answers } from "./verdict"
import { workOut } from "./work"

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

/** A number as somebody writes it who keeps three digits. */
function inThreeDigits(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞"
  return Number.isInteger(value) ? String(value) : value.toPrecision(3)
}

/** Every cell filled with the right answer, in the form that `choose` picks. */
function rightAnswers(exercise: Exercise, choose: (forms: readonly string[]) => string): Answers {
  return Object.fromEntries(
    exercise.steps.map(({ id, cells }) => {
      const forms = writtenForms(exercise, id)
      return [id, Object.fromEntries(cells.map((cell) => [cell.id, choose(forms[cell.id]!)]))]
    }),
  )
}

/** The verdict on every pattern of every slip, each alone in an otherwise empty exercise, that is not the slip's name. */
function misjudged(exercise: Exercise): string[] {
  const work = workOut(exercise)
  const found: string[] = []
  const check = (step: StepId, slip: string, texts: Record<string, string>) => {
    const { kind, slips } = judgeStep(exercise, step, { [step]: texts })
    if (kind !== "slip" || slips[0]?.id !== slip) {
      found.push(`${step}: ${slip} was judged ${kind} ${slips.map(({ id }) => id).join(" ")}`)
    }
  }
  const bigrams = exercise.vocabulary.bigrams(exercise.data.writeOut).map(({ symbol, next }) => symbol + next)
  for (const { id: slip, showsOn, writtenOut } of SLIPS) {
    if (writtenOut) check("write-out", slip, { bigrams: writtenOut(bigrams).join(" ") })
    for (const { id, cells } of exercise.steps) {
      if (!isNumberStep(id)) continue
      for (const pattern of showsOn[id]?.(exercise, work) ?? []) {
        const texts = cells.map((cell, at) => [cell.id, inThreeDigits(pattern[at]!)])
        check(id, slip, Object.fromEntries(texts) as Record<string, string>)
      }
    }
  }
  return found
}

describe("dealExercise", () => {
  test("deals the same set for the same seed, and others for others", () => {
    expect(dealExercise(7)).toEqual(dealExercise(7))
    const dealt = Array.from({ length: 200 }, (_, seed) => JSON.stringify(dealExercise(seed)))
    expect(new Set(dealt).size).toBe(200)
  })

  test("deals five different names, and scores two others that contain the row's letter", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { names, row, writeOut, score, unseen } = dealExercise(seed)
        expect(new Set([...names, score, unseen]).size).toBe(NAMES_IN_A_SET + 2)
        expect(names).toContain(writeOut)
        expect(score).toContain(row)
        expect(unseen).toContain(row)
      }),
    )
  })

  test("deals 10,000 sets that are solvable, without a doubt, and in which every slip is known where it shows", () => {
    fc.assert(
      fc.property(seeds, fc.nat(20), (seed, form) => {
        const exercise = prepareExercise(dealExercise(seed))
        expect(problemsOf(exercise)).toEqual([])
        const answers = rightAnswers(exercise, (forms) => forms[form % forms.length]!)
        const notRight = judgeAll(exercise, answers).filter(({ kind }) => kind !== "right")
        expect(notRight).toEqual([])
        expect(misjudged(exercise)).toEqual([])
      }),
      { numRuns: 10_000 },
    )
    // A minute, more or less; several on a machine that is busy.
  }, 900_000)
})
