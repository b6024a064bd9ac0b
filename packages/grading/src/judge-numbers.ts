/** @file Judges a step that takes numbers: right, right given what came before, a slip, or how far off. */
import { fitOf, isSharpEnough } from "./compare"
import type { Fit } from "./compare"
import type { Exercise } from "./exercise"
import { fitOfAll, fittingSlips } from "./find-slip"
import type { FilledCell, FittingSlip } from "./find-slip"
import { howFarOff } from "./how-far-off"
import { ownNumbers, whatIsOwn } from "./own-numbers"
import { readNumber } from "./read-number"
import type { NumberUnread } from "./read-number"
import { SLIPS } from "./slips"
import type { Cell, NumberStepId } from "./steps"
import type { Answers, CellVerdict, NamedSlip, Verdict, VerdictKind } from "./verdict"
import { rightAt, workOut } from "./work"
import type { Work } from "./work"
import { listed, quoted } from "./wording"

export function judgeNumbers(
  exercise: Exercise,
  step: NumberStepId,
  cells: readonly Cell[],
  answers: Answers,
): Verdict {
  const given = new Given(exercise, step, cells, answers)
  const { kind, message, slips = [] } = decide(given)
  const isDone = kind === "right" || kind === "rounded" || kind === "carried"
  return {
    step,
    kind,
    message,
    cells: Object.fromEntries(cells.map((cell, at) => [cell.id, given.verdictOn(at, isDone)])),
    slips,
    remarks: given.remarks,
    isDone,
  }
}

interface Decision {
  readonly kind: VerdictKind
  readonly message: string
  readonly slips?: readonly NamedSlip[]
}

/** A step as it was filled in, beside the right numbers: those of the exercise, and those that follow from the reader's own. */
class Given {
  readonly filled: readonly FilledCell[]
  readonly missing: readonly Cell[]
  readonly remarks: readonly string[]
  /** What could not be read, by place. */
  readonly unread: ReadonlyMap<number, NumberUnread>
  readonly exact: Work
  readonly own: Work
  readonly rightByOwn: readonly number[]
  /** Which earlier numbers of the reader are not the right ones, in words. */
  readonly whatIsOwn: string | undefined

  constructor(
    readonly exercise: Exercise,
    readonly step: NumberStepId,
    readonly cells: readonly Cell[],
    readonly answers: Answers,
  ) {
    this.exact = workOut(exercise)
    this.own = workOut(exercise, ownNumbers(exercise, step, answers))
    this.whatIsOwn = whatIsOwn(exercise, step, answers, this.exact)
    this.rightByOwn = rightAt(step, exercise, this.own)

    const readings = cells.map(({ id }) => readNumber(answers[step]?.[id] ?? ""))
    this.filled = readings.flatMap((answer, at) =>
      answer.kind === "number" ? [{ cell: cells[at]!, at, answer }] : [],
    )
    this.unread = new Map(
      readings.flatMap((reading, at) => (reading.kind === "unread" ? [[at, reading]] : [])),
    )
    this.missing = cells.filter((cell, at) => {
      const isZero = cell.isZeroWhenBlank && (this.right[at] === 0 || this.rightByOwn[at] === 0)
      return readings[at]!.kind === "blank" && !isZero
    })
    this.remarks = [...new Set(this.filled.flatMap(({ answer }) => answer.notes))]
  }

  get right(): readonly number[] {
    return this.exact[this.step]
  }

  /** How a cell meets the right number, and how the number that is right given the reader's own. */
  fitsOf({ answer, at, cell }: FilledCell): { right: Fit; byOwn: Fit } {
    return {
      right: fitOf(answer, this.right[at]!, cell.quantity),
      byOwn: fitOf(answer, this.rightByOwn[at]!, cell.quantity),
    }
  }

  isRight(filled: FilledCell): boolean {
    const { right, byOwn } = this.fitsOf(filled)
    return right !== "off" || byOwn !== "off"
  }

  /** An empty cell that stands for 0 is right once the whole step is. */
  verdictOn(at: number, isDone: boolean): CellVerdict {
    const unread = this.unread.get(at)
    if (unread !== undefined) return { mark: "unread", message: unread.message, at: unread.at }
    const filled = this.filled.find((each) => each.at === at)
    if (filled === undefined) return { mark: isDone ? "right" : "blank" }
    const { right, byOwn } = this.fitsOf(filled)
    if (right === "sharp") return { mark: "right" }
    if (byOwn === "sharp") return { mark: this.whatIsOwn === undefined ? "rounded" : "carried" }
    if (right === "vague" || byOwn === "vague") return { mark: "imprecise" }
    if (right === "near" || byOwn === "near") return { mark: "rounded" }
    return { mark: "wrong" }
  }
}

