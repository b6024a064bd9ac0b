/** @file For numbers that no known slip explains: how far off they are, and what to check first. */
import { distanceInWords } from "./distance"
import type { Exercise } from "./exercise"
import type { FilledCell } from "./find-slip"
import type { NumberStepId } from "./steps"
import { nameScored } from "./slips/model"
import { decimal } from "./write-number"
import { listed, quoted } from "./wording"

/** No more than this many cells are named one by one. */
const MOST_NAMED = 3

/**
 * Sentences about an unknown mistake.
 *
 * @param filled what was filled in, `wrong` the part of it that is not right
 * @param wanted by cell: the right numbers, given those before
 */
export function howFarOff(
  exercise: Exercise,
  step: NumberStepId,
  filled: readonly FilledCell[],
  wrong: readonly FilledCell[],
  wanted: readonly number[],
): string {
  const isOnlyCell = exercise.steps.find(({ id }) => id === step)?.cells.length === 1
  const clauses = wrong.slice(0, MOST_NAMED).map(({ cell, at, answer }) => {
    const distance = distanceInWords(answer.value, wanted[at]!, cell.quantity === "count")
    return isOnlyCell ? `Not yet: this is ${distance}` : `${quoted(cell.label)} is ${distance}`
  })
  const rest = wrong.length - clauses.length
  const others = rest > 0 ? [`${rest} more ${rest > 1 ? "are" : "is"} off`] : []
  return `${listed([...clauses, ...others])}. Check first: ${CHECK_FIRST[step](exercise, filled)}`
}

const bigramsIn = (name: string) => [...name].length + 1

/** What would show the mistake soonest, with the reader's own numbers in it where that helps. */
const CHECK_FIRST: Readonly<
  Record<NumberStepId, (exercise: Exercise, filled: readonly FilledCell[]) => string>
> = {
  symbols: () => "strike out each letter that you have counted already. Is the dot among them?",
  tally: ({ data }) =>
    `go through the names once more, and make a stroke whenever something follows \`${data.row}\`, the dot included.`,
  total: ({ data }) =>
    `do the counts of row \`${data.row}\` add up to as often as \`${data.row}\` occurs in the names?`,
  probabilities: (_, filled) => `do the probabilities sum to 1? ${sumOf(filled)}`,
  "pair-probabilities": () =>
    "is each one a count of the pair, divided by the total of the row of its first symbol?",
  "pair-nlls": () => "e to the minus of each NLL is its probability. Is it?",
  product: () => "is the product smaller than each of its factors, or as small?",
  sum: ({ data }) => `have you added ${bigramsIn(data.score)} numbers, one for each bigram?`,
  mean: ({ data }) =>
    `does the mean lie between the smallest and the largest NLL of the ${bigramsIn(data.score)} bigrams?`,
  unseen: () => "what is the probability of the pair that never occurs, and what does it do to a product?",
  "smoothed-probabilities": ({ vocabulary }) =>
    `has every count grown by 1, and every row's total by ${vocabulary.size}?`,
  "smoothed-sum": (exercise) =>
    `have you added ${bigramsIn(nameScored(exercise, "smoothed-sum"))} numbers, one for each bigram?`,
  "smoothed-mean": (exercise) =>
    `is it the sum divided by ${bigramsIn(nameScored(exercise, "smoothed-mean"))}, the number of bigrams?`,
}

function sumOf(filled: readonly FilledCell[]): string {
  const sum = filled.reduce((all, { answer }) => all + answer.value, 0)
  return `Yours sum to ${decimal(sum, 3)}.`
}
