/**
 * @file Judges the test loss that a reader got from `makemore.py --type bigram`, and names the usual mistakes. What is
 * expected is an argument: whoever calls has run the script's own procedure.
 */
import { readNumber } from "./read-number"
import { readRunOutput, type RunOutput } from "./read-run-output"

/** All in nats. */
export interface ExpectedLosses {
  /** With all logits 0: the loss of knowing nothing. */
  readonly atStart: number
  /** Steps from one evaluation to the next. */
  readonly every: number
  /** The test loss after `every` steps, after twice as many, and so on, until it falls no further. */
  readonly onTheWay: readonly number[]
  /** How far the choice of the held-out names moves it: one standard deviation over random splits. */
  readonly spread: number
}

/**
 * - `expected`: a trained bigram model, on names that it has not seen
 * - `on-the-way`: it needs more steps; `slow`: it should be lower by this step
 * - `start`: it has not learned yet
 * - `batch`, `training`: a loss of another kind than the test loss
 * - `other-model`: lower than any bigram model gets
 * - `bits`, `perplexity`, `sign`: the right number, measured otherwise
 * - `above`: worse than knowing nothing
 * - `vague`: too few digits to tell; `unread`: no number; `blank`: nothing
 */
export type TestLossKind =
  | "blank"
  | "unread"
  | "vague"
  | "expected"
  | "on-the-way"
  | "slow"
  | "start"
  | "batch"
  | "training"
  | "other-model"
  | "bits"
  | "perplexity"
  | "sign"
  | "above"

export interface TestLossVerdict {
  readonly kind: TestLossKind
  /** Sentences for the reader, what stands in the terminal in `backticks`; empty when nothing was written. */
  readonly message: string
  /** What was read, in nats as it was written; undefined where nothing could be. */
  readonly loss: number | undefined
}

/** So many standard deviations either way are no surprise: at the end of a run, on the way, and about the start. */
const SPREADS = 3

/** What a run that went far enough may end at. */
export function expectedRange({ onTheWay, spread }: ExpectedLosses): {
  readonly low: number
  readonly high: number
} {
  const end = onTheWay.at(-1)!
  return { low: end - SPREADS * spread, high: end + SPREADS * spread }
}

/** The first evaluation after which a longer run gains less than another choice of the held-out names would. */
export function enoughSteps({ every, onTheWay, spread }: ExpectedLosses): number {
  return every * (1 + onTheWay.findIndex((loss) => loss <= onTheWay.at(-1)! + spread))
}

/**
 * Takes a number in any written form, or lines copied from the terminal, of which the last that tells a test loss counts.
 *
 * Never throws, whatever the text.
 */
export function judgeTestLoss(text: string, expected: ExpectedLosses): TestLossVerdict {
  const output = readRunOutput(text)
  const read = readNumber(output.loss)
  if (read.kind === "blank") return { kind: "blank", message: "", loss: undefined }
  if (read.kind === "unread") return { kind: "unread", message: read.message, loss: undefined }
  const { value: loss, digits, isWhole } = read
  const spread = isWhole ? 0.5 : read.spread
  const kindAt = (number: number) => kindOf(number, output, expected)
  const isVague = (isWhole || digits < 3) && kindAt(loss - spread) !== kindAt(loss + spread)
  const kind = isVague ? "vague" : kindAt(loss)
  return { kind, message: messageFor(kind, loss, output, expected), loss }
}

function kindOf(loss: number, { of, step }: RunOutput, expected: ExpectedLosses): TestLossKind {
  const { low, high } = expectedRange(expected)
  if (of === "batch" || of === "training") return of
  if (loss < 0) return "sign"
  if (loss < low) return "other-model"
  const room = SPREADS * expected.spread
  if (step !== undefined && loss < expected.atStart - room) {
    const usual = lossAfter(step, expected)
    if (loss < usual - room) return "other-model"
    if (loss > usual + room) return "slow"
  }
  if (loss <= high) return "expected"
  if (loss < expected.atStart - room) return "on-the-way"
  if (loss <= expected.atStart + room) return "start"
  if (low / Math.LN2 <= loss && loss <= high / Math.LN2) return "bits"
  if (Math.exp(low) <= loss && loss <= Math.exp(high)) return "perplexity"
  return "above"
}

