/** @file What a network that picks one class out of several is made of. Vectors are arrays; a batch is an array of them. */
import { DomainError, ShapeError } from "./errors"
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
 * A vector times a matrix. A plain 0 leaves its row of weights out, and a plain 1 takes it as it is: one-hot times W
 * *is* a row of W.
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
    row.forEach((weight, j) => terms[j]!.push(x === 1 ? weight : weight.mul(x)))
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
  const max = largest(logits)
  const counts = logits.map((logit) => logit.sub(max).exp())
  const total = sum(counts)
  return counts.map((count) => count.div(total))
}

/**
 * Mean NLL: the mean of −ln softmax(row)[target], in nats. With weights it is the weighted mean, so that a table of
 * counts is a data set: one term per cell, its count for a weight. A row that is given many times is worked out once.
 *
 * @param logits shape [batch, classes]
 * @param targets shape [batch], the class that came true, 0-based
 * @param weights shape [batch], finite and not negative; all 1 when left out
 * @throws {ShapeError} when the lengths differ, or a target is no class
 * @throws {DomainError} when a weight is negative or infinite, or nothing has any weight
 */
export function crossEntropy(
  logits: readonly (readonly Value[])[],
  targets: readonly number[],
  weights: readonly number[] = targets.map(() => 1),
): Value {
  if (logits.length !== targets.length || weights.length !== targets.length) {
    throw new ShapeError(
      "crossEntropy needs one target and one weight for each row of logits, but got " +
        `${logits.length} rows, ${targets.length} targets and ${weights.length} weights.`,
    )
  }
  const totalWeight = totalOf(weights)
  const sharesOf = new Map<readonly Value[], number[]>()
  let row: readonly Value[] = []
  let shares: number[] = []
  for (let n = 0; n < logits.length; n++) {
    if (row !== logits[n]) {
      row = logits[n]!
      shares = sharesOf.get(row) ?? row.map(() => 0)
      sharesOf.set(row, shares)
    }
    const target = targets[n]!
    if (!row[target]) {
      throw new ShapeError(
        `crossEntropy needs targets from 0 to ${row.length - 1}, but number ${n} is ${target}.`,
      )
    }
    shares[target]! += weights[n]! / totalWeight
  }
  return sum(Array.from(sharesOf, ([row, shares]) => rowNll(row, shares)))
}

/**
 * One row's part of the mean NLL, as a single node: Σ share × (ln Σ exp(logit) − logit).
 * d/d(logit) = p × (the sum of the shares) − share, where p is the softmax: what is predicted less what came true.
 *
 * @param logits shape [classes]
 * @param shares shape [classes]: how much of the data's whole weight fell on each class after this row
 */
function rowNll(logits: readonly Value[], shares: readonly number[]): Value {
  const max = largest(logits)
  const exps: number[] = []
  for (const { data } of logits) exps.push(Math.exp(data - max))
  let total = 0
  let weight = 0
  for (let j = 0; j < exps.length; j++) {
    total += exps[j]!
    weight += shares[j]!
  }
  const normaliser = max + Math.log(total)
  const partials: number[] = []
  let nll = 0
  for (let j = 0; j < exps.length; j++) {
    if (shares[j]! > 0) nll += shares[j]! * (normaliser - logits[j]!.data)
    partials.push((weight * exps[j]!) / total - shares[j]!)
  }
  return new Value(nll, [...logits], partials, "NLL")
}

function largest(logits: readonly Value[]): number {
  let max = -Infinity
  for (const { data } of logits) max = Math.max(max, data)
  return max
}

function totalOf(weights: readonly number[]): number {
  let total = 0
  for (let n = 0; n < weights.length; n++) {
    const weight = weights[n]!
    if (!(weight >= 0 && weight < Infinity)) {
      throw new DomainError(
        `crossEntropy needs weights of 0 or more, and finite, but number ${n} is ${weight}.`,
      )
    }
    total += weight
  }
  if (total === 0)
    throw new DomainError("crossEntropy needs at least one term with a weight above 0, but got none.")
  return total
}
