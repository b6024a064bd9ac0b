/** @file Guesses which word a mistyped one was meant to be, for error messages that help. */

/**
 * The known word nearest to `word` by edits, when it is near enough to be a slip of the fingers.
 *
 * @returns `undefined` when even the nearest differs in more than a third of the longer word's letters
 */
export function likeliestWord(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestEdits = Infinity
  for (const candidate of known) {
    const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase())
    if (edits < bestEdits && edits <= Math.max(word.length, candidate.length) / 3) {
      best = candidate
      bestEdits = edits
    }
  }
  return best
}

/** The end of a sentence about an unknown word: `; did you mean "counts"?`, or a full stop when no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const likeliest = likeliestWord(word, known)
  return likeliest === undefined ? "." : `; did you mean "${likeliest}"?`
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitute = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitute)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(edits)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
