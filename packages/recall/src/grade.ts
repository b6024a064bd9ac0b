/** @file How well a card was recalled, in the reader's own judgement. */

/** From the reader's button: the card was missed, or recalled with effort, as expected, or at once. */
export type Grade = "again" | "hard" | "good" | "easy"
