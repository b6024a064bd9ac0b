/** @file The bigram model as a network: one-hot in, one linear layer, softmax out, on the engine's `Value`. */
import { crossEntropy, linear, Module, oneHot, Value } from "@course/engine"
import type { Generator } from "@course/engine"
import { sideOf, TableError } from "./table"
import type { Table } from "./table"
import type { Bigram } from "./vocabulary"

/** One linear layer without bias. Its weights are log-counts, up to a constant for each row. */
export class BigramNetwork extends Module {
  /** Shape [n, n]: `weights[i][j]` is the logit of symbol j after symbol i. */
  readonly weights: readonly (readonly Value[])[]

  /** @param start shape [n, n], the weights to begin with; copied */
  constructor(start: Table) {
    super()
    const side = sideOf(start)
    this.weights = Array.from({ length: side }, (_, row) =>
      Array.from(start.subarray(row * side, (row + 1) * side), (weight) => new Value(weight)),
    )
  }

  /** Weights drawn from the normal distribution, as `torch.randn((n, n), generator=g)` draws them. */
  static random(side: number, generator: Generator): BigramNetwork {
    return new BigramNetwork(generator.randn(side * side))
  }

  /** All weights, row by row. */
  parameters(): Value[] {
    return this.weights.flat()
  }

  /** What the network says after the symbol at `place`: its one-hot times the weights, which looks up a row. Shape [n]. */
  logits(place: number): Value[] {
    return linear(oneHot(place, this.weights.length), this.weights)
  }

  /**
   * Mean NLL in nats over single examples, each with a way of its own through the network.
   *
   * @throws {ShapeError} (the engine's) when there is no such row or column
   */
  lossOfExamples(examples: readonly Bigram[]): Value {
    if (examples.length === 0) throw new RangeError("a loss needs at least one example, but got none")
    return crossEntropy(
      examples.map(({ row }) => this.logits(row)),
      examples.map(({ column }) => column),
    )
  }

  /**
   * The same mean over a whole list at once: each pair is one term, weighted by its count. The counts are all that the
   * loss needs of the list, so a hundred thousand bigrams cost as much as n × n.
   *
   * @param counts shape [n, n]
   */
  lossOfTable(counts: Table): Value {
    const side = this.weights.length
    if (sideOf(counts) !== side) {
      throw new TableError(`this network needs counts of side ${side}, but got ${sideOf(counts)}`)
    }
    const rows: Value[][] = []
    const targets: number[] = []
    const weights: number[] = []
    for (let row = 0; row < side; row++) {
      const logits = this.logits(row)
      for (let column = 0; column < side; column++) {
        const count = counts[row * side + column]!
        if (count === 0) continue
        rows.push(logits)
        targets.push(column)
        weights.push(count)
      }
    }
    if (rows.length === 0)
      throw new TableError("a loss needs at least one counted pair, but all counts are 0")
    return crossEntropy(rows, targets, weights)
  }

  /** Softmax of each row, as plain numbers: the model that the network has become. Shape [n, n]. */
  probabilities(): Table {
    const side = this.weights.length
    const table = new Float64Array(side * side)
    this.weights.forEach((row, place) => {
      const largest = row.reduce((max, { data }) => Math.max(max, data), -Infinity)
      const total = row.reduce((sum, { data }) => sum + Math.exp(data - largest), 0)
      row.forEach(({ data }, column) => (table[place * side + column] = Math.exp(data - largest) / total))
    })
    return table
  }
}
