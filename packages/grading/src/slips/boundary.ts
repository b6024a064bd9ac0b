/** @file Slips at the two ends of a name: the dot in front and the dot behind make a bigram each. */
import type { NumberStepId } from "../steps"
import { added, multiplied } from "../work"
import { MEAN_STEPS, nameScored, nllsBehind, onSteps, probabilitiesBehind, SUM_STEPS } from "./model"
import type { SlipModel } from "./model"

/** What the score of a name becomes when some of its bigrams are left out. */
function shortened(kept: (terms: readonly number[]) => readonly number[]): SlipModel["showsOn"] {
  return {
    product: (_, work) => [[multiplied(kept(work["pair-probabilities"]))]],
    ...onSteps(SUM_STEPS, (step, _, work) => [[added(kept(nllsBehind(step, work)))]]),
    ...onSteps(MEAN_STEPS, (step, _, work) => {
      const nlls = kept(nllsBehind(step, work))
      return [[added(nlls) / nlls.length], [added(nlls) / probabilitiesBehind(step, work).length]]
    }),
  }
}

const withoutFirst = <Item>(items: readonly Item[]) => items.slice(1)
const withoutLast = <Item>(items: readonly Item[]) => items.slice(0, -1)
const withoutBoth = <Item>(items: readonly Item[]) => items.slice(1, -1)

const ROW_STEPS: readonly NumberStepId[] = ["tally", "total", "probabilities"]

export const boundarySlips: readonly SlipModel[] = [
  {
    id: "forgot-start",
    didYou: "leave out the first bigram, which begins with the dot",
    showsOn: shortened(withoutFirst),
    writtenOut: withoutFirst,
    says: (exercise, step) => {
      const name = step === "write-out" ? exercise.data.writeOut : nameScored(exercise, step)
      return (
        `The start is missing: a dot stands before \`${name}\`, so its first bigram is \`.${name[0]}\`. ` +
        `It says how names begin.`
      )
    },
  },
  {
    id: "forgot-end",
    didYou: "leave out the last bigram, which ends with the dot",
    showsOn: {
      ...shortened(withoutLast),
      tally: (_, { tally }) => [[0, ...tally.slice(1)]],
      total: (_, { tally }) => [[added(tally.slice(1))]],
      probabilities: (_, { tally }) => {
        const others = tally.slice(1)
        return [[0, ...others.map((count) => count / added(others))]]
      },
    },
    writtenOut: withoutLast,
    says: (exercise, step) => {
      if (ROW_STEPS.some((each) => each === step)) {
        return `The end is missing: \`${exercise.data.row}.\` is a bigram, too, for every name that ends in \`${exercise.data.row}\`.`
      }
      const name = step === "write-out" ? exercise.data.writeOut : nameScored(exercise, step)
      return `The end is missing: a dot stands after \`${name}\`, so its last bigram is \`${name.at(-1)}.\`. It says how names end.`
    },
  },
  {
    id: "forgot-both-ends",
    didYou: "leave out the dots at both ends",
    showsOn: shortened(withoutBoth),
    writtenOut: withoutBoth,
    says: (exercise, step) => {
      const name = step === "write-out" ? exercise.data.writeOut : nameScored(exercise, step)
      return (
        `Both ends are missing: with its dots the name is \`.${name}.\`, so it begins with the bigram ` +
        `\`.${name[0]}\` and ends with \`${name.at(-1)}.\`.`
      )
    },
  },
  {
    id: "no-overlap",
    didYou: "go on two symbols at a time",
    showsOn: {},
    writtenOut: (bigrams) => bigrams.filter((_, i) => i % 2 === 0),
    says: () =>
      "You went on two symbols at a time. Bigrams overlap: each symbol ends one bigram and begins the next.",
  },
]
