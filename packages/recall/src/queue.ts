/** @file What is asked now, and in which order: due cards, a few new ones, and again those that were missed. */
import { dayOf } from "./day"
import type { When } from "./day"
import type { Memory } from "./replay"
import type { CardId } from "./review-event"
import type { CardState } from "./schedule"

/** More new cards a day come back as more reviews than most readers keep up with. */
export const NEW_A_DAY = 8

/** A card that was missed comes again after so many others, or sooner when none are left. */
export const BLOCK = 5

export interface Queue {
  /** In the order in which they are asked; no card twice. */
  readonly cards: readonly CardId[]
  /** Those of them that are asked for the first time. */
  readonly fresh: ReadonlySet<CardId>
  /** New cards that are kept for another day. */
  readonly waiting: number
}

/** @param deck in the order in which its new cards are to be met; suspended ones are passed over */
export function queueOf(deck: readonly CardId[], memory: Memory, when: When, newADay = NEW_A_DAY): Queue {
  const today = dayOf(when.nowMs, when.zoneMinutes)
  const cards = [...new Set(deck)].filter((card) => !memory.suspended.has(card))
  const seen = cards.flatMap((card) => memory.states.get(card) ?? []).sort(bySoonest)
  const unseen = cards.filter((card) => !memory.states.has(card))

  const newToday = [...memory.states.values()].filter(
    ({ firstMs }) => dayOf(firstMs, when.zoneMinutes) === today,
  ).length
  const fresh = unseen.slice(0, Math.max(0, newADay - newToday))

  const learning = seen.filter(({ phase }) => phase === "learning")
  const isInNextBlock = ({ dueMs, lastTurn }: CardState) =>
    dueMs <= when.nowMs || memory.turns - lastTurn >= BLOCK
  const due = seen.filter((state) => state.phase === "review" && isDue(state, when))
  return {
    cards: [
      ...idsOf(learning.filter(isInNextBlock)),
      ...idsOf(due),
      ...fresh,
      ...idsOf(learning.filter((state) => !isInNextBlock(state))),
    ],
    fresh: new Set(fresh),
    waiting: unseen.length - fresh.length,
  }
}

/** Whether a card that was recalled has come to its day. */
export function isDue({ dueMs }: CardState, { nowMs, zoneMinutes }: When): boolean {
  return dayOf(dueMs, zoneMinutes) <= dayOf(nowMs, zoneMinutes)
}

/** How many cards are due on each of the coming days; the first is today, with all that is overdue. */
export function forecast(deck: readonly CardId[], memory: Memory, when: When, days = 14): number[] {
  const today = dayOf(when.nowMs, when.zoneMinutes)
  const counts = new Array<number>(days).fill(0)
  for (const card of new Set(deck)) {
    const state = memory.states.get(card)
    if (state === undefined || memory.suspended.has(card)) continue
    const ahead = Math.max(0, dayOf(state.dueMs, when.zoneMinutes) - today)
    if (ahead < days) counts[ahead]! += 1
  }
  return counts
}

function bySoonest(a: CardState, b: CardState): number {
  return a.dueMs - b.dueMs || (a.card < b.card ? -1 : 1)
}

function idsOf(states: readonly CardState[]): CardId[] {
  return states.map(({ card }) => card)
}
