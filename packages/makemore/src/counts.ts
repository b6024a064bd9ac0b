/** @file Counting bigrams: all that a bigram model learns from a list of names. */
import type { Table } from "./table"
import { VocabularyError } from "./vocabulary"
import type { Vocabulary } from "./vocabulary"

/**
 * How often each symbol follows each other one, with the boundary before and after every name, in one pass.
 *
 * Since every name begins and ends at the boundary, each symbol's row total equals its column total.
 *
 * @returns shape [n, n] for a vocabulary of n symbols
 * @throws {VocabularyError} at a symbol that the vocabulary lacks, and at a boundary inside a name
 */
export function countBigrams(names: Iterable<string>, vocabulary: Vocabulary): Table {
  const side = vocabulary.size
  const counts = new Float64Array(side * side)
  for (const name of names) {
    let row = 0
    for (let at = 0; at < name.length;) {
      const code = name.codePointAt(at)!
      const column = vocabulary.placeOfCode(code)
      if (column <= 0) throw unfit(name, String.fromCodePoint(code), vocabulary)
      counts[row * side + column]! += 1
      row = column
      at += code > 0xffff ? 2 : 1
    }
    counts[row * side]! += 1
  }
  return counts
}

function unfit(name: string, symbol: string, vocabulary: Vocabulary): VocabularyError {
  return symbol === vocabulary.boundary
    ? new VocabularyError(
        `"${name}" contains the boundary "${symbol}". Parse the list with \`parseList\` first.`,
      )
    : new VocabularyError(
        `"${name}" contains "${symbol}", which is not one of the ${vocabulary.size} symbols ` +
          `${vocabulary.symbols.join("")}. Derive the vocabulary from the whole list.`,
      )
}
