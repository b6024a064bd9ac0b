/** @file The symbols of a list of names, and their places in every table. */

/** A symbol or place that the vocabulary does not have, or symbols that cannot make a vocabulary. */
export class VocabularyError extends Error {
  override readonly name = "VocabularyError"
}

/**
 * The boundary and every symbol of the names, each with its place 0, 1, 2, … in the rows and columns of a table. A
 * symbol is one Unicode code point.
 */
export class Vocabulary {
  /** The boundary first, at place 0; then the others. */
  readonly symbols: readonly string[]
  /** The place by code point, −1 where there is no such symbol: an array is several times faster than a Map here. */
  readonly #placeOf: Int32Array

  /**
   * @param symbols the boundary first, each one code point, none twice
   * @throws {VocabularyError} when they are not that
   */
  constructor(symbols: Iterable<string>) {
    this.symbols = [...symbols]
    const codes = this.symbols.map(codePointOf)
    this.#placeOf = new Int32Array(Math.max(-1, ...codes) + 1).fill(-1)
    codes.forEach((code, place) => {
      if (this.#placeOf[code] !== -1) {
        throw new VocabularyError(
          `a vocabulary has each symbol once, but got ${quote(this.symbols[place])} twice`,
        )
      }
      this.#placeOf[code] = place
    })
    if (codes.length < 2) {
      throw new VocabularyError(
        `a vocabulary is a boundary and at least one symbol, but got ${codes.length} in all`,
      )
    }
  }

  /** The vocabulary of a list: the boundary, then every symbol that occurs, by code point. */
  static of(names: Iterable<string>, boundary = "."): Vocabulary {
    const found = new Set<string>()
    for (const name of names) for (const symbol of name) found.add(symbol)
    if (found.has(boundary)) {
      throw new VocabularyError(
        `the boundary ${quote(boundary)} occurs inside a name. Choose another boundary.`,
      )
    }
    return new Vocabulary([boundary, ...[...found].sort((a, b) => codePointOf(a) - codePointOf(b))])
  }

  /** How many symbols there are, the boundary counted: the side of every table. */
  get size(): number {
    return this.symbols.length
  }

  /** The symbol before and after every name, at place 0. */
  get boundary(): string {
    return this.symbolAt(0)
  }

  has(symbol: string): boolean {
    return this.symbols.includes(symbol)
  }

  /** @throws {VocabularyError} when there is no such symbol */
  placeOf(symbol: string): number {
    const place = this.placeOfCode(codePointOf(symbol))
    if (place === -1) {
      throw new VocabularyError(
        `${quote(symbol)} is not one of the ${this.size} symbols ${this.symbols.join("")}`,
      )
    }
    return place
  }

  /** The place of the symbol with this code point, or −1: for loops over hundreds of thousands of symbols. */
  placeOfCode(codePoint: number): number {
    return this.#placeOf[codePoint] ?? -1
  }

  /** @throws {VocabularyError} when there is no such place */
  symbolAt(place: number): string {
    const symbol = this.symbols[place]
    if (symbol === undefined) {
      throw new VocabularyError(`places run from 0 to ${this.size - 1}, but got ${place}`)
    }
    return symbol
  }

  /**
   * The pairs of neighbours in a name, the boundary put at both ends: `emma` gives `.e em mm ma a.`
   *
   * @throws {VocabularyError} at a symbol that the vocabulary lacks, and at a boundary inside the name
   */
  bigrams(name: string): Bigram[] {
    let row = 0
    return [...name, this.boundary].map((next, i, all) => {
      const column = this.placeOf(next)
      if (column === 0 && i < all.length - 1) {
        throw new VocabularyError(
          `the boundary ${quote(next)} stands at the ends of a name only, but got "${name}"`,
        )
      }
      const bigram = { symbol: this.symbolAt(row), next, row, column }
      row = column
      return bigram
    })
  }
}

/** Two neighbours: `next` follows `symbol`, and their pair has its entry at (row, column) of every table. */
export interface Bigram {
  readonly symbol: string
  readonly next: string
  /** The place of `symbol`. */
  readonly row: number
  /** The place of `next`. */
  readonly column: number
}

function codePointOf(symbol: string): number {
  const code = symbol.codePointAt(0)
  if (code === undefined || symbol.length !== (code > 0xffff ? 2 : 1)) {
    throw new VocabularyError(`a symbol is one character, but got ${quote(symbol)}`)
  }
  return code
}

function quote(symbol: string | undefined): string {
  return `"${symbol}"`
}
