/** @file How good a model is: what it makes of one name, and of a whole list. */
import { expectSameSide, rowTotals, sideOf, TableError } from "./table"
import type { Table } from "./table"
import type { Bigram, Vocabulary } from "./vocabulary"

/** One step of reading a name: the model saw `symbol` and `next` came. */
export interface ScoreStep extends Bigram {
  /** The model's probability for `next` after `symbol`. */
  readonly probability: number
  /** −ln of it, in nats: infinite when the model held the pair impossible. */
  readonly nll: number
  /** The product of all probabilities up to here. */
  readonly productSoFar: number
  /** The sum of all `nll` up to here, in nats. */
  readonly nllSoFar: number
}

/** What a model makes of a name. */
export interface NameScore {
  readonly name: string
  /** One more than the name has symbols. */
  readonly steps: readonly ScoreStep[]
  /** The product over the steps. */
  readonly probability: number
  /** The sum over the steps, in nats: −ln of `probability`, but safe from underflow. */
  readonly nll: number
  /** `nll` divided by the number of steps, in nats. */
  readonly averageNll: number
}

/**
 * Reads a name step by step with a model's probabilities.
 *
 * By hand, with the names emma, ava, mia, anna: `ana` has 1/2 · 1/6 · 1/2 · 2/3 = 1/36, so NLL ln 36 = 3.5835, mean 0.8959.
 *
 * @param probabilities shape [n, n] for a vocabulary of n symbols
 * @throws {VocabularyError} at a symbol that the vocabulary lacks
 */
export function scoreName(name: string, vocabulary: Vocabulary, probabilities: Table): NameScore {
  const side = sideOf(probabilities)
  if (side !== vocabulary.size) {
    throw new TableError(
      `${vocabulary.size} symbols need a table of side ${vocabulary.size}, but got ${side}`,
    )
  }
  let [productSoFar, nllSoFar] = [1, 0]
  const steps = vocabulary.bigrams(name).map((bigram): ScoreStep => {
    const probability = probabilities[bigram.row * side + bigram.column]!
    const nll = negativeLog(probability)
    productSoFar *= probability
    nllSoFar += nll
    return { ...bigram, probability, nll, productSoFar, nllSoFar }
  })
  return { name, steps, probability: productSoFar, nll: nllSoFar, averageNll: nllSoFar / steps.length }
}

/**
 * The average negative log likelihood of all counted pairs, in nats: −Σ count · ln p / Σ count.
 *
 * The counts are all it takes: the same as reading the names one by one.
 *
 * @param counts shape [n, n], of the list that is judged
 * @param probabilities shape [n, n], of the model that judges
 * @returns 0 or more; infinite when a pair that occurs has probability 0
 */
export function averageNll(counts: Table, probabilities: Table): number {
  expectSameSide(counts, probabilities)
  let [sum, pairs] = [0, 0]
  counts.forEach((count, at) => {
    // 0 · ln 0 is 0 here: an impossible pair that never comes costs nothing.
    if (count > 0) sum += count * negativeLog(probabilities[at]!)
    pairs += count
  })
  if (!(pairs > 0))
    throw new TableError(`an average needs at least one counted pair, but the counts sum to ${pairs}`)
  return sum / pairs
}

/** −ln p in nats. Adding 0 turns the −0 of a certain pair into 0. */
export function negativeLog(probability: number): number {
  return -Math.log(probability) + 0
}

/** The same surprise in bits: 2.4544 nats are 3.5410 bits. */
export function bits(nats: number): number {
  return nats / Math.LN2
}

/** How many equally likely symbols would surprise as much: e to the average NLL. The uniform model of 27 symbols has 27. */
export function perplexity(nats: number): number {
  return Math.exp(nats)
}

/**
 * The largest |p − share| over all entries, where share is the count divided by its row's total: how far a model is
 * from the counting model. A row without counts says nothing, and is left out.
 *
 * @param counts shape [n, n]
 * @param probabilities shape [n, n]
 */
export function largestDifference(counts: Table, probabilities: Table): number {
  expectSameSide(counts, probabilities)
  const side = sideOf(counts)
  const totals = rowTotals(counts)
  let largest = 0
  counts.forEach((count, at) => {
    const total = totals[Math.floor(at / side)]!
    if (total > 0) largest = Math.max(largest, Math.abs(probabilities[at]! - count / total))
  })
  return largest
}
