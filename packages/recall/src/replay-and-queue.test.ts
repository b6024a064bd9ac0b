/** @file From a log of events to what is asked next: by hand, and by chance. */
import fc from "fast-check"
import { expect, test, vi } from "vitest"
import type { Grade } from "./grade"
import { forecast, isDue, NEW_A_DAY, queueOf } from "./queue"
import { createReplay, isReviewEvent, replay } from "./replay"
import type { CardId, ReviewEvent } from "./review-event"
import { createSchedule, GRADES } from "./schedule"

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 22, 18)
const CARDS: readonly CardId[] = ["l/a", "l/b", "l/c", "m/a"]
let made = 0
const schedule = createSchedule()

/** Up to 40 events of three months, some undone, some by a clock that was wrong. */
const anyLog: fc.Arbitrary<readonly ReviewEvent[]> = fc
  .array(
    fc.record({
      id: fc.uuid(),
      agoMs: fc.oneof(fc.integer({ min: 0, max: 90 * DAY }), fc.integer({ min: -800 * DAY, max: 0 })),
      card: fc.constantFrom(...CARDS),
      grade: fc.constantFrom(...GRADES),
      kind: fc.constantFrom("reviewed", "reviewed", "reviewed", "undone", "suspended", "resumed"),
      of: fc.nat(39),
    }),
    { maxLength: 40 },
  )
  .map((drafts) =>
    drafts.map(({ id, agoMs, card, grade, kind, of }, at): ReviewEvent => {
      const stamped = { v: 1, id: `${id}-${at}`, atMs: NOW - agoMs } as const
      if (kind === "reviewed") return { ...stamped, kind, card, grade }
      if (kind === "undone") return { ...stamped, kind, of: `${drafts[of]?.id}-${of}` }
      return { ...stamped, kind: kind === "suspended" ? "suspended" : "resumed", card }
    }),
  )

test("a card that was reviewed has a state, and turns are counted over all cards", () => {
  const { states, turns } = replay([reviewed("a", 0, "good"), reviewed("b", 1, "again")], schedule, NOW)
  expect([...states.values()].map(({ card, phase, lastTurn }) => [card, phase, lastTurn])).toEqual([
    ["l/a", "review", 1],
    ["l/b", "learning", 2],
  ])
  expect(turns).toBe(2)
})

test("a log that grows is replayed to what all of it gives, whatever comes to it, and whatever the clock does", () => {
  const steps = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: -3 * DAY, max: 30 * DAY })), { maxLength: 8 })
  fc.assert(
    fc.property(anyLog, fc.boolean(), steps, (log, isSorted, grown) => {
      const events = isSorted ? log.toSorted((a, b) => a.atMs - b.atMs) : log
      const replayed = createReplay(schedule)
      let count = 0
      let nowMs = NOW
      for (const [more, laterMs] of grown) {
        count += more
        nowMs += laterMs
        const known = events.slice(0, count)
        expect(replayed(known, nowMs)).toEqual(replay(known, schedule, nowMs))
      }
    }),
  )
})

test("later reviews of a long log are added to what is known: a schedule is asked for them alone", () => {
  const after = vi.fn(schedule.after)
  const replayed = createReplay({ ...schedule, after })
  const log = [0, 1, 2, 3].map((day) => reviewed("a", day, "good"))
  replayed(log.slice(0, 3), NOW)
  const before = after.mock.calls.length
  const memory = replayed(log, NOW)
  expect(after.mock.calls.length - before).toBe(1)
  expect(replayed([...log], NOW + DAY)).toBe(memory)
})

test("an undone review is as if it had not been", () => {
  const [first, second] = [reviewed("a", 0, "good"), reviewed("a", 3, "again")]
  const undone: ReviewEvent = { v: 1, id: "u", atMs: second.atMs + 1, kind: "undone", of: second.id }
  expect(replay([first, second, undone], schedule, NOW)).toEqual(replay([first], schedule, NOW))
})

