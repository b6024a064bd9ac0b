/** @file Hints in steps: from a question, by way of the method, to the last step but one. */
import { bigramText, countOf } from "./exercise"
import type { Exercise } from "./exercise"
import { nameScored } from "./slips/model"
import type { StepId } from "./steps"
import { workOut } from "./work"
import { decimal, fraction } from "./write-number"
import { quoted } from "./wording"

/** Three hints, each of which says more than the one before; none gives the answer. Marked up as messages are. */
export function hintsFor(exercise: Exercise, step: StepId): readonly string[] {
  return HINTS[step](exercise)
}

const HINTS: Readonly<Record<StepId, (exercise: Exercise) => readonly string[]>> = {
  "write-out": ({ data, vocabulary }) => {
    const bigrams = vocabulary.bigrams(data.writeOut).map(bigramText)
    return [
      "What stands before the first letter, and after the last?",
      `With its dots the name is \`.${data.writeOut}.\`. A bigram is every pair of neighbours in it.`,
      `There are ${bigrams.length}; the first two are ${quoted(bigrams[0]!)} and ${quoted(bigrams[1]!)}.`,
    ]
  },
  symbols: ({ data, vocabulary }) => [
    "Each symbol has one row and one column, however often it occurs.",
    `Write down every letter of ${data.names.map(quoted).join(", ")} once.`,
    `There are ${vocabulary.size - 1} letters. What else has a row?`,
  ],
  tally: ({ data }) => [
    `Only bigrams that begin with \`${data.row}\` belong in this row.`,
    `Go through the names from dot to dot: ${data.names.map((name) => quoted(`.${name}.`)).join(" ")}.`,
    `\`${data.row}\` at the end of a name counts, too: the dot follows it. ` +
      `\`${data.row}\` occurs ${occurrences(data.names, data.row)} times, so there are as many strokes to make.`,
  ],
  total: ({ data }) => [
    "A total is a sum: of which numbers?",
    `Add up the counts of row \`${data.row}\`.`,
    `As a check: it is how often \`${data.row}\` occurs in the names.`,
  ],
  probabilities: (exercise) => [
    "Which part of all that follows is it?",
    `Divide each count of the row by the row's total.`,
    `The total is ${decimal(totalOfRow(exercise))}, so each probability is a count over ${decimal(totalOfRow(exercise))}, and they sum to 1.`,
  ],
  "pair-probabilities": (exercise) => [
    "The first symbol of a bigram says in which row to look, the second in which column.",
    "Divide the count of the bigram by the total of that row.",
    `For example \`${bigramText(exercise.pairs[0]!)}\`: ${shareInWords(exercise, 0)}.`,
  ],
  "pair-nlls": (exercise) => {
    const p = workOut(exercise)["pair-probabilities"][0]!
    return [
      "NLL is short for negative log likelihood.",
      "Take ln of each probability and turn the sign. For a fraction, that is ln of it upside down.",
      `For \`${bigramText(exercise.pairs[0]!)}\` it is −ln(${fraction(p) ?? decimal(p)}).`,
    ]
  },
  product: ({ data, pairs }) => [
    "All of its bigrams have to happen, one after the other.",
    "Multiply their probabilities.",
    `\`${data.score}\` has ${pairs.length} bigrams, so there are ${pairs.length} factors. Fractions can be cancelled first.`,
  ],
  sum: ({ pairs }) => [
    "The logarithm of a product is a sum.",
    "Add up the NLLs of the bigrams.",
    `There are ${pairs.length} numbers to add. As a check: it is −ln of the probability of the whole name.`,
  ],
  mean: ({ data, pairs }) => [
    "A longer name has a larger NLL merely because it is longer. How does one take that out?",
    "Divide the sum by the number of bigrams.",
    `\`${data.score}\` has ${[...data.score].length} letters and ${pairs.length} bigrams. Divide by the latter.`,
  ],
  unseen: (exercise) => {
    const unseen = exercise.unseenPairs.find((pair) => countOf(exercise, pair) === 0)
    return [
      "Which of its bigrams does not occur in the list, and what is its count?",
      `The count of ${quoted(unseen === undefined ? "" : bigramText(unseen))} is 0, and so is its probability. What is a product with 0 in it?`,
      "The smaller p, the larger −ln p, without bound. For p = 0 write ∞ or infinity.",
    ]
  },
  "smoothed-probabilities": (exercise) => [
    "1 is added to every count of the table, also to those that were 0.",
    "So a row's total grows by 1 for each of its counts, as many as there are symbols.",
    `Divide (count + 1) by (the row's total + ${exercise.vocabulary.size}).`,
  ],
  "smoothed-sum": () => [
    "As before, with the new probabilities.",
    "Take −ln of each of them, and add up.",
    "Or multiply the probabilities first, and take −ln of the product.",
  ],
  "smoothed-mean": (exercise) => [
    "As before.",
    "Divide the sum by the number of bigrams.",
    `\`${nameScored(exercise, "smoothed-mean")}\` has ${exercise.unseenPairs.length} of them.`,
  ],
}

function totalOfRow({ totals, place }: Exercise): number {
  return totals[place]!
}

function occurrences(names: readonly string[], symbol: string): number {
  return names.join("").split(symbol).length - 1
}

function shareInWords(exercise: Exercise, at: number): string {
  const pair = exercise.pairs[at]!
  return `the count is ${countOf(exercise, pair)}, the total of row \`${pair.symbol}\` is ${exercise.totals[pair.row]!}`
}
