/** @file Every number that the prose of a lesson may name, computed from the model when the site is built. */
import { didYouMean } from "@course/curriculum"
import { lectureCounts, names } from "@course/data"
import {
  averageNll,
  bits,
  countBigrams,
  largestStableRate,
  normalise,
  perplexity,
  rowOf,
  scoreName,
  smooth,
  tableFrom,
  total,
  uniform,
  Vocabulary,
} from "@course/makemore"
import { fewNames, modelOf, onPaper, rowsOf, scoreOf, slipsOf } from "./few-names"
import { firstLossOn, firstObjectiveOn, lossesOn } from "./first-losses"
import { AuthoringError } from "./lesson-program"
import { count, oneIn, plain, probability, surprise, whole } from "./number-format"
import type { ComputedNumber } from "./number-format"
import { heldOut, SCRIPT } from "./repo-run"

const vocabulary = Vocabulary.of(names)
const side = vocabulary.size
const counts = countBigrams(names, vocabulary)
const probabilities = normalise(counts)
const smoothed = smooth(counts, 1)
const countingNll = averageNll(counts, probabilities)
const uniformNll = averageNll(counts, uniform(side))
const emma = scoreName("emma", vocabulary, probabilities)

const lecture = tableFrom(lectureCounts.counts)

const ana = scoreOf("ana", fewNames)
const slips = slipsOf("ana", fewNames)

/** The names of the exercise *A row by hand*: what a reader found there is asked again by a card. */
const byHand = modelOf(["ava", "anna", "lena", "mona", "nina"])
const rowOfA = rowsOf(byHand).find(({ symbol }) => symbol === "a")!
const dotAfterA = rowOfA.counts[byHand.vocabulary.placeOf(byHand.vocabulary.boundary)]!

const losses = lossesOn(counts, 1000)

const table = {
  "names.count": whole(names.length),
  "names.meanLength": plain(meanLength(), 1),
  "names.untilAllLetters": whole(namesUntilAllLetters()),
  "names.untilUnderflow": whole(namesUntilUnderflow()),
  "bigrams.count": count(total(counts)),
  "symbols.count": whole(side),
  "letters.count": whole(side - 1),
  "pairs.possible": whole(counts.length),
  "pairs.unseen": whole(counts.filter((entry) => entry === 0).length),
  "place.dot": whole(vocabulary.placeOf(vocabulary.boundary)),
  "place.a": whole(vocabulary.placeOf("a")),
  "place.m": whole(vocabulary.placeOf("m")),
  "place.z": whole(vocabulary.placeOf("z")),

  "emma.letters": whole("emma".length),
  "emma.bigrams": whole(emma.steps.length),
  "emma.probability": probability(emma.probability, 7),
  "emma.oneIn": oneIn(emma.probability, "words"),
  "emma.nll": surprise(emma.nll, 2),
  "emma.averageNll": surprise(emma.averageNll, 2),

  "count.n-end": count(entry("n.")),
  "count.start-a": count(entry(".a")),
  "count.start-e": count(entry(".e")),
  "count.em": count(entry("em")),
  "count.qu": count(entry("qu")),
  "count.jq": count(entry("jq")),
  "total.start": count(rowTotal(".")),
  "total.a": count(rowTotal("a")),
  "total.e": count(rowTotal("e")),
  "total.j": count(rowTotal("j")),
  "total.j.smoothed": count(rowTotal("j") + side),
  "total.q": count(rowTotal("q")),
  "probability.start-e": probability(share(".e")),
  "probability.em": probability(share("em")),
  "percent.em": probability(100 * share("em"), 0),
  "probability.qu": probability(share("qu"), 2),
  "probability.uniform": probability(1 / side),
  "probability.jq.smoothed": probability(at("jq", normalise(smoothed)), 6),
  "share.a": plain(rowTotal("a") / total(counts), 2),
  "share.q": plain(rowTotal("q") / total(counts), 4),

  "nll.counting": surprise(countingNll),
  "nll.columns": surprise(averageNll(counts, normalise(counts, "column"))),
  "nll.wholeTable": surprise(averageNll(counts, normalise(counts, "table")), 2),
  "nll.uniform": surprise(uniformNll),
  "nll.smoothed": surprise(averageNll(counts, normalise(smoothed))),
  "nll.bits": surprise(bits(countingNll), 2),
  perplexity: surprise(perplexity(countingNll), 1),
  "columns.start": probability(total(rowOf(normalise(counts, "column"), 0)), 2),
  "surprise.half": surprise(Math.LN2),

  "ana.factors": factors("ana"),
  "ana.oneIn": oneIn(ana.probability, "fraction"),
  "ana.nll": surprise(ana.nll),
  "ana.averageNll": surprise(ana.averageNll),
  "ana.slip.sum": surprise(slips.sum),
  "ana.slip.overLetters": surprise(slips.overLetters),
  "ana.slip.sign": surprise(slips.sign),
  "ana.slip.log2": surprise(slips.log2),
  "ana.slip.log10": surprise(slips.log10),
  "ana.slip.ofMeanProbability": surprise(slips.ofMeanProbability),
  "ana.slip.perplexity": surprise(slips.perplexity),
  "ana.slip.product": probability(slips.product),
  "ana.slip.noFirstDot": surprise(slips.noFirstDot),
  "ana.slip.noLastDot": surprise(slips.noLastDot),
  "ana.slip.wholeTable": surprise(slips.wholeTable),

  "by-hand.names": { text: byHand.names.join(", ") },
  "by-hand.total.a": count(rowOfA.total),
  "by-hand.count.a-end": count(dotAfterA),
  "by-hand.probability.a-end": { text: `${dotAfterA}/${rowOfA.total}`, quantity: "probability" },

  "loss.emma": surprise(firstLossOn(vocabulary.bigrams("emma"), side)),
  "loss.step0": surprise(losses[0]!),
  "loss.step100": surprise(losses[100]!),
  "loss.step1000": surprise(losses[1000]!),
  "rate.limit": plain(largestStableRate(counts), 1),

  "lecture.names": whole(lectureCounts.names),
  "lecture.bigrams": count(total(lecture)),
  "lecture.count.n-end": count(at("n.", lecture)),
  "lecture.firstLoss": surprise(firstObjectiveOn(lecture, 0.01)),
  "lecture.nll": surprise(averageNll(lecture, normalise(lecture))),

  "repo.heldOut": whole(heldOut(lectureCounts.names)),
  "repo.batch": whole(SCRIPT.batch),
  "repo.every": whole(SCRIPT.every),
  "repo.rate": plain(SCRIPT.learningRate, 4),
} satisfies Record<string, ComputedNumber>

