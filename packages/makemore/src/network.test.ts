import { Generator } from "@course/engine"
import type { Value } from "@course/engine"
import { lectureCounts } from "@course/data"
import { describe, expect, test } from "vitest"
import { countBigrams } from "./counts"
import { BigramNetwork } from "./network"
import { normalise, smooth, uniform } from "./normalise"
import { averageNll, largestDifference } from "./score"
import { rowOf, rowTotals, sideOf, tableFrom, total } from "./table"
import type { Table } from "./table"
import { Vocabulary } from "./vocabulary"

const vocabulary = new Vocabulary(lectureCounts.symbols)
const counts = tableFrom(lectureCounts.counts)
const lectureStart = () => BigramNetwork.random(27, new Generator(2147483647))

/** The gradient of a loss, by weight, on a fresh network. */
function gradientOf(network: BigramNetwork, loss: Value): number[] {
  loss.backward()
  return network.parameters().map(({ grad }) => grad)
}

describe("the lecture's network, before any training,", () => {
  test("gives the first row the probabilities that the notebook prints", () => {
    const first = [...rowOf(lectureStart().probabilities(), 0)].slice(0, 4).map((p) => p.toFixed(4))
    expect(first).toEqual(["0.0607", "0.0100", "0.0123", "0.0042"])
  })

  test("has the notebook's first loss on the five bigrams of emma: 3.769305", () => {
    expect(lectureStart().lossOfExamples(vocabulary.bigrams("emma")).data.toFixed(6)).toBe("3.769305")
  })
})

describe("a network", () => {
  test("looks up a row of its weights: one-hot times W", () => {
    const network = new BigramNetwork(
      tableFrom([
        [1, 2],
        [3, 4],
      ]),
    )
    expect(network.logits(1).map(({ data }) => data)).toEqual([3, 4])
  })

  test("with the logarithms of counts as weights is the counting model", () => {
    const smoothed = smooth(counts, 1)
    const network = new BigramNetwork(smoothed.map(Math.log))
    expect(largestDifference(smoothed, network.probabilities())).toBeLessThan(1e-15)
    expect(network.lossOfTable(counts).data).toBeCloseTo(averageNll(counts, normalise(smoothed)), 12)
  })

  test("stays the same model when a constant is added to a row", () => {
    const start = smooth(counts, 1).map(Math.log)
    const shifted = start.map((weight, at) => weight + Math.floor(at / 27))
    const [model, same] = [new BigramNetwork(start), new BigramNetwork(shifted)].map((it) =>
      it.probabilities(),
    )
    model!.forEach((p, at) => expect(same![at]).toBeCloseTo(p, 13))
  })

  test("with equal weights is the uniform model, however large they are", () => {
    const probabilities = new BigramNetwork(new Float64Array(9).fill(1000)).probabilities()
    uniform(3).forEach((p, at) => expect(probabilities[at]).toBeCloseTo(p, 15))
  })
})

describe("the loss", () => {
  const few = ["emma", "ava", "mia", "anna"]
  const symbols = Vocabulary.of(few)
  const table = countBigrams(few, symbols)
  const start: Table = new Generator(7).randn(49)

  test("over the table of counts is that of the examples one by one, and so is its gradient", () => {
    const [whole, single] = [new BigramNetwork(start), new BigramNetwork(start)]
    const [wholeLoss, singleLoss] = [
      whole.lossOfTable(table),
      single.lossOfExamples(few.flatMap((name) => symbols.bigrams(name))),
    ]
    expect(wholeLoss.data).toBeCloseTo(singleLoss.data, 13)
    const singleGradient = gradientOf(single, singleLoss)
    gradientOf(whole, wholeLoss).forEach((grad, at) => expect(grad).toBeCloseTo(singleGradient[at]!, 14))
  })

  test("is the average NLL of the network's probabilities", () => {
    const network = new BigramNetwork(start)
    expect(network.lossOfTable(table).data).toBeCloseTo(averageNll(table, network.probabilities()), 13)
  })

  test("has for a row the gradient (p − share) × the row's part of all pairs", () => {
    const network = lectureStart()
    const probabilities = network.probabilities()
    const shares = normalise(counts)
    const totals = rowTotals(counts)
    gradientOf(network, network.lossOfTable(counts)).forEach((grad, at) => {
      const part = totals[Math.floor(at / sideOf(counts))]! / total(counts)
      expect(grad).toBeCloseTo((probabilities[at]! - shares[at]!) * part, 14)
    })
  })

  test("has no gradient left at the counting answer", () => {
    const smoothed = smooth(counts, 1)
    const network = new BigramNetwork(smoothed.map(Math.log))
    gradientOf(network, network.lossOfTable(smoothed)).forEach((grad) =>
      expect(Math.abs(grad)).toBeLessThan(1e-15),
    )
  })

  test("has the gradient that finite differences find", () => {
    const step = 1e-5
    const network = new BigramNetwork(start)
    const gradient = gradientOf(network, network.lossOfTable(table))
    const lossWith = (at: number, change: number) =>
      new BigramNetwork(start.map((weight, i) => (i === at ? weight + change : weight))).lossOfTable(table)
        .data
    gradient.forEach((grad, at) => {
      expect((lossWith(at, step) - lossWith(at, -step)) / (2 * step)).toBeCloseTo(grad, 9)
    })
  })

  test("needs something to learn from, of the network's size", () => {
    const network = new BigramNetwork(uniform(3))
    expect(() => network.lossOfTable(new Float64Array(9))).toThrow(
      "at least one counted pair, but all counts are 0",
    )
    expect(() => network.lossOfTable(counts)).toThrow("this network needs counts of side 3, but got 27")
    expect(() => network.lossOfExamples([])).toThrow("a loss needs at least one example, but got none")
  })
})
