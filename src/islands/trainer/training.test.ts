/** @file The trainer's network is the one that the lesson's cells train: same start, same losses, same gradients. */
import { names } from "@course/data"
import { Generator } from "@course/engine"
import { averageNll, BigramNetwork, countBigrams, normalise, train, Vocabulary } from "@course/makemore"
import { describe, expect, it } from "vitest"
import { gapOfRow } from "./row-gap"
import { firstWeights, meanSquare, softmaxOfRows } from "./start"
import { Training } from "./training"

const vocabulary = Vocabulary.of(names)
const counts = countBigrams(names, vocabulary)
const shares = normalise(counts)

describe("the start", () => {
  it("is the lecture's W", () => {
    expect(firstWeights(27)).toEqual(new Generator(2147483647).randn(27 * 27))
  })

  it("has the probabilities and the loss of a network with these weights", () => {
    const network = BigramNetwork.random(27, new Generator(2147483647))
    const probabilities = softmaxOfRows(firstWeights(27))
    network.probabilities().forEach((p, at) => expect(probabilities[at]).toBeCloseTo(p, 15))
    expect(averageNll(counts, probabilities)).toBeCloseTo(network.lossOfTable(counts).data, 12)
  })

  it("has a penalty of the mean square × the strength", () => {
    expect(meanSquare(Float64Array.of(1, -2, 3, 0))).toBe(14 / 4)
  })
})

describe("a run", () => {
  it("gives the losses that train gives in a cell, at any rate and strength", () => {
    for (const options of [{ learningRate: 50 }, { learningRate: 200, l2: 0.01 }]) {
      const reference = train(BigramNetwork.random(27, new Generator(2147483647)), counts, options)
      reference.next()
      const training = new Training(firstWeights(27), counts, options)
      for (let step = 1; step <= 20; step++) {
        const { loss, meanSquare } = training.step()
        const { loss: expected, penalty } = reference.next().value
        expect(loss).toBe(expected)
        if (options.l2 !== undefined) expect(options.l2 * meanSquare).toBeCloseTo(penalty, 14)
      }
    }
  })

  it("reads the rate anew at each step, as the reader moves the slider", () => {
    const options = { learningRate: 50 }
    const training = new Training(firstWeights(27), counts, options)
    training.step()
    options.learningRate = 0
    const held = training.step()
    expect(training.step().loss).toBe(held.loss)
  })
})

describe("the gradient of a row", () => {
  it("is (p − share) × the row's part of all pairs, as backward finds it", () => {
    const network = BigramNetwork.random(27, new Generator(2147483647))
    network.lossOfTable(counts).backward()
    for (let row = 0; row < 27; row++) {
      const { column, gradient } = gapOfRow(row, counts, shares, network.probabilities())
      expect(gradient).toBeCloseTo(network.weights[row]![column]!.grad, 14)
    }
  })
})
