/** @file A sitting, and a second one in another tab, on one log that is written by hand. */
import type { CardId, ReviewEvent } from "@course/recall"
import { beforeEach, expect, test } from "vitest"
import type { NewEvent, ReaderEvent } from "../../state"
import type { DeckCard } from "./deck-card"
import { Reviews } from "./reviews"
import { Sitting } from "./sitting"

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 22, 18)
const deck = ["a", "b", "c"].map((id): DeckCard => {
  return { id: `l/${id}`, front: id, back: id, why: "#", answer: undefined }
})

let nowMs = START
let log: ReaderEvent[] = []
let firsts = 0
let tabs = new Set<(events: readonly ReaderEvent[], which: "all" | "added") => void>()

beforeEach(() => {
  nowMs = START
  log = []
  firsts = 0
  tabs = new Set()
})

/** A tab with the deck, whose store tells all tabs of each event. */
function openTab(cards = deck, isForAllLessons = false): Sitting {
  const reviews = new Reviews(
    {
      append: (event: NewEvent) => {
        const stamped: ReaderEvent = { ...event, v: 1, id: `e${log.length}`, atMs: (nowMs += 1000) }
        log.push(stamped)
        for (const told of tabs) told([stamped], "added")
        return Promise.resolve(stamped)
      },
      watch(told) {
        tabs.add(told)
        told(log, "all")
        return () => void tabs.delete(told)
      },
    },
    () => ({ nowMs, zoneMinutes: 0 }),
    () => (firsts += 1),
  )
  return new Sitting(reviews, cards, isForAllLessons)
}

async function answer(sitting: Sitting, grade: "again" | "good"): Promise<void> {
  sitting.show()
  await sitting.grade(grade)
}

const up = (sitting: Sitting): CardId | undefined => sitting.current.value?.id

test("new cards come in the order of the deck, and the sitting ends when none is left", async () => {
  const sitting = openTab()
  for (const { id } of deck) {
    expect(up(sitting)).toBe(id)
    await answer(sitting, "good")
  }
  expect(up(sitting)).toBeUndefined()
  expect(sitting.done.value.map(({ what }) => what)).toEqual(["good", "good", "good"])
})

test("a grade counts only once the answer has been seen, and only once", async () => {
  const sitting = openTab()
  await sitting.grade("good")
  expect(log).toEqual([])
  sitting.show()
  await Promise.all([sitting.grade("good"), sitting.grade("good")])
  expect(log).toHaveLength(1)
})

test("a missed card comes once more in the same sitting, with its answer covered again", async () => {
  const sitting = openTab(deck.slice(0, 1))
  await answer(sitting, "again")
  expect([up(sitting), sitting.isShown.value]).toEqual(["l/a", false])
  await answer(sitting, "good")
  expect(up(sitting)).toBeUndefined()
})

test("undo takes back the last grade and turns to its card again; what was graded before stays", async () => {
  const sitting = openTab()
  await answer(sitting, "good")
  await answer(sitting, "again")
  await sitting.undo()
  expect(up(sitting)).toBe("l/b")
  expect([...sitting.reviews.memory.value!.states.keys()]).toEqual(["l/a"])
  await sitting.undo()
  expect(up(sitting)).toBe("l/a")
  await sitting.undo()
  expect(log.filter(({ kind }) => kind === "undone")).toHaveLength(2)
})

test("a card that is asked no more goes, comes back by undo, and by being resumed", async () => {
  const sitting = openTab()
  await sitting.suspend()
  expect(up(sitting)).toBe("l/b")
  await sitting.undo()
  expect(up(sitting)).toBe("l/a")
  await sitting.suspend()
  await sitting.resume("l/a")
  expect(sitting.queue.value?.cards).toContain("l/a")
})

test("a card that is done in another tab leaves this one, and this one says so", async () => {
  const [here, there] = [openTab(), openTab()]
  await answer(there, "good")
  expect([up(here), up(there)]).toEqual(["l/b", "l/b"])
  expect(here.news.value).toContain("another tab")
  expect(there.news.value).toBe("")
})

test("a card that is up stays up while other cards come and go", async () => {
  const [here, there] = [openTab(), openTab(deck.slice(1))]
  here.show()
  await answer(there, "again")
  expect([up(here), here.isShown.value]).toEqual(["l/a", true])
})

test("when the reader has erased everything, the cards are new again", async () => {
  const sitting = openTab()
  while (up(sitting) !== undefined) await answer(sitting, "good")
  log = []
  for (const told of tabs) told([], "all")
  expect(up(sitting)).toBe("l/a")
})

test("across lessons, a lesson that was never begun brings no new cards", async () => {
  const other: DeckCard = { ...deck[0]!, id: "m/a" }
  const sitting = openTab([...deck, other], true)
  expect(up(sitting)).toBeUndefined()
  const reviewed: ReviewEvent = {
    v: 1,
    id: "r",
    atMs: START - 9 * DAY,
    kind: "reviewed",
    card: "l/a",
    grade: "good",
  }
  log.push(reviewed)
  for (const told of tabs) told([reviewed], "added")
  expect(sitting.queue.value?.cards).toEqual(["l/a", "l/b", "l/c"])
})

test("the first review of all is told, and no later one, here or in another tab", async () => {
  const sitting = openTab()
  await answer(sitting, "good")
  await answer(sitting, "good")
  await answer(openTab(), "good")
  expect(firsts).toBe(1)
})
