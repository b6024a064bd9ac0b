/** @file Slips of smoothing: 1 added where it was not asked for, not added where it was, or added by halves. */
import { negativeLog } from "@course/makemore"
import { countOf } from "../exercise"
import type { Exercise } from "../exercise"
import { added, countAndTotal } from "../work"
import type { Work } from "../work"
import type { SlipModel } from "./model"

/** A way from a count and its row's total to a probability. */
type Share = (count: number, total: number, symbols: number) => number

function sharesOfUnseen(exercise: Exercise, work: Work, share: Share): number[] {
  return exercise.unseenPairs.map((pair) => {
    const [count, total] = countAndTotal(exercise, work, pair)
    return share(count, total, work.symbols[0]!)
  })
}

/** A wrong way to smooth, on every step where it leads to a wrong number. */
function smoothedBy(share: Share): SlipModel["showsOn"] {
  const nll = (exercise: Exercise, work: Work) =>
    added(sharesOfUnseen(exercise, work, share).map(negativeLog))
  return {
    "smoothed-probabilities": (exercise, work) => [sharesOfUnseen(exercise, work, share)],
    "smoothed-sum": (exercise, work) => [[nll(exercise, work)]],
    "smoothed-mean": (exercise, work) => [[nll(exercise, work) / exercise.unseenPairs.length]],
  }
}

const withPlusOne: Share = (count, total, symbols) => (count + 1) / (total + symbols)
const asCounted: Share = (count, total) => count / total

/** The NLL of the pairs that do occur. */
const nllsOfSeen = (exercise: Exercise, work: Work) =>
  sharesOfUnseen(exercise, work, asCounted)
    .filter((share) => share > 0)
    .map(negativeLog)

const unseenPair = (exercise: Exercise) => {
  const pair = exercise.unseenPairs.find((each) => countOf(exercise, each) === 0)
  return pair === undefined ? "" : `${pair.symbol}${pair.next}`
}

export const smoothingSlips: readonly SlipModel[] = [
  {
    id: "smoothed",
    didYou: "add 1 to the counts",
    showsOn: {
      tally: (_, { tally }) => [tally.map((count) => count + 1)],
      total: (_, { tally }) => [[added(tally) + tally.length]],
      probabilities: ({ vocabulary }, { tally, total }) => [
        tally.map((count) => withPlusOne(count, total[0]!, vocabulary.size)),
      ],
      "pair-probabilities": (exercise, work) => [
        exercise.pairs.map((pair) =>
          withPlusOne(...countAndTotal(exercise, work, pair), exercise.vocabulary.size),
        ),
      ],
      unseen: (exercise, work) => {
        const shares = sharesOfUnseen(exercise, work, withPlusOne)
        const nll = added(shares.map(negativeLog))
        return [[Math.exp(-nll), nll, nll / shares.length]]
      },
    },
    says: () => "You added 1 to the counts. That comes later: here the counts are taken as they are.",
  },
  {
    id: "unsmoothed",
    didYou: "take the counts without adding 1",
    showsOn: smoothedBy(asCounted),
    says: () => "These are the counts as they were. Here 1 is added to every count of the table first.",
  },
  {
    id: "plus-one-above-only",
    didYou: "add 1 above, but nothing below",
    showsOn: smoothedBy((count, total) => (count + 1) / total),
    says: ({ vocabulary }) =>
      `You added 1 to the count, but nothing to the row's total. Each of the ${vocabulary.size} counts of a row ` +
      `grows by 1, so its total grows by ${vocabulary.size}.`,
  },
  {
    id: "plus-one-below-once",
    didYou: "add 1 above and 1 below",
    showsOn: smoothedBy((count, total) => (count + 1) / (total + 1)),
    says: ({ vocabulary }) =>
      `You added 1 to the row's total. Each of the ${vocabulary.size} counts of a row grows by 1, so its total ` +
      `grows by ${vocabulary.size}.`,
  },
  {
    id: "smoothed-without-boundary",
    didYou: "add the number of letters below, without the dot",
    showsOn: smoothedBy((count, total, symbols) => (count + 1) / (total + symbols - 1)),
    says: ({ vocabulary }) =>
      `You added ${vocabulary.size - 1} below, the number of letters. The dot has a count in every row, too, ` +
      `so V is ${vocabulary.size}.`,
  },
  {
    id: "dropped-zero",
    didYou: "leave out the pair that never occurs",
    showsOn: {
      unseen: (exercise, work) => {
        const nlls = nllsOfSeen(exercise, work)
        const [all, nll] = [exercise.unseenPairs.length, added(nlls)]
        return [Math.exp(-nll), 0].flatMap((p) => [
          [p, nll, nll / nlls.length],
          [p, nll, nll / all],
        ])
      },
      "smoothed-sum": (exercise, work) => [[added(nllsOfSeen(exercise, work))]],
      "smoothed-mean": (exercise, work) => {
        const nlls = nllsOfSeen(exercise, work)
        return [[added(nlls) / nlls.length], [added(nlls) / exercise.unseenPairs.length]]
      },
    },
    says: (exercise, step) =>
      `You left out \`${unseenPair(exercise)}\`, which never occurs. ` +
      (step === "unseen"
        ? "Its probability is 0, and the surprise at what was held impossible is infinite, and the sum with it."
        : "With 1 added to every count it has a probability above 0, and counts like the others."),
  },
]