test("suspended cards are known, until they are resumed or the suspending is undone", () => {
  const event = (id: string, atMs: number, kind: "suspended" | "resumed"): ReviewEvent => ({
    v: 1,
    id,
    atMs,
    kind,
    card: "l/a",
  })
  const suspended = event("s", 10, "suspended")
  expect([...replay([suspended], schedule, NOW).suspended]).toEqual(["l/a"])
  expect(replay([suspended, event("r", 11, "resumed")], schedule, NOW).suspended.size).toBe(0)
  const undone: ReviewEvent = { v: 1, id: "u", atMs: 12, kind: "undone", of: "s" }
  expect(replay([suspended, undone], schedule, NOW).suspended.size).toBe(0)
})

test("replay gives the same whatever the order of the events, and two logs unite without a loss", () => {
  fc.assert(
    fc.property(anyLog, anyLog, fc.integer({ min: 0, max: 2 ** 31 }), (here, there, seed) => {
      const united = replay([...here, ...there], schedule, NOW)
      expect(replay([...there, ...here], schedule, NOW)).toEqual(united)
      expect(replay(shuffled([...here, ...there, ...here], seed), schedule, NOW)).toEqual(united)
    }),
  )
})

test("every card that has a review that stands has a state, and no other card has", () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const undone = new Set(log.flatMap((event) => (event.kind === "undone" ? [event.of] : [])))
      const standing = log.flatMap((event) =>
        event.kind === "reviewed" && !undone.has(event.id) && event.atMs <= NOW + DAY ? [event.card] : [],
      )
      const { states } = replay(log, schedule, NOW)
      expect([...states.keys()].sort()).toEqual([...new Set(standing)].sort())
      for (const state of states.values()) {
        expect(state.stability).toBeGreaterThan(0)
        expect(state.dueMs).toBeGreaterThan(state.lastMs)
      }
    }),
  )
})

test("a review that a wrong clock has put years ahead waits for its time, and puts no card off", () => {
  const log = [reviewed("a", 0, "good"), { ...reviewed("a", 1500, "easy"), atMs: NOW + 1500 * DAY }]
  expect(replay(log, schedule, NOW)).toEqual(replay(log.slice(0, 1), schedule, NOW))
  expect(replay(log, schedule, NOW + 1500 * DAY).turns).toBe(2)
})

test("of a reader's events, those about cards are told from the others", () => {
  expect(isReviewEvent(reviewed("a", 0, "good"))).toBe(true)
  expect(isReviewEvent({ kind: "read" })).toBe(false)
})

const when = { nowMs: NOW, zoneMinutes: 0 }
const MANY = Array.from({ length: 20 }, (_, at): CardId => `l/${at}`)
const nothing = replay([], schedule, NOW)

test("of a deck that was never reviewed, the first eight are asked, in the order of the deck", () => {
  const { cards, fresh, waiting } = queueOf(MANY, nothing, when)
  expect(cards).toEqual(MANY.slice(0, NEW_A_DAY))
  expect([fresh.size, waiting]).toEqual([8, 12])
})

test("new cards of the same day count, and the next morning there are eight again", () => {
  const log = MANY.slice(0, 5).map((card): ReviewEvent => ({ ...reviewed("", 0, "good"), card, atMs: NOW }))
  const memory = replay(log, schedule, NOW)
  expect(queueOf(MANY, memory, when).fresh.size).toBe(3)
  const nextMorning = { nowMs: NOW + 12 * 3_600_000, zoneMinutes: 0 }
  expect(queueOf(MANY, memory, nextMorning).fresh.size).toBe(8)
})

test("due cards come before new ones, the longest due first", () => {
  const memory = replay([reviewed("b", 1, "good"), reviewed("a", 0, "good")], schedule, NOW)
  expect(queueOf(["l/new", "l/b", "l/a"], memory, when).cards).toEqual(["l/a", "l/b", "l/new"])
})

test("a missed card comes again after five others, or when no others are left", () => {
  const at = (card: string, ms: number, grade: "again" | "good"): ReviewEvent => ({
    ...reviewed(card, 0, grade),
    atMs: NOW + ms,
  })
  const log = [at("0", 0, "again")]
  const queue = () => queueOf(MANY.slice(0, 8), replay(log, schedule, NOW), { ...when, nowMs: NOW + 9 }).cards
  expect([queue()[0], queue().at(-1)]).toEqual(["l/1", "l/0"])
  for (const [index, card] of ["1", "2", "3", "4"].entries()) {
    log.push(at(card, index + 1, "good"))
    expect(queue()[0]).not.toBe("l/0")
  }
  log.push(at("5", 6, "good"))
  expect(queue()[0]).toBe("l/0")

  const alone = replay([at("0", 0, "again")], schedule, NOW)
  expect(queueOf(["l/0"], alone, when).cards).toEqual(["l/0"])
})

