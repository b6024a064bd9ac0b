/** @file What stands in which section of a text: its title, its text, and the words of the vocabulary in it. */
import { wordsIn, type SpokenWord } from "@course/curriculum"

/**
 * @param text an MDX file, with or without its head
 * @param sections the ids of its second-level headings, in order
 * @returns the words of each section; those before the first are in none
 */
export function wordsBySection(
  text: string,
  sections: readonly string[],
): ReadonlyMap<string, readonly SpokenWord[]> {
  const starts = text.split("\n").flatMap((line, at) => (line.startsWith("## ") ? [at + 1] : []))
  const words = wordsIn(text)
  return new Map(
    sections.map((section, at) => {
      const [from = Infinity, to = Infinity] = starts.slice(at, at + 2)
      return [section, words.filter(({ line }) => line > from && line < to)]
    }),
  )
}

/** The title and the text of each section, in order; what stands before the first is in none. */
export function sectionTexts(text: string): { readonly title: string; readonly text: string }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = ""] = section.split("\n", 1)
      return { title: title.trim(), text: section.slice(title.length) }
    })
}

/** The words that place something to solve. */
export const EXERCISE_WORDS = ["ByHand", "LinesInOrder", "Challenge"] as const
