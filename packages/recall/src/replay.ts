/** @file What is known of all cards, derived from what happened to them: nothing but events is stored. */
import { DAY_MS } from "./day"
import type { CardId, EpochMs, EventId, ReviewEvent } from "./review-event"
import type { CardState, Schedule } from "./schedule"

export interface Memory {
  /** The cards that have been reviewed. */
  readonly states: ReadonlyMap<CardId, CardState>
  /** Those that the reader wants to be asked no more, reviewed or not. */
  readonly suspended: ReadonlySet<CardId>
  /** How many reviews there have been, of all cards. */
  readonly turns: number
}

/** Two machines' clocks never agree, but an event from later than this was written by a clock that was wrong. */
const CLOCK_TOLERANCE_MS = DAY_MS

/**
 * The same for the same events, in whatever order they come and however often each.
 *
 * An event from the future waits until its time has come; otherwise a clock that once ran years ahead would put a card
 * off for years. What is undone stays undone, and an undoing cannot be undone.
 */
export function replay(events: readonly ReviewEvent[], schedule: Schedule, nowMs: EpochMs): Memory {
  const undone = new Set<EventId>()
  for (const event of events) if (event.kind === "undone") undone.add(event.of)

  const states = new Map<CardId, CardState>()
  const suspended = new Set<CardId>()
  let turns = 0
  let lastId: EventId | undefined
  for (const event of inOrder(events)) {
    if (event.atMs > nowMs + CLOCK_TOLERANCE_MS) break
    if (event.id === lastId || undone.has(event.id)) continue
    lastId = event.id
    switch (event.kind) {
      case "reviewed": {
        turns += 1
        const { card, grade, atMs } = event
        states.set(card, schedule.after(states.get(card), { card, grade, atMs, turn: turns }))
        break
      }
      case "suspended":
        suspended.add(event.card)
        break
      case "resumed":
        suspended.delete(event.card)
        break
      case "undone":
        break
      default:
        event satisfies never
    }
  }
  return { states, suspended, turns }
}

/** Whether an event of the reader's log is about cards. */
export function isReviewEvent<Event extends { readonly kind: string }>(
  event: Event | ReviewEvent,
): event is ReviewEvent {
  return (KINDS as readonly string[]).includes(event.kind)
}

const KINDS = ["reviewed", "undone", "suspended", "resumed"] as const satisfies readonly ReviewEvent["kind"][]

function inOrder(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  // Mostly they come in order, and a long log is not sorted for nothing.
  const isInOrder = events.every((event, at) => at === 0 || byTime(events[at - 1]!, event) <= 0)
  return isInOrder ? events : events.toSorted(byTime)
}

function byTime(a: ReviewEvent, b: ReviewEvent): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
