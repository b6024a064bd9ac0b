/** @file What the deck calls things. */
import { intervalText } from "@course/recall"
import type { Grade } from "@course/recall"

export const WORD_OF_GRADE: Readonly<Record<Grade, string>> = {
  again: "Again",
  hard: "Hard",
  good: "Good",
  easy: "Easy",
}

/** What a grade means, for whoever points at its button. */
export const MEANING_OF_GRADE: Readonly<Record<Grade, string>> = {
  again: "I did not know it",
  hard: "I knew it, with effort",
  good: "I knew it",
  easy: "I knew it at once",
}

/** `in 3 days`, `in 10 minutes`: for a sentence. */
export function spokenInterval(ms: number): string {
  return `in ${intervalText(ms).replace(/ min$/, " minutes").replace(/ h$/, " hours")}`
}

/** `1 card`, `3 cards`. */
export function cardsText(count: number): string {
  return `${count} ${count === 1 ? "card" : "cards"}`
}
