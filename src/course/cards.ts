/** @file The cards of a lesson, found in its folder. */
import { getEntry } from "astro:content"
import { didYouMean, wordsIn } from "@course/curriculum"
import { entryIfAny } from "./entry-if-any"
import { AuthoringError } from "./lesson-program"
import { renderCard } from "./render-card"
import type { RenderedCard } from "./render-card"

/** In the order of the file. @throws {AuthoringError} at a number that does not exist */
export async function cardsOf(lesson: string): Promise<readonly RenderedCard[]> {
  const file = `content/lessons/${lesson}/cards.yaml`
  const entry = await getEntry("decks", lesson)
  if (entry === undefined)
    throw new AuthoringError(`${file}: the lesson asks for cards, but has no such file`)
  return Promise.all(entry.data.cards.map((card) => renderCard(card, `${file}, card "${card.id}"`)))
}

/** @throws {AuthoringError} at a card that the lesson does not have, with the one that was probably meant */
export async function cardOf(id: string, lesson: string): Promise<RenderedCard> {
  const cards = await cardsOf(lesson)
  const found = cards.find((card) => card.id === id)
  if (found !== undefined) return found
  const known = cards.map((card) => card.id)
  throw new AuthoringError(
    `<Cards ask="… ${id} …" />: content/lessons/${lesson}/cards.yaml has no such card${didYouMean(id, known)}`,
  )
}

/** The cards that a lesson asks between its sections: there they have their address, the others have it in the deck. */
export async function placedCards(lesson: string): Promise<ReadonlySet<string>> {
  const text = (await getEntry("lessons", lesson))?.body ?? ""
  const asked = wordsIn(text).flatMap(({ word, attributes }) =>
    word === "Cards" ? [attributes.ask ?? ""] : [],
  )
  return new Set(asked.flatMap((ids) => ids.replaceAll('"', "").split(/\s+/)))
}

/** Where a card can be linked to, on the page of its lesson. */
export function cardAnchor(id: string): string {
  return `card-${id}`
}

/** Whether a lesson has cards. */
export async function hasCards(lesson: string): Promise<boolean> {
  return (await entryIfAny("decks", lesson)) !== undefined
}
