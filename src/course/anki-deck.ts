/** @file A lesson's cards as the file that Anki imports. */
import { ankiText } from "@course/recall"
import { cardsOf } from "./cards"
import type { Lesson } from "./course"

/** Named after the lesson, inside of one deck for the site; objective and section become tags. */
export async function ankiDeckOf(lesson: Lesson): Promise<string> {
  const cards = await cardsOf(lesson.id)
  return ankiText(
    `From Scratch::${lesson.entry.data.title}`,
    cards.map(({ id, objective, section, forAnki }) => ({
      guid: `from-scratch/${lesson.id}/${id}`,
      ...forAnki,
      tags: [`${lesson.id}::${objective}`, `${lesson.id}::${section}`],
    })),
  )
}

/** Where that file is, below the address of the lesson. */
export const ANKI_FILE = "cards-for-anki.txt"
