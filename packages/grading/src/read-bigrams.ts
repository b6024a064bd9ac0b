/** @file Reads a list of bigrams as people write it: `.a an nn`, with spaces, commas or semicolons between. */

export type BigramsReading =
  | { readonly kind: "blank" }
  | { readonly kind: "bigrams"; readonly bigrams: readonly string[] }
  /** `at` and `found` as in a number that could not be read. */
  | { readonly kind: "unread"; readonly at: number; readonly found: string; readonly message: string }

/** Longer texts are not read: no name has that many bigrams. */
export const LONGEST_BIGRAMS = 400

/** Never throws, whatever the text. Middle dots and bullets count as the dot; quotes and brackets are left out. */
export function readBigrams(text: string): BigramsReading {
  if (text.length > LONGEST_BIGRAMS) {
    return {
      kind: "unread",
      at: LONGEST_BIGRAMS,
      found: text.slice(LONGEST_BIGRAMS),
      message: `This is too long: at most ${LONGEST_BIGRAMS} characters can be read here.`,
    }
  }
  const bigrams: string[] = []
  for (const match of text.matchAll(/[^\s,;|]+/g)) {
    const [found] = match
    const bigram = found.replace(/[·•∙]/g, ".").replace(/["'`“”‘’()[\]]/g, "")
    const length = [...bigram].length
    if (length !== 2) {
      const what = length === 1 ? "is a single symbol" : `has ${length} symbols`
      return {
        kind: "unread",
        at: match.index,
        found,
        message: `"${found}" at character ${match.index + 1} ${what}. A bigram is a pair; put a space between two of them.`,
      }
    }
    bigrams.push(bigram)
  }
  return bigrams.length === 0 ? { kind: "blank" } : { kind: "bigrams", bigrams }
}
