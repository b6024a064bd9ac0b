/** @file The counts of the site's names, as pages hand them to their figures. */
import { names } from "@course/data"
import { countBigrams, Vocabulary } from "@course/makemore"

const vocabulary = Vocabulary.of(names)

/** Each symbol once, the boundary first; and row by row how often each is followed by each other one. */
export const siteModel: { readonly symbols: string; readonly counts: readonly number[] } = {
  symbols: vocabulary.symbols.join(""),
  counts: [...countBigrams(names, vocabulary)],
}
