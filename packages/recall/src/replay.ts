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
  return createReplay(schedule)(events, nowMs)
}

/**
 * `replay` for a log that grows: with the events of the last call and later ones, only those are gone through. After
 * anything else, say an undoing or an event of before, it begins anew.
 */
export function createReplay(schedule: Schedule): (events: readonly ReviewEvent[], nowMs: EpochMs) => Memory {
  let known: readonly ReviewEvent[] = []
  let undone: ReadonlySet<EventId> = new Set()
  let memory: Memory = { states: new Map(), suspended: new Set(), turns: 0 }
  /** The latest of the known ones; they may have come in another order. */
  let last: ReviewEvent | undefined
  /** Of the last call: later events wait. */
  let knownMs = Infinity

  return (events, nowMs) => {
    const latestMs = nowMs + CLOCK_TOLERANCE_MS
    const added = events.slice(known.length)
    const isContinued =
      (last === undefined || last.atMs <= Math.min(knownMs, latestMs)) &&
      known.every((event, at) => event === events[at]) &&
      added.every(
        (event, at) => event.kind !== "undone" && isBefore(at === 0 ? last : added[at - 1], event),
      ) &&
      (added.at(-1)?.atMs ?? 0) <= latestMs
    if (isContinued && added.length === 0) return memory
    if (!isContinued) undone = new Set(events.flatMap((event) => (event.kind === "undone" ? event.of : [])))

    const ordered = isContinued ? added : inOrder(events)
    const due = ordered.filter(({ id, atMs }) => atMs <= latestMs && !undone.has(id))
    memory = carriedOn(isContinued ? memory : undefined, due, schedule)
    known = events
    knownMs = latestMs
    last = ordered.at(-1)
    return memory
  }
}

/** @param events in order, without those that do not count */
function carriedOn(before: Memory | undefined, events: readonly ReviewEvent[], schedule: Schedule): Memory {
  const states = new Map(before?.states)
  const suspended = new Set(before?.suspended)
  let turns = before?.turns ?? 0
  let lastId: EventId | undefined
  for (const event of events) {
    if (event.id === lastId) continue
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

function isBefore(a: ReviewEvent | undefined, b: ReviewEvent): boolean {
  return a === undefined || byTime(a, b) < 0
}

function byTime(a: ReviewEvent, b: ReviewEvent): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
