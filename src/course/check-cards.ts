/** @file The cards of a lesson against its head: each serves an objective that is there, and leads to a section that is. */
import { cards, didYouMean, lessonMatter } from "@course/curriculum"
import { lineOfPath, type Mistake } from "./mistake"
import type { ParsedLesson } from "./parsed-lesson"

const DECK = "cards.yaml"

export function cardMistakes({ folder, files, data }: ParsedLesson): Mistake[] {
  const matter = lessonMatter.safeParse(data.get("index.mdx")).data
  const deck = cards.safeParse(data.get(DECK)).data
  if (matter === undefined || deck === undefined) return []
  const known = { objective: matter.objectives.map(({ id }) => id), section: matter.sections }
  return deck.cards.flatMap((card, at) =>
    (["objective", "section"] as const)
      .filter((key) => !known[key].includes(card[key]))
      .map((key) => ({
        file: `${folder}/${DECK}`,
        line: lineOfPath(files.get(DECK) ?? "", ["cards", at, key]),
        says: `card "${card.id}", ${key}: expected one of the lesson's, but found "${card[key]}"${didYouMean(card[key], known[key])}`,
      })),
  )
}
