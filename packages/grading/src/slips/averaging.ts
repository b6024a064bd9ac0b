/** @file Slips of the mean: what is divided, by how much, and when. */
import { negativeLog } from "@course/makemore"
import { added } from "../work"
import {
  MEAN_STEPS,
  nameScored,
  nllsBehind,
  onSteps,
  probabilitiesBehind,
  SUM_STEPS,
  sumBehind,
} from "./model"
import type { SlipModel } from "./model"

export const averagingSlips: readonly SlipModel[] = [
  {
    id: "sum-for-mean",
    didYou: "give the sum",
    showsOn: onSteps(MEAN_STEPS, (step, _, work) => [[sumBehind(step, work)]]),
    says: (exercise, step) =>
      `This is the sum. The mean divides it by the number of bigrams, ${bigramsIn(nameScored(exercise, step))}.`,
  },
  {
    id: "mean-for-sum",
    didYou: "give the mean",
    showsOn: onSteps(SUM_STEPS, (step, _, work) => {
      const nlls = nllsBehind(step, work)
      return [[added(nlls) / nlls.length]]
    }),
    says: () => "This is the mean already. The NLL of the whole name is the sum over its bigrams.",
  },
  {
    id: "mean-over-letters",
    didYou: "divide by the number of letters",
    showsOn: onSteps(MEAN_STEPS, (step, _, work) => [
      [sumBehind(step, work) / (nllsBehind(step, work).length - 1)],
    ]),
    says: (exercise, step) => {
      const name = nameScored(exercise, step)
      return (
        `You divided by ${bigramsIn(name) - 1}, the number of letters. \`${name}\` has ${bigramsIn(name)} bigrams, ` +
        `since the dot at its end is predicted, too.`
      )
    },
  },
  {
    id: "nll-of-mean-probability",
    didYou: "average the probabilities before taking the logarithm",
    showsOn: onSteps(MEAN_STEPS, (step, _, work) => {
      const probabilities = probabilitiesBehind(step, work)
      return [[negativeLog(added(probabilities) / probabilities.length)]]
    }),
    says: () =>
      "You averaged the probabilities and took the logarithm of that. Take the logarithms first, then their mean.",
  },
]

function bigramsIn(name: string): number {
  return [...name].length + 1
}