function messageFor(kind: TestLossKind, loss: number, { step }: RunOutput, expected: ExpectedLosses): string {
  const { low, high } = expectedRange(expected)
  const range = `between ${low.toFixed(2)} and ${high.toFixed(2)}`
  const enough = inThousands(enoughSteps(expected))
  switch (kind) {
    case "expected":
      return (
        `As expected: a bigram model that has learned ends ${range}. Where in there depends on which names were held ` +
        "out. The number after `train loss` is nearly the same: a table this small cannot learn so many names by heart."
      )
    case "on-the-way":
      return (
        `On its way: a run passes this ${stepsTo(loss, expected)}. It moves each logit by a tiny step at a time, and ` +
        `all begin at 0. Let it go on to about ${enough} steps.`
      )
    case "slow":
      return (
        `This should be lower: at step ${inThousands(step!)} a run usually stands near ` +
        `${lossAfter(step!, expected).toFixed(2)}. Was the learning rate another, or the file of names?`
      )
    case "start":
      return (
        `This is the logarithm of the number of symbols, ${expected.atStart.toFixed(4)}: the loss of a model that knows ` +
        "nothing. All logits begin at 0, so this is where every run begins. Look again after more steps."
      )
    case "batch":
      return (
        "This is the loss of one step, on the few names of its batch: it jumps from line to line. " +
        "Look for a line that says `test loss`; the script prints one every " +
        `${inThousands(expected.every)} steps.`
      )
    case "training":
      return (
        "This is the loss on names that the model was trained on. The test loss stands right behind it, in the same " +
        "line. For this model the two hardly differ; for a larger one the difference tells what it has learned by heart."
      )
    case "other-model":
      return (
        `Too good for a bigram model: trained to its end it stays ${range}, ` +
        (step === undefined
          ? ""
          : `and at step ${inThousands(step)} it is near ${lossAfter(step, expected).toFixed(2)}, `) +
        "since it sees one symbol only. Without `--type bigram` the script trains a transformer, which sees them all. " +
        "Near the beginning of its output it prints how many parameters the model has."
      )
    case "bits":
      return `In bits, perhaps: times the logarithm of 2 it is ${(loss * Math.LN2).toFixed(4)} nats, as expected. The script prints nats.`
    case "perplexity":
      return `This looks like the perplexity. Its logarithm is the loss: ${Math.log(loss).toFixed(4)}, as expected.`
    case "sign":
      return "A loss is never below 0: it is the logarithm of a probability with the sign turned round. Leave out the minus."
    case "above":
      return (
        `Worse than knowing nothing, which costs ${expected.atStart.toFixed(4)}. A run begins there and only falls. Was it ` +
        "another file of names, or a far larger learning rate?"
      )
    case "vague":
      return "A digit or two more, please: rounded like this it could be a trained model as well as one on its way."
    case "blank":
    case "unread":
      return ""
    default:
      return kind satisfies never
  }
}

/** The usual test loss after so many steps, between evaluations along a straight line. */
function lossAfter(step: number, { atStart, every, onTheWay }: ExpectedLosses): number {
  const at = Math.min(step / every, onTheWay.length)
  const before = Math.floor(at)
  const known = [atStart, ...onTheWay]
  const [from, to] = [known[before]!, known[before + 1] ?? known[before]!]
  return from + (to - from) * (at - before)
}

/** "between 3,000 and 3,500 steps": completes "a run passes this". */
function stepsTo(loss: number, { every, onTheWay }: ExpectedLosses): string {
  const evaluations = onTheWay.findIndex((known) => known <= loss)
  return evaluations < 1
    ? `before its first ${inThousands(every)} steps are done`
    : `between ${inThousands(evaluations * every)} and ${inThousands((evaluations + 1) * every)} steps`
}

function inThousands(steps: number): string {
  return steps.toLocaleString("en-US")
}
