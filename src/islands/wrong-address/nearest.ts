/** @file Which page was probably meant by an address that does not exist: by the pairs of letters that two addresses share. */

/** Below this two addresses are alike by chance. */
const LEAST_LIKENESS = 0.35

/**
 * @param wrong the path that was asked for
 * @param known the paths that exist
 * @returns undefined when none of them is near
 */
export function nearestAddress(wrong: string, known: readonly string[]): string | undefined {
  // The home page has no letters to go by.
  const named = known.filter((path) => /\w/.test(path))
  const scored = named.map((path) => ({ path, likeness: likeness(wrong, path) }))
  const best = scored.reduce((a, b) => (b.likeness > a.likeness ? b : a), { path: "", likeness: 0 })
  return best.likeness >= LEAST_LIKENESS ? best.path : undefined
}

/** The words of the last part of an address, to search for. */
export function wordsOf(path: string): string {
  const last = path.split("/").findLast((part) => part !== "") ?? ""
  try {
    return decodeURIComponent(last)
      .replace(/\.html?$/, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  } catch {
    return ""
  }
}

/** Twice the shared pairs over all pairs: 1 for the same address, 0 for none in common. */
function likeness(a: string, b: string): number {
  const [inA, inB] = [pairsOf(a), pairsOf(b)]
  const left = [...inB]
  const shared = inA.filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / Math.max(1, inA.length + inB.length)
}

/** Neighbouring letters, with the ends marked, in whatever case and with whatever between the words. */
function pairsOf(path: string): string[] {
  const text = `/${path
    .toLowerCase()
    .replace(/(index)?\.html?$/, "")
    .replace(/[^a-z0-9]+/g, "/")}/`
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))
}
