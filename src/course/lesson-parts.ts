/** @file What a lesson has for its reader to do, section by section, found in its own files. */
import { idsNamed, type LessonParts } from "@course/curriculum"
import type { Lesson } from "./course"
import { entryIfAny } from "./entry-if-any"
import { readingSeconds } from "./reading-time"
import { EXERCISE_WORDS, sectionTexts, wordsBySection } from "./words-by-section"

export async function partsOf({ id, entry, href }: Lesson): Promise<LessonParts> {
  const body = entry.body ?? ""
  const texts = sectionTexts(body)
  const words = wordsBySection(body, entry.data.sections)
  const cards = (await entryIfAny("decks", id))?.data.cards ?? []
  return {
    id,
    href,
    sections: entry.data.sections.map((section, at) => {
      const spoken = words.get(section) ?? []
      const { title = "", text = "" } = texts[at] ?? {}
      return {
        id: section,
        title,
        seconds: readingSeconds(text),
        cells: idsNamed(spoken, ["Cell"]),
        exercises: idsNamed(spoken, EXERCISE_WORDS),
        cards: cards.filter((card) => card.section === section).map((card) => card.id),
      }
    }),
  }
}
