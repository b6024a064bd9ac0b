/** @file When a card comes back: review events in, states and queues out. Time is an argument, never asked for. */
export type { Grade } from "./grade"
export type { CardId, EpochMs, EventId, ReviewEvent } from "./review-event"
