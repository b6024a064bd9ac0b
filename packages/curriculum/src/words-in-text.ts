/** @file The words of the vocabulary as they stand in an author's text, with what they are given. */

export interface SpokenWord {
  readonly word: string
  /** As they are written, with their quotes. */
  readonly attributes: Readonly<Record<string, string>>
  /** 1-based. */
  readonly line: number
}

/** Each word of the vocabulary, or what was meant for one, in the order of the text. Code and comments are no text. */
export function wordsIn(text: string): SpokenWord[] {
  const prose = text
    .replace(/^---\n[^]*?\n---$/m, blanked)
    .replace(/^(```+)[^]*?^\1`*$/gm, blanked)
    .replace(/\{\/\*[^]*?\*\/\}/g, blanked)
    .replace(/`[^`]*`/g, blanked)
  return [...prose.matchAll(/<([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*\/?>/g)].map(
    ({ 1: word = "", 2: inside = "", index }) => ({
      word,
      attributes: Object.fromEntries(
        [...inside.matchAll(/([\w-]+)(?:=("[^"]*"|\{[^}]*\}))?/g)].map(([, name = "", value = ""]) => [
          name,
          value,
        ]),
      ),
      line: lineAt(text, index),
    }),
  )
}

/** The ids that the words name, of one kind or several: `exercises` of `<ByHand id="row-of-a" />`. */
export function idsNamed(words: readonly SpokenWord[], kinds: readonly string[]): string[] {
  return words.flatMap(({ word, attributes }) => {
    const id = attributes["id"]?.slice(1, -1)
    return kinds.includes(word) && id !== undefined ? [id] : []
  })
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length
}

/** As long, on as many lines, and empty. */
function blanked(text: string): string {
  return text.replace(/[^\n]/g, " ")
}