export type NumberKey = keyof typeof table

/** All of them, by key. */
export const computedNumbers: Readonly<Record<string, ComputedNumber>> = table

/**
 * The number with this key.
 *
 * @param file where the author wrote it, for the message
 * @throws {AuthoringError} when there is none, with the key that was probably meant
 */
export function computedNumber(key: string, file: string): ComputedNumber {
  if (isNumberKey(key)) return table[key]
  const known = Object.keys(table)
  throw new AuthoringError(
    `${file}: <Num of="${key}" />: unknown number${didYouMean(key, known)} The numbers are: ${known.join(", ")}.`,
  )
}

function isNumberKey(key: string): key is NumberKey {
  return Object.hasOwn(table, key)
}

function entry(pair: string): number {
  return at(pair, counts)
}

function share(pair: string): number {
  return at(pair, probabilities)
}

/** Where a pair stands in a table of the site's symbols, which are the lecture's too. */
function at([symbol = "", next = ""]: string, of: Float64Array): number {
  return rowOf(of, vocabulary.placeOf(symbol))[vocabulary.placeOf(next)] ?? NaN
}

function rowTotal(symbol: string): number {
  return total(rowOf(counts, vocabulary.placeOf(symbol)))
}

/** The probabilities of a name as one writes them on paper: 1/2 · 1/6 · 1/2 · 2/3. */
function factors(name: string): ComputedNumber {
  const fractions = onPaper(name, fewNames).map(({ fraction }) => fraction)
  return {
    text: fractions.map(({ numerator, denominator }) => `${numerator}/${denominator}`).join(" · "),
    quantity: "probability",
  }
}

/** Letters of a name; also what the bigram model writes on average, since it leaves the dot as often as a name begins. */
function meanLength(): number {
  return names.join("").length / names.length
}

/** How many names, from the first, it takes until each letter has come. */
function namesUntilAllLetters(): number {
  const met = new Set<string>()
  return (
    1 + names.findIndex((name) => [...name].reduce((all, letter) => all.add(letter), met).size === side - 1)
  )
}

/** How many names, from the first, it takes until the product of all probabilities is 0 to a computer. */
function namesUntilUnderflow(): number {
  let product = 1
  const at = names.findIndex(
    (name) => (product *= scoreName(name, vocabulary, probabilities).probability) === 0,
  )
  return 1 + at
}
