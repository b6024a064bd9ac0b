/** @file The steps of a by-hand exercise, in order, and the cells that a reader fills in. */
import type { ByHandStep } from "@course/curriculum"
import type { Bigram, Vocabulary } from "@course/makemore"
import type { ExerciseData } from "./exercise"

/** As authors name them. Ids are for ever: readers' answers hang on them. */
export type StepId = ByHandStep

/** The steps that take numbers. */
export type NumberStepId = Exclude<StepId, "write-out">

/** What a cell takes, and so how it is compared: bigrams and counts exactly, the others at the precision written. */
export type Quantity = "bigrams" | "count" | "probability" | "surprise"

export interface Cell {
  /** Unique within its step, and for ever: the symbol, or the pair with its position. */
  readonly id: string
  /** What stands at its head in a table: `an`, `P(n | a)`. */
  readonly label: string
  /** Its accessible name, which is clear without the table. */
  readonly name: string
  readonly quantity: Quantity
  /** Whether leaving it empty says 0, as one does in a tally. */
  readonly isZeroWhenBlank: boolean
}

export interface Step {
  readonly id: StepId
  /** The part of the exercise it belongs to: the row, the name that is scored, the unseen pair, or +1 smoothing. */
  readonly part: "row" | "score" | "unseen" | "smoothed"
  readonly title: string
  /** What to do, one sentence. Names, symbols and pairs stand in backticks. */
  readonly task: string
  readonly cells: readonly Cell[]
}

export function isNumberStep(id: StepId): id is NumberStepId {
  return id !== "write-out"
}

/** The steps with their words and cells. */
export function layOutSteps(
  data: ExerciseData,
  vocabulary: Vocabulary,
  pairs: readonly Bigram[],
  unseenPairs: readonly Bigram[],
): readonly Step[] {
  const { row, score, writeOut } = data
  const building: Step[] = [
    {
      id: "write-out",
      part: "row",
      title: "Bigrams",
      task: `Write out all bigrams of \`${writeOut}\`, with a space between them.`,
      cells: [cell("bigrams", "bigrams", `the bigrams of ${writeOut}`, "bigrams")],
    },
    {
      id: "symbols",
      part: "row",
      title: "Symbols",
      task: "How many different symbols does the table need?",
      cells: [cell("V", "V", "the number of different symbols", "count")],
    },
    {
      id: "tally",
      part: "row",
      title: "Counts",
      task: `How often does each symbol follow \`${row}\`? What never does may stay empty.`,
      cells: vocabulary.symbols.map((next) =>
        cell(next, row + next, `how often ${spoken(next)} follows ${row}`, "count", true),
      ),
    },
    {
      id: "total",
      part: "row",
      title: "Total",
      task: `What do the counts of row \`${row}\` add up to?`,
      cells: [cell("total", "total", `the total of row ${row}`, "count")],
    },
    {
      id: "probabilities",
      part: "row",
      title: "Probabilities",
      task: `Turn the counts of row \`${row}\` into probabilities.`,
      cells: vocabulary.symbols.map((next) =>
        cell(
          next,
          `P(${next} | ${row})`,
          `the probability of ${spoken(next)} after ${row}`,
          "probability",
          true,
        ),
      ),
    },
  ]
  const scored: Step[] = [
    {
      id: "pair-probabilities",
      part: "score",
      title: "Probability of each bigram",
      task: `Look up, or work out, the probability of each bigram of \`${score}\`.`,
      cells: cellsOf(pairs, "probability"),
    },
    {
      id: "pair-nlls",
      part: "score",
      title: "NLL of each bigram",
      task: "Take the negative natural logarithm of each of these probabilities.",
      cells: cellsOf(pairs, "surprise"),
    },
    {
      id: "product",
      part: "score",
      title: "Probability of the name",
      task: `How probable is the whole name \`${score}\`?`,
      cells: [cell("product", "p", `the probability of ${score}`, "probability")],
    },
    {
      id: "sum",
      part: "score",
      title: "NLL of the name",
      task: `What is the NLL of the whole name \`${score}\`?`,
      cells: [cell("sum", "NLL", `the NLL of ${score}`, "surprise")],
    },
    {
      id: "mean",
      part: "score",
      title: "Mean NLL",
      task: `What is the mean NLL of \`${score}\`, per bigram?`,
      cells: [cell("mean", "mean", `the mean NLL of ${score}`, "surprise")],
    },
  ]
  return data.unseen === undefined
    ? [...building, ...scored]
    : [...building, ...scored, ...stepsOfUnseen(data.unseen, unseenPairs)]
}

function stepsOfUnseen(unseen: string, unseenPairs: readonly Bigram[]): Step[] {
  return [
    {
      id: "unseen",
      part: "unseen",
      title: "A pair that never occurs",
      task: `Score \`${unseen}\` in the same way. One of its bigrams does not occur in the list.`,
      cells: [
        cell("probability", "p", `the probability of ${unseen}`, "probability"),
        cell("sum", "NLL", `the NLL of ${unseen}`, "surprise"),
        cell("mean", "mean", `the mean NLL of ${unseen}`, "surprise"),
      ],
    },
    {
      id: "smoothed-probabilities",
      part: "smoothed",
      title: "Probabilities with +1",
      task: `Now add 1 to every count of the table. What is the probability of each bigram of \`${unseen}\`?`,
      cells: cellsOf(unseenPairs, "probability"),
    },
    {
      id: "smoothed-sum",
      part: "smoothed",
      title: "NLL with +1",
      task: `What is the NLL of \`${unseen}\` now?`,
      cells: [cell("sum", "NLL", `the NLL of ${unseen} with +1`, "surprise")],
    },
    {
      id: "smoothed-mean",
      part: "smoothed",
      title: "Mean NLL with +1",
      task: `And its mean NLL, per bigram?`,
      cells: [cell("mean", "mean", `the mean NLL of ${unseen} with +1`, "surprise")],
    },
  ]
}

function cellsOf(pairs: readonly Bigram[], quantity: "probability" | "surprise"): Cell[] {
  const what = quantity === "probability" ? "the probability" : "the NLL"
  return pairs.map(({ symbol, next }, i) =>
    cell(
      `${i + 1}:${symbol}${next}`,
      `${symbol}${next}`,
      `${what} of ${spoken(next)} after ${spoken(symbol)}`,
      quantity,
    ),
  )
}

function cell(id: string, label: string, name: string, quantity: Quantity, isZeroWhenBlank = false): Cell {
  return { id, label, name, quantity, isZeroWhenBlank }
}

/** A bare dot would not be read aloud. */
function spoken(symbol: string): string {
  return symbol === "." ? "the dot" : symbol
}
