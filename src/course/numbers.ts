/** @file Every number that the prose of a lesson may name, computed from the model when the site is built. */
import { didYouMean } from "@course/curriculum"
import { names } from "@course/data"
import {
  averageNll,
  bits,
  countBigrams,
  normalise,
  perplexity,
  rowOf,
  scoreName,
  total,
  uniform,
  Vocabulary,
} from "@course/makemore"
import { AuthoringError } from "./lesson-program"

/** What a number measures: each quantity has one colour on the whole site. */
export type Quantity = "count" | "probability" | "surprise" | "weight" | "sample"

export interface ComputedNumber {
  /** As it is printed. */
  readonly text: string
  /** Left out where a number measures none of the five quantities. */
  readonly quantity?: Quantity
}

const vocabulary = Vocabulary.of(names)
const counts = countBigrams(names, vocabulary)
const probabilities = normalise(counts)
const countingNll = averageNll(counts, probabilities)
const emma = scoreName("emma", vocabulary, probabilities)

const fewNames = ["emma", "ava", "mia", "anna"]
const fewSymbols = Vocabulary.of(fewNames)
const ana = scoreName("ana", fewSymbols, normalise(countBigrams(fewNames, fewSymbols)))

const table = {
  "names.count": whole(names.length),
  "bigrams.count": count(total(counts)),
  "symbols.count": whole(vocabulary.size),
  "letters.count": whole(vocabulary.size - 1),
  "pairs.possible": whole(counts.length),
  "pairs.unseen": whole(counts.filter((entry) => entry === 0).length),

  "emma.letters": whole("emma".length),
  "emma.bigrams": whole(emma.steps.length),
  "emma.probability": probability(emma.probability.toFixed(7)),
  "emma.oneIn": probability(`1 in ${thousands(Math.round(1 / emma.probability / 1000) * 1000)}`),
  "emma.nll": surprise(emma.nll, 2),
  "emma.averageNll": surprise(emma.averageNll, 2),

  "count.n-end": count(entry("n.")),
  "count.start-e": count(entry(".e")),
  "count.jq": count(entry("jq")),
  "total.start": count(total(rowOf(counts, 0))),
  "probability.start-e": probability(share(".e").toFixed(4)),
  "probability.m-a": probability(share("ma").toFixed(4)),

  "nll.counting": surprise(countingNll),
  "nll.columns": surprise(averageNll(counts, normalise(counts, "column"))),
  "nll.wholeTable": surprise(averageNll(counts, normalise(counts, "table")), 2),
  "nll.uniform": surprise(averageNll(counts, uniform(vocabulary.size))),
  "nll.bits": surprise(bits(countingNll), 2),
  perplexity: surprise(perplexity(countingNll), 1),
  "columns.start": probability(total(rowOf(normalise(counts, "column"), 0)).toFixed(2)),

  "ana.oneIn": probability(`1/${Math.round(1 / ana.probability)}`),
  "ana.nll": surprise(ana.nll),
  "ana.averageNll": surprise(ana.averageNll),
} satisfies Record<string, ComputedNumber>

export type NumberKey = keyof typeof table

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

function at([symbol = "", next = ""]: string, of: Float64Array): number {
  return rowOf(of, vocabulary.placeOf(symbol))[vocabulary.placeOf(next)] ?? NaN
}

function whole(number: number): ComputedNumber {
  return { text: thousands(number) }
}

function count(number: number): ComputedNumber {
  return { text: thousands(number), quantity: "count" }
}

function probability(text: string): ComputedNumber {
  return { text, quantity: "probability" }
}

function surprise(nats: number, digits = 4): ComputedNumber {
  return { text: nats.toFixed(digits), quantity: "surprise" }
}

function thousands(number: number): string {
  return number.toLocaleString("en-US")
}
