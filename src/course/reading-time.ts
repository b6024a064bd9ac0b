/** @file How long the main prose of a lesson takes to read, computed from what the author wrote. */

/** An ordinary pace for plain, careful prose. */
const WORDS_PER_MINUTE = 220

/** Whole minutes, at least 1. */
export function readingMinutes(mdx: string): number {
  return Math.max(1, Math.round(proseWords(mdx) / WORDS_PER_MINUTE))
}

/** How long a part of the prose takes, in whole seconds. */
export function readingSeconds(mdx: string): number {
  return Math.round((60 * proseWords(mdx)) / WORDS_PER_MINUTE)
}

/**
 * What to warn an author of, if anything: a text that takes more than a minute longer, or less, than was aimed at.
 *
 * @param aimMinutes the front matter's `readingAimMinutes`
 */
export function readingWarning(mdx: string, aimMinutes: number): string | undefined {
  const minutes = readingMinutes(mdx)
  if (Math.abs(minutes - aimMinutes) <= 1) return undefined
  const [least, most] = [aimMinutes - 1, aimMinutes + 1].map((bound) => bound * WORDS_PER_MINUTE)
  return (
    `takes ${minutes} minutes to read (${proseWords(mdx)} words), but \`readingAimMinutes\` is ${aimMinutes}: ` +
    `${minutes > aimMinutes ? "cut" : "write"} until there are ${least} to ${most} words`
  )
}

/**
 * The words of the main prose: headings, paragraphs and lists. Code, tables, margin notes, folds, links to the lecture and
 * what is to be run elsewhere are not counted; a formula in a line, or a number put in by the build, counts as one word,
 * and a displayed formula as none.
 *
 * @param mdx the body of an MDX file, without its front matter
 */
export function proseWords(mdx: string): number {
  const prose = mdx
    .replace(/^(```+)[^]*?^\1`*$/gm, " ")
    .replace(/^\|.*\|$/gm, " ")
    .replace(/\$\$[^]*?\$\$/g, " ")
    .replace(/\$[^$\n]+\$/g, "formula")
    .replace(/\{\/\*[^]*?\*\/\}/g, " ")
    .replace(/<Num\b[^>]*\/>/g, "number")
    .replace(/<(Note|Fold|Lecture|TestLoss)\b[^>]*>[^]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\]\([^)]*\)/g, "]")
  return prose.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length
}