function decide(given: Given): Decision {
  const { filled, missing, unread } = given
  if (filled.length === 0 && unread.size === 0) return { kind: "blank", message: "Nothing is filled in yet." }
  if (!filled.every((each) => given.isRight(each)) || isVagueButExactlyASlip(given)) return explain(given)

  const vague = askForDigits(given)
  if (vague !== undefined) return { kind: "imprecise", message: vague }
  if (unread.size > 0) {
    const messages = [...unread].map(([at, { message }]) =>
      given.cells.length === 1 ? message : `${quoted(given.cells[at]!.label)}: ${message}`,
    )
    return { kind: "unread", message: messages.join(" ") }
  }
  if (missing.length > 0) {
    const labels = listed(missing.map(({ label }) => quoted(label)))
    return {
      kind: "incomplete",
      message: `So far right. Still empty: ${labels}.`,
    }
  }
  return praise(given)
}

/** A lone 2 could stand for 1.7, but it is what a slip leads to, to the last digit. */
function isVagueButExactlyASlip({ exercise, step, filled, right, exact }: Given): boolean {
  if (fitOfAll(filled, right) !== "vague") return false
  return fittingSlips(exercise, step, filled, [exact]).length > 0
}

/** When the digits written do not tell enough. */
function askForDigits(given: Given): string | undefined {
  const { exercise, step, filled, exact, own } = given
  const fits = filled.map((each) => given.fitsOf(each))
  if (fits.some(({ right, byOwn }) => betterOf(right, byOwn) === "vague"))
    return "Right as far as it goes. Please write two digits or more, or a fraction."

  const isRightItself = fits.every(({ right }) => right !== "off")
  const [work, wanted] = isRightItself ? [exact, given.right] : [own, given.rightByOwn]
  const isDoubtful = ({ pattern }: FittingSlip) =>
    filled.some(({ answer, at, cell }) => pattern[at] !== wanted[at] && !isSharpEnough(answer, cell.quantity))
  return fittingSlips(exercise, step, filled, [work]).some(isDoubtful)
    ? "With so few digits this could be right, or come from a slip. Please write three digits, or a fraction."
    : undefined
}

function betterOf(one: Fit, other: Fit): Fit {
  const order: readonly Fit[] = ["sharp", "near", "vague", "off"]
  return order.indexOf(one) <= order.indexOf(other) ? one : other
}

function praise(given: Given): Decision {
  const { filled, right, rightByOwn, whatIsOwn } = given
  const fit = fitOfAll(filled, right)
  if (fit === "sharp") return { kind: "right", message: "Right." }
  const byOwn = fitOfAll(filled, rightByOwn)
  if (byOwn === "off" || fit === "near" || whatIsOwn === undefined) {
    return {
      kind: "rounded",
      message:
        "Right, but rounded on the way, and that moved the last digit. Keep one digit more until the end.",
    }
  }
  return {
    kind: "carried",
    message: `Right, given ${whatIsOwn}: this step was done as it should be.`,
  }
}

/** What is wrong was done by a known slip, or by one of several, or in some other way. */
function explain(given: Given): Decision {
  const { exercise, step, filled, exact, own } = given
  const works = given.whatIsOwn === undefined ? [exact] : [exact, own]
  const whole = fittingSlips(exercise, step, filled, works)
  const wrong = filled.filter((each) => !given.isRight(each))
  const isPart = whole.length === 0 && wrong.length < filled.length
  const perCell = SLIPS.filter((slip) => slip.isPerCell)
  const fitting = isPart ? fittingSlips(exercise, step, wrong, works, perCell) : whole
  const place = isPart ? `At ${listed(wrong.map(({ cell }) => quoted(cell.label)))}: ` : ""

  const slips = fitting.map(({ slip, work }) => ({
    id: slip.id,
    didYou: slip.didYou,
    message: place + slip.says(exercise, step, work),
  }))
  if (slips.length === 1) return { kind: "slip", message: slips[0]!.message, slips }
  if (slips.length > 1) {
    const choices = listed(
      slips.map(({ didYou }) => didYou),
      "or",
    )
    return { kind: "which", message: `${place}More than one slip leads here. Did you ${choices}?`, slips }
  }
  return {
    kind: "off",
    message: howFarOff(exercise, step, filled, wrong, given.rightByOwn),
  }
}
