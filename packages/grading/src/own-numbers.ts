/** @file The reader's own earlier numbers, by which later steps are judged. */
import { fitOf } from "./compare"
import type { Exercise } from "./exercise"
import { readNumber } from "./read-number"
import { isNumberStep } from "./steps"
import type { NumberStepId } from "./steps"
import type { Answers } from "./verdict"
import { BUILDS_ON } from "./work"
import type { OwnNumbers, Work } from "./work"

/** Every number that could be read on the steps before this one. */
export function ownNumbers(exercise: Exercise, before: NumberStepId, answers: Answers): OwnNumbers {
  const own: OwnNumbers = {}
  for (const { id, cells } of exercise.steps) {
    if (id === before) break
    const texts = answers[id]
    if (!isNumberStep(id) || texts === undefined) continue
    own[id] = cells.map((cell) => {
      const reading = readNumber(texts[cell.id] ?? "")
      return reading.kind === "number" ? reading.value : undefined
    })
  }
  return own
}

/**
 * The earlier step because of which the reader's numbers are other than the right ones, in words ("your counts");
 * undefined when all of them are right, so that a difference comes from rounding.
 */
export function whatIsOwn(
  exercise: Exercise,
  step: NumberStepId,
  answers: Answers,
  exact: Work,
): string | undefined {
  const wrong = stepsBehind(step).find(
    (id) => answers[id] !== undefined && !isRightSoFar(exercise, id, answers, exact[id]),
  )
  return wrong === undefined ? undefined : NAMES[wrong]
}

function isRightSoFar(
  exercise: Exercise,
  id: NumberStepId,
  answers: Answers,
  right: readonly number[],
): boolean {
  const cells = exercise.steps.find((step) => step.id === id)?.cells ?? []
  return cells.every((cell, at) => {
    const reading = readNumber(answers[id]?.[cell.id] ?? "")
    return reading.kind !== "number" || fitOf(reading, right[at]!, cell.quantity) !== "off"
  })
}

/** The steps that a step is worked out from, then those behind them. */
function stepsBehind(step: NumberStepId): NumberStepId[] {
  const direct = BUILDS_ON[step]
  return [...direct, ...direct.flatMap(stepsBehind)]
}

const NAMES: Readonly<Record<NumberStepId, string>> = {
  symbols: "your number of symbols",
  tally: "your counts",
  total: "your total",
  probabilities: "your row",
  "pair-probabilities": "your probabilities",
  "pair-nlls": "your NLLs",
  product: "your product",
  sum: "your sum",
  mean: "your mean",
  unseen: "your numbers",
  "smoothed-probabilities": "your probabilities",
  "smoothed-sum": "your sum",
  "smoothed-mean": "your mean",
}
