/** @file The reader's own days: a card is due on a day of theirs, wherever on earth they are. */
import type { EpochMs } from "./review-event"

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** The moment, and where: all that a queue needs to know of the world. */
export interface When {
  readonly nowMs: EpochMs
  /** How far the reader's clock is ahead of UTC: 120 in Berlin in summer, −300 in Lima. */
  readonly zoneMinutes: number
}

/** Whoever reviews at one in the morning has not gone to bed yet, and it is still the day before. */
const DAY_BEGINS_MS = 4 * HOUR_MS

/** Which day it is for the reader, counted from 1970; days begin at four in the morning of their clock. */
export function dayOf(atMs: EpochMs, zoneMinutes: number): number {
  return Math.floor((atMs + zoneMinutes * 60_000 - DAY_BEGINS_MS) / DAY_MS)
}
