/** @file Slips of the logarithm: its base, its sign, and numbers that are near to an NLL but none. */
import { bits, perplexity } from "@course/makemore"
import type { NumberStepId } from "../steps"
import { added, multiplied, rightAt } from "../work"
import { MEAN_STEPS, nllsBehind, onSteps, probabilitiesBehind, SUM_STEPS } from "./model"
import type { SlipModel } from "./model"

const NLL_STEPS = ["pair-nlls", ...SUM_STEPS, ...MEAN_STEPS] as const

/** Every right number of the NLL steps, changed in one way. */
function changed(change: (nats: number) => number, steps: readonly NumberStepId[] = NLL_STEPS) {
  return onSteps(steps, (step, exercise, work) => [rightAt(step, exercise, work).map(change)])
}

export const surpriseSlips: readonly SlipModel[] = [
  {
    id: "log2",
    didYou: "take the logarithm to base 2",
    isPerCell: true,
    showsOn: changed(bits),
    says: () =>
      "You took the logarithm to base 2, which gives bits. Here it is ln, to base e, which gives nats.",
  },
  {
    id: "log10",
    didYou: "take the logarithm to base 10",
    isPerCell: true,
    showsOn: changed((nats) => nats / Math.LN10),
    says: () =>
      "You took the logarithm to base 10: the key `log` of most calculators. Here it is `ln`, to base e.",
  },
  {
    id: "sign",
    didYou: "leave out the minus",
    isPerCell: true,
    showsOn: changed((nats) => -nats, [...NLL_STEPS, "unseen"]),
    says: () =>
      "The minus is missing. The logarithm of a probability is never above 0; NLL turns its sign, so that a surprise is 0 or more.",
  },
  {
    id: "product",
    didYou: "give a probability and take no logarithm",
    isPerCell: true,
    showsOn: {
      "pair-nlls": (_, work) => [work["pair-probabilities"]],
      ...onSteps([...SUM_STEPS, ...MEAN_STEPS], (step, _, work) => [
        [multiplied(probabilitiesBehind(step, work))],
      ]),
      unseen: () => [[0, 0, 0]],
    },
    says: (_, step) =>
      step === "pair-nlls"
        ? "These are the probabilities themselves. The NLL is the negative logarithm of each."
        : step === "unseen"
          ? "0 is the probability of the name. What is the negative logarithm of 0?"
          : "This is the product of the probabilities. The NLL adds up their negative logarithms.",
  },
  {
    id: "perplexity",
    didYou: "give the perplexity",
    isPerCell: true,
    showsOn: {
      "pair-nlls": (_, work) => [work["pair-nlls"].map(perplexity)],
      ...onSteps(SUM_STEPS, (step, _, work) => [[perplexity(added(nllsBehind(step, work)))]]),
      ...changed(perplexity, MEAN_STEPS),
    },
    says: (_, step) =>
      step === "mean" || step === "smoothed-mean"
        ? "This is the perplexity, e to the mean NLL. Here the mean NLL itself is asked for."
        : "This is 1 divided by the probability, e to the NLL. Take its natural logarithm.",
  },
  {
    id: "nll-for-probability",
    didYou: "give the NLL",
    showsOn: { product: (_, work) => [[added(work["pair-nlls"])]] },
    says: () => "This is the NLL already. Here the probability of the name is asked for: a product.",
  },
  {
    id: "added-probabilities",
    didYou: "add the probabilities",
    showsOn: { product: (_, work) => [[added(work["pair-probabilities"])]] },
    says: () =>
      "You added the probabilities. That one thing happens, and then another, has the product of their probabilities.",
  },
  {
    id: "percent-sign",
    didYou: "mean percent",
    isPerCell: true,
    showsOn: onSteps(
      ["probabilities", "pair-probabilities", "smoothed-probabilities", "product"],
      (step, exercise, work) => [rightAt(step, exercise, work).map((p) => 100 * p)],
    ),
    says: () => "These are percent. Write the sign %, or divide by 100: a probability lies between 0 and 1.",
  },
]
