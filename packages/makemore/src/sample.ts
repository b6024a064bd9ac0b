/** @file Generating names: predict, draw, append, repeat. */
import { cumulative } from "@course/engine"
import type { Generator, MultinomialMethod } from "@course/engine"
import { rowOf, sideOf, TableError } from "./table"
import type { Table } from "./table"
import type { Vocabulary } from "./vocabulary"

/** How names are drawn; each has a default. */
export interface SampleOptions {
  /** Which of PyTorch's two ways of drawing, see `Generator.multinomial`. Default `inverse-cdf`, the lecture's and the fast one. */
  readonly method?: MultinomialMethod
  /** Below 1 the likely becomes likelier still, above 1 all draws near to uniform. Default 1: the model as it is. */
  readonly temperature?: number
  /** After so many symbols a name is cut, so that a table without a way back to the boundary cannot hang. Default 1,000. */
  readonly maxLength?: number
}

/** Draws names from a model. All that can be computed once is computed when it is made. */
export class Sampler {
  readonly #rows: readonly Table[]
  readonly #edges: readonly Float64Array[]
  readonly #method: MultinomialMethod
  readonly #maxLength: number

  /**
   * @param probabilities shape [n, n] for a vocabulary of n symbols; each row has a total above 0
   * @throws {TableError} when the table and the vocabulary differ in size
   * @throws {RangeError} when the temperature is not above 0
   */
  constructor(
    readonly vocabulary: Vocabulary,
    probabilities: Table,
    options: SampleOptions = {},
  ) {
    const side = sideOf(probabilities)
    if (side !== vocabulary.size) {
      throw new TableError(
        `${vocabulary.size} symbols need a table of side ${vocabulary.size}, but got ${side}`,
      )
    }
    const heated = atTemperature(probabilities, options.temperature ?? 1)
    this.#rows = vocabulary.symbols.map((_, place) => rowOf(heated, place))
    this.#edges = this.#rows.map(cumulative)
    this.#method = options.method ?? "inverse-cdf"
    this.#maxLength = options.maxLength ?? 1_000
  }

  /** The place of the symbol that is drawn to follow the one at `place`. */
  next(place: number, generator: Generator): number {
    return this.#method === "inverse-cdf"
      ? generator.pick(this.#edges[place]!)
      : generator.multinomial(this.#rows[place]!, this.#method)
  }

  /** The running sum of the row at `place`, up to 1: what a dart of `inverse-cdf` lands on. */
  edgesOf(place: number): Float64Array {
    return this.#edges[place]!
  }

  /** One name, drawn symbol by symbol from boundary to boundary, without the boundaries. */
  name(generator: Generator): string {
    let name = ""
    let place = 0
    for (let length = 0; length < this.#maxLength; length++) {
      place = this.next(place, generator)
      if (place === 0) break
      name += this.vocabulary.symbols[place]!
    }
    return name
  }

  /** As many names as asked for, one after the other from the same generator. */
  names(count: number, generator: Generator): string[] {
    return Array.from({ length: count }, () => this.name(generator))
  }
}

/**
 * Sharpens or flattens a model: each probability to the power 1/temperature, each row then divided by its total.
 *
 * The same as dividing logits by the temperature before the softmax. The largest of a row is taken as 1 first, so that
 * a low temperature cannot underflow a whole row to 0.
 *
 * @param probabilities shape [n, n]
 * @throws {RangeError} when the temperature is not above 0
 */
export function atTemperature(probabilities: Table, temperature: number): Table {
  if (!(temperature > 0 && temperature < Infinity)) {
    throw new RangeError(
      `a temperature is a number above 0, but got ${temperature}. For the likeliest only, try 0.01.`,
    )
  }
  if (temperature === 1) return probabilities
  const heated = probabilities.slice()
  for (let place = 0; place < sideOf(heated); place++) {
    const row = rowOf(heated, place)
    const largest = row.reduce((max, p) => Math.max(max, p), 0)
    const total = row.reduce((sum, p, at) => sum + (row[at] = (p / largest) ** (1 / temperature)), 0)
    row.forEach((p, at) => (row[at] = p / total))
  }
  return heated
}
