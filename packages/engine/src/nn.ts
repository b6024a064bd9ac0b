/** @file What a network that picks one class out of several is made of. Vectors are arrays; a batch is an array of them. */
import { ShapeError } from "./errors"
import { sum, Value } from "./value"

/**
 * A list of zeros with a single 1: how a class is shown to a network.
 *
 * @param index 0-based, less than `size`
 * @throws {ShapeError} when `index` is not a whole number from 0 to size − 1
 */
export function oneHot(index: number, size: number): number[] {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    throw new ShapeError(`oneHot needs an index from 0 to ${size - 1}, but got ${index}.`)
  }
  return Array.from({ length: size }, (_, position) => (position === index ? 1 : 0))
}

/**
 * A vector times a matrix. A plain 0 in `input` leaves its row of weights out, so one-hot times W looks up a row.
 *
 * @param input shape [inputs]
 * @param weights shape [inputs, outputs]
 * @returns shape [outputs]: output j is the sum over i of input[i] × weights[i][j]
 * @throws {ShapeError} when there is not one row of weights for each input, or the rows differ in length
 */
export function linear(input: readonly (Value | number)[], weights: readonly (readonly Value[])[]): Value[] {
  if (input.length !== weights.length) {
    throw new ShapeError(
      `linear needs one row of weights per input, but got ${weights.length} rows for ${input.length} inputs.`,
    )
  }
  const outputs = weights[0]?.length ?? 0
  const terms: Value[][] = Array.from({ length: outputs }, () => [])
  input.forEach((x, i) => {
    const row = weights[i]!
    if (row.length !== outputs) {
      throw new ShapeError(
        `linear needs rows of one length, but row 0 has ${outputs} weights and row ${i} has ${row.length}.`,
      )
    }
    if (x === 0) return
    row.forEach((weight, j) => terms[j]!.push(weight.mul(x)))
  })
  return terms.map((products) => (products.length === 1 ? products[0]! : sum(products)))
}

/**
 * Probabilities out of logits: exp of each, divided by the total. Shifts by the maximum first, so `exp` cannot overflow.
 *
 * @param logits shape [classes]
 * @returns shape [classes], positive, summing to 1
 * @see Goodfellow, Bengio, Courville, Deep Learning (2016), section 4.1
 */
export function softmax(logits: readonly Value[]): Value[] {
  const max = new Value(largest(logits))
  const counts = logits.map((logit) => logit.sub(max).exp())
  const total = sum(counts)
  return counts.map((count) => count.div(total))
}

/**
 * The (weighted) mean of −ln p(target), in nats: mean NLL. With a weight per term a table of counts is a data set:
 * one term for each cell, weighted by its count. Rows that are the same array are computed once.
 *
 * @param logits shape [batch, classes]
 * @param targets shape [batch], the class that came true, 0-based
 * @param weights shape [batch], not negative, not all 0; all 1 when left out
 * @throws {ShapeError} when the lengths differ or a target is no class
 */
export function crossEntropy(
  logits: readonly (readonly Value[])[],
  targets: readonly number[],
  weights?: readonly number[],
): Value {
  if (logits.length !== targets.length || (weights && weights.length !== targets.length)) {
    throw new ShapeError(
      `crossEntropy needs one target${weights ? " and one weight" : ""} per row, but got ${logits.length} rows, ` +
        `${targets.length} targets${weights ? `, ${weights.length} weights` : ""}.`,
    )
  }
  const normalisers = new Map<readonly Value[], Value>()
  let total = 0
  const terms = logits.map((row, n) => {
    const logit = row[targets[n]!]
    if (!logit)
      throw new ShapeError(`crossEntropy needs targets from 0 to ${row.length - 1}, but got ${targets[n]}.`)
    let normaliser = normalisers.get(row)
    if (!normaliser) {
      normaliser = logSumExp(row)
      normalisers.set(row, normaliser)
    }
    const weight = weights?.[n] ?? 1
    total += weight
    return normaliser.sub(logit).mul(weight)
  })
  return sum(terms).div(total)
}

/** ln of the sum of exp, shifted by the maximum so that it cannot overflow. */
function logSumExp(logits: readonly Value[]): Value {
  const max = new Value(largest(logits))
  return sum(logits.map((logit) => logit.sub(max).exp()))
    .log()
    .add(max)
}

function largest(logits: readonly Value[]): number {
  return logits.reduce((max, { data }) => Math.max(max, data), -Infinity)
}