test("a card is due on a day of the reader: from four in the morning, where they are", () => {
  const learnt = replay([reviewed("a", 0, "good")], schedule, NOW).states.get("l/a")!
  const midnight = Math.floor(learnt.dueMs / DAY) * DAY
  const isDueAt = (hour: number, zoneMinutes: number) =>
    isDue(learnt, { nowMs: midnight + (hour - zoneMinutes / 60) * 3_600_000, zoneMinutes })
  expect([isDueAt(3.9, 0), isDueAt(4.1, 0)]).toEqual([false, true])
  expect([isDueAt(3.9, 120), isDueAt(4.1, 120)]).toEqual([false, true])
  expect([isDueAt(3.9, -300), isDueAt(4.1, -300)]).toEqual([false, true])
})

test("no card is lost and none is asked twice: each is in the queue, or not yet due, or kept back", () => {
  fc.assert(
    fc.property(anyLog, fc.integer({ min: -720, max: 840 }), (log, zoneMinutes) => {
      const here = { nowMs: NOW, zoneMinutes }
      const memory = replay(log, schedule, NOW)
      const { cards, waiting } = queueOf([...CARDS, ...CARDS], memory, here)
      expect(new Set(cards).size).toBe(cards.length)
      const absent = CARDS.filter((card) => !cards.includes(card))
      const isAccountedFor = (card: CardId) => {
        const state = memory.states.get(card)
        return memory.suspended.has(card) || (state !== undefined && !isDue(state, here))
      }
      expect(absent.filter((card) => !isAccountedFor(card)).length).toBe(waiting)
    }),
  )
})

test("a card that was recalled is not asked again on that day, in whatever time zone the reader lands", () => {
  fc.assert(
    fc.property(
      anyLog,
      fc.constantFrom(...CARDS),
      fc.constantFrom("good" as const, "easy" as const),
      fc.integer({ min: -720, max: 840 }),
      (log, card, grade, zoneMinutes) => {
        const review: ReviewEvent = { v: 1, id: "zz", atMs: NOW, kind: "reviewed", card, grade }
        const past = log.filter(({ atMs }) => atMs <= NOW)
        const memory = replay([...past, review], schedule, NOW)
        expect(queueOf([card], memory, { nowMs: NOW, zoneMinutes }).cards).toEqual([])
      },
    ),
  )
})

test("a change of time zone moves no due date by more than a day or so", () => {
  fc.assert(
    fc.property(anyLog, fc.integer({ min: -720, max: 840 }), (log, zoneMinutes) => {
      const memory = replay(log, schedule, NOW)
      for (const state of memory.states.values()) {
        const twoDaysLate = { nowMs: state.dueMs + 2 * DAY, zoneMinutes }
        const twoDaysEarly = { nowMs: state.dueMs - 2 * DAY, zoneMinutes }
        expect([isDue(state, twoDaysEarly), isDue(state, twoDaysLate)]).toEqual([false, true])
      }
    }),
  )
})

test("the forecast counts each card on its day, and what is overdue today", () => {
  const log = [reviewed("a", 0, "good"), reviewed("b", 21, "good")]
  const memory = replay(log, schedule, NOW)
  const days = forecast(["l/a", "l/b", "l/new"], memory, when)
  expect(days).toHaveLength(14)
  expect(days[0]).toBe(1)
  expect(days.reduce((sum, count) => sum + count, 0)).toBe(2)
})

/** A review of a card of lesson `l`, so many days after the first day of November 2026. */
function reviewed(card: string, day: number, grade: Grade): ReviewEvent & { kind: "reviewed" } {
  made += 1
  const id = String(made).padStart(6, "0")
  return { v: 1, id, atMs: Date.UTC(2026, 10, 1, 9) + day * DAY, kind: "reviewed", card: `l/${card}`, grade }
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31)
  return items
    .map((item) => [next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}
