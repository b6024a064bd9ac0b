import fc from "fast-check"
import { createEmptyCard, fsrs, Rating } from "ts-fsrs"
import { expect, test } from "vitest"
import type { Grade } from "./grade"
import { createSchedule, GRADES, readRetention } from "./schedule"
import type { CardState, Schedule } from "./schedule"

const MIN = 60_000
const DAY = 86_400_000
const START = Date.UTC(2026, 10, 22, 18)
const RATING = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const

function review(
  schedule: Schedule,
  before: CardState | undefined,
  grade: Grade,
  atMs: number,
  turn = 1,
): CardState {
  return schedule.after(before, { card: "lesson/card", grade, atMs, turn })
}

test("a new card: again in 10 minutes, hard in 15, good in days, easy in more days", () => {
  const { again, hard, good, easy } = createSchedule().intervalsMs(undefined, START)
  expect([again, hard]).toEqual([10 * MIN, 15 * MIN])
  expect(good).toBeGreaterThanOrEqual(DAY)
  expect(easy).toBeGreaterThan(good)
})

test("its days are those of the scheduler of ts-fsrs itself, whatever the grades", () => {
  const grade = fc.constantFrom(...GRADES)
  const waits = fc.integer({ min: 0, max: 3 })
  fc.assert(
    fc.property(
      fc.constantFrom(0.8, 0.9, 0.95),
      fc.array(fc.tuple(grade, waits), { minLength: 1, maxLength: 12 }),
      (retention, reviews) => {
        const oracle = fsrs({
          request_retention: retention,
          enable_fuzz: false,
          learning_steps: ["10m"],
          relearning_steps: ["10m"],
        })
        const schedule = createSchedule(retention)
        let theirs = createEmptyCard(START)
        let ours: CardState | undefined
        let nowMs = START
        for (const [given, extraDays] of reviews) {
          theirs = oracle.next(theirs, nowMs, RATING[given]).card
          ours = review(schedule, ours, given, nowMs)
          expect(ours.dueMs - nowMs).toBe(theirs.due.getTime() - nowMs)
          expect(ours.stability).toBeCloseTo(theirs.stability, 6)
          expect(ours.difficulty).toBeCloseTo(theirs.difficulty, 6)
          // ts-fsrs counts whole days and here fractions count: the two meet at the same hour of a day.
          const inDays = ours.phase === "learning" ? 1 : (ours.dueMs - nowMs) / DAY
          nowMs += (inDays + extraDays) * DAY
        }
      },
    ),
  )
})

test("what the buttons promise is what a review then does", () => {
  const schedule = createSchedule()
  const before = review(schedule, review(schedule, undefined, "good", START), "good", START + 3 * DAY)
  const nowMs = START + 17.4 * DAY
  const promised = schedule.intervalsMs(before, nowMs)
  for (const grade of GRADES) {
    expect(review(schedule, before, grade, nowMs).dueMs - nowMs).toBe(promised[grade])
  }
})

test("of a card in review, again is soonest, then hard, good and easy", () => {
  const schedule = createSchedule()
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: 0, max: 400 }))),
      (reviews) => {
        let state = review(schedule, undefined, "easy", START)
        let nowMs = START
        for (const [grade, days] of reviews) state = review(schedule, state, grade, (nowMs += days * DAY))
        state = review(schedule, state, "good", (nowMs += DAY))
        const { again, hard, good, easy } = schedule.intervalsMs(state, nowMs + DAY)
        expect(again).toBeLessThan(hard)
        expect(hard).toBeLessThanOrEqual(good)
        expect(good).toBeLessThan(easy)
      },
    ),
  )
})

test("who wants to remember more is asked sooner", () => {
  const good = (retention: number) => {
    const schedule = createSchedule(retention)
    return schedule.intervalsMs(review(schedule, undefined, "good", START), START + 10 * DAY).good
  }
  expect(good(0.95)).toBeLessThan(good(0.9))
  expect(good(0.9)).toBeLessThan(good(0.8))
})

test("a retention that cannot be one is refused, and one that was kept badly counts as 0.9", () => {
  for (const retention of [0, 0.5, 1, NaN])
    expect(() => createSchedule(retention)).toThrow("between 0.7 and 0.97")
  expect([readRetention("0.85"), readRetention("2"), readRetention("x"), readRetention(undefined)]).toEqual([
    0.85, 0.9, 0.9, 0.9,
  ])
})

test("a clock that was turned back since the last review frightens nobody", () => {
  const schedule = createSchedule()
  const state = review(schedule, undefined, "good", START)
  expect(schedule.intervalsMs(state, START - 40 * DAY)).toEqual(schedule.intervalsMs(state, START))
  expect(review(schedule, state, "good", START - 40 * DAY).stability).toBeGreaterThan(0)
})
