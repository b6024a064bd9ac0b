/** @file What happened to cards, as it is kept for ever: states are derived from it, and two logs unite without a loss. */
import type { Grade } from "./grade"

/** Milliseconds since 1970, UTC. */
export type EpochMs = number
/** Lesson and card, for ever: `makemore-bigram/row-sum`. */
export type CardId = `${string}/${string}`
/** Names one event among all readers and machines. */
export type EventId = string

export type ReviewEvent = { readonly v: 1; readonly id: EventId; readonly atMs: EpochMs } & (
  | { readonly kind: "reviewed"; readonly card: CardId; readonly grade: Grade }
  /** Takes back a review, as if it had not been. */
  | { readonly kind: "undone"; readonly of: EventId }
  /** The reader wants the card asked no more, until it is resumed. */
  | { readonly kind: "suspended"; readonly card: CardId }
  | { readonly kind: "resumed"; readonly card: CardId }
)
