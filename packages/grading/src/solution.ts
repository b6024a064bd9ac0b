/** @file The answers, and the forms in which each may be written. */
import { bigramText } from "./exercise"
import type { Exercise } from "./exercise"
import { isNumberStep } from "./steps"
import type { Quantity, StepId } from "./steps"
import { workOut } from "./work"
import { decimal, fraction, fractionAndDecimal } from "./write-number"

/** What stands in each cell of a step when it is right, as a reader likes it: `1/7 = 0.1429`. By cell id. */
export function solutionOf(exercise: Exercise, step: StepId): Readonly<Record<string, string>> {
  const cells = exercise.steps.find(({ id }) => id === step)?.cells ?? []
  if (!isNumberStep(step)) return Object.fromEntries(cells.map(({ id }) => [id, bigramsOf(exercise)]))
  const right = workOut(exercise)[step]
  return Object.fromEntries(cells.map((cell, at) => [cell.id, solved(right[at]!, cell.quantity)]))
}

/**
 * Ways of writing the right answer of each cell, all of them accepted: "1/7, 0.143 or 14.3 % all count". By cell id.
 * Decimals have three significant digits.
 */
export function writtenForms(exercise: Exercise, step: StepId): Readonly<Record<string, readonly string[]>> {
  const cells = exercise.steps.find(({ id }) => id === step)?.cells ?? []
  if (!isNumberStep(step)) {
    const spaced = bigramsOf(exercise)
    return Object.fromEntries(cells.map(({ id }) => [id, [spaced, spaced.replaceAll(" ", ", ")]]))
  }
  const right = workOut(exercise)[step]
  return Object.fromEntries(
    cells.map((cell, at) => [
      cell.id,
      [...new Set([...formsOf(right[at]!, cell.quantity), ...formulas(exercise, step, at)])],
    ]),
  )
}

function bigramsOf({ vocabulary, data }: Exercise): string {
  return vocabulary.bigrams(data.writeOut).map(bigramText).join(" ")
}

function solved(value: number, quantity: Quantity): string {
  return quantity === "probability" ? fractionAndDecimal(value) : decimal(value)
}

function formsOf(value: number, quantity: Quantity): string[] {
  if (!Number.isFinite(value)) return ["∞", "infinity", "infinite", "-ln(0)", "−ln 0"]
  const short = Number(value.toPrecision(3))
  const plain = String(short)
  if (quantity === "count" || Number.isInteger(value)) return [plain, `${plain}.0`]
  const forms = [
    value.toPrecision(3),
    value.toPrecision(4),
    value.toPrecision(3).replace(".", ","),
    value.toPrecision(3).replace(/^0\./, "."),
    value.toExponential(2),
    value.toExponential(2).replace(/e([+-])(\d+)/, (_, sign: string, power: string) => {
      return `·10^${sign === "-" ? "−" : ""}${power}`
    }),
    decimal(value),
  ]
  if (quantity !== "probability") return forms
  const percent = (100 * value).toPrecision(3)
  return [...forms, `${percent} %`, `${percent.replace(".", ",")}%`, fraction(value) ?? plain]
}

/** Surprises as what they are worked out from: `-ln(2/147)/5`. */
function formulas(exercise: Exercise, step: StepId, at: number): string[] {
  const work = workOut(exercise)
  const product = work["smoothed-probabilities"].reduce((all, p) => all * p, 1)
  const logOf = (p: number) => `-ln(${fraction(p) ?? p})`
  switch (step) {
    case "pair-nlls":
      return [logOf(work["pair-probabilities"][at]!)]
    case "sum":
      return [logOf(work.product[0]!)]
    case "mean":
      return [`${logOf(work.product[0]!)}/${exercise.pairs.length}`]
    case "smoothed-sum":
      return [logOf(product)]
    case "smoothed-mean":
      return [`${logOf(product)}/${exercise.unseenPairs.length}`]
    default:
      return []
  }
}
