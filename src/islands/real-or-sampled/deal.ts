/** @file Deals the rounds of the game: names that somebody bears, and names that the model of them writes. */
import { Generator } from "@course/engine"
import { averageNll, countBigrams, normalise, rowOf, Sampler, scoreName, Vocabulary } from "@course/makemore"
import type { Table } from "@course/makemore"

/** Of each kind. */
const EACH = 5
/** In symbols. Beyond these limits the length alone would often give a name away. */
const SHORTEST = 3
const LONGEST = 9
/** A list so small that its model can write too few new names is given up after so many tries. */
const MAX_TRIES = 10_000

/** A name to guess, with what is said of it afterwards. */
export interface Guessable {
  readonly name: string
  readonly isReal: boolean
  /** The model's average NLL for it, in nats. */
  readonly nats: number
  /** Of its pairs, the one that the model's list has least often: `q.`, and how often. */
  readonly rarest: { readonly pair: string; readonly count: number }
}

export interface Round {
  /** Half of them real, in random order. */
  readonly names: readonly Guessable[]
  /** The average NLL over the whole list, in nats: to compare with. */
  readonly usualNats: number
}

/** Counts a list once, then deals as many rounds from it as are wanted. */
export class Dealer {
  readonly #names: readonly string[]
  readonly #isListed: ReadonlySet<string>
  readonly #vocabulary: Vocabulary
  readonly #counts: Table
  readonly #probabilities: Table

  constructor(names: readonly string[]) {
    this.#names = names.filter(hasFairLength)
    this.#isListed = new Set(names)
    this.#vocabulary = Vocabulary.of(names)
    this.#counts = countBigrams(names, this.#vocabulary)
    this.#probabilities = normalise(this.#counts)
  }

  /** @throws {Error} when the list is too small for a round */
  round(seed: number): Round {
    const generator = new Generator(seed)
    const sampler = new Sampler(this.#vocabulary, this.#probabilities, { maxLength: LONGEST + 1 })
    const below = (end: number) => Math.floor(generator.uniform() * end)
    const real = collect(() => this.#names[below(this.#names.length)] ?? "")
    const sampled = collect(
      () => sampler.name(generator),
      (name) => !this.#isListed.has(name),
    )
    const names = [...real, ...sampled].map((name) => this.#describe(name))
    // Fisher and Yates's shuffle.
    for (let at = names.length - 1; at > 0; at--) {
      const other = below(at + 1)
      const moved = names[at]!
      names[at] = names[other]!
      names[other] = moved
    }
    return { names, usualNats: averageNll(this.#counts, this.#probabilities) }
  }

  #describe(name: string): Guessable {
    const { steps, averageNll: nats } = scoreName(name, this.#vocabulary, this.#probabilities)
    const pairs = steps.map(({ symbol, next, row, column }) => ({
      pair: symbol + next,
      count: rowOf(this.#counts, row)[column]!,
    }))
    const rarest = pairs.reduce((least, pair) => (pair.count < least.count ? pair : least))
    return { name, isReal: this.#isListed.has(name), nats, rarest }
  }
}

function collect(draw: () => string, isWanted: (name: string) => boolean = () => true): string[] {
  const found = new Set<string>()
  for (let tries = 0; found.size < EACH; tries++) {
    if (tries === MAX_TRIES)
      throw new Error(`a round needs ${EACH} names of each kind, but the list gives ${found.size}`)
    const name = draw()
    if (hasFairLength(name) && isWanted(name)) found.add(name)
  }
  return [...found]
}

function hasFairLength(name: string): boolean {
  const { length } = [...name]
  return length >= SHORTEST && length <= LONGEST
}
