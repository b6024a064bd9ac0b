/** @file Every word of the vocabulary as the authors' guide shows it: as a lesson first uses it. */
import { words, wordsIn, type Word, type WordShape } from "@course/curriculum"

export interface ShownWord {
  readonly word: Word
  readonly does: string
  readonly attributes: Readonly<Record<string, string>>
  /** What it is put around, where it is put around something. */
  readonly around: string | undefined
  /** As an author writes it. */
  readonly source: string
}

/** @param text the MDX of the lesson that lends the examples */
export function shownWords(text: string): ShownWord[] {
  const spoken = wordsIn(text)
  return Object.entries(words).map(([word, { does, around }]: [string, WordShape]) => {
    const written = spoken.find((candidate) => candidate.word === word)?.attributes ?? {}
    const inside = Object.entries(written).map(([name, value]) => ` ${name}=${value}`)
    return {
      word: word as Word,
      does,
      attributes: Object.fromEntries(
        Object.entries(written).map(([name, value]) => [name, value.slice(1, -1)]),
      ),
      around,
      source:
        around === undefined
          ? `<${word}${inside.join("")} />`
          : `<${word}${inside.join("")}>${around}</${word}>`,
    }
  })
}
