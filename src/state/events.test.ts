import { anything, assert, property } from "fast-check"
import { IDBObjectStore as FakeObjectStore } from "fake-indexeddb"
import { expect, onTestFinished, test, vi } from "vitest"
import { readEvent } from "./event-shape"
import type { NewEvent, ReaderEvent } from "./event-shape"
import { openRaw, recordsOf } from "./testing/layout-v1"
import { createBrowser } from "./testing/pages"

const REVIEWED: NewEvent = { kind: "reviewed", card: "makemore-bigram/row-sum", grade: "good" }
const READ: NewEvent = { kind: "read", section: "makemore-bigram#counting" }

test("events are there again after a reload, in the order of their time", async () => {
  const browser = createBrowser()
  const { events } = await browser.openPage()
  const reviewed = await events.append(REVIEWED)
  const undone = await events.append({ kind: "undone", of: reviewed.id })
  expect(reviewed).toMatchObject({ v: 1, atMs: browser.clock.nowMs, kind: "reviewed" })
  expect(undone.atMs).toBe(reviewed.atMs + 1)
  expect(await (await browser.openPage()).events.all()).toEqual([reviewed, undone])
})

test("a page's events stay in their order when its clock is turned back", async () => {
  const browser = createBrowser()
  const { events } = await browser.openPage()
  const first = await events.append(REVIEWED)
  browser.clock.nowMs -= 3_600_000
  const second = await events.append(REVIEWED)
  expect(await events.all()).toEqual([first, second])
})

test("a watcher is told all events once, then what each page adds, once each", async () => {
  const browser = createBrowser()
  const page = await browser.openPage()
  const other = await browser.openPage()
  const before = await page.events.append(REVIEWED)
  const told = vi.fn<(events: readonly ReaderEvent[], which: string) => void>()
  onTestFinished(page.events.watch(told))
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith([before], "all"))
  const here = await page.events.append(READ)
  expect(told).toHaveBeenLastCalledWith([here], "added")
  const elsewhere = await other.events.append(REVIEWED)
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith([elsewhere], "added"))
  await page.events.all()
  expect(told).toHaveBeenCalledTimes(3)
})

test("two tabs that append at one moment lose nothing", async () => {
  const browser = createBrowser()
  const pages = [await browser.openPage(), await browser.openPage()]
  const appended = await Promise.all(
    Array.from({ length: 40 }, (_, index) => (pages[index % 2] as (typeof pages)[0]).events.append(REVIEWED)),
  )
  const all = await (await browser.openPage()).events.all()
  expect(new Set(all.map(({ id }) => id))).toEqual(new Set(appended.map(({ id }) => id)))
})

test("an event that finds the storage full is in memory, beside those that were written before", async () => {
  const browser = createBrowser()
  const written = await (await browser.openPage()).events.append(REVIEWED)
  const page = await browser.openPage()
  vi.spyOn(FakeObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError")
  })
  browser.clock.nowMs += 1
  const unwritten = await page.events.append(REVIEWED)
  expect(page.status()).toMatchObject({ kind: "memory", because: "full" })
  expect(await page.events.all()).toEqual([written, unwritten])
})

test("an event that cannot be read is set aside, and the others are told", async () => {
  const browser = createBrowser()
  const good = await (await browser.openPage()).events.append(REVIEWED)
  const bad = { ...good, id: "bad", grade: "perfect" }
  const raw = await openRaw(browser.factory)
  raw.transaction("events", "readwrite").objectStore("events").put(bad)
  raw.close()
  const page = await browser.openPage()
  expect(await page.events.all()).toEqual([good])
  expect(page.status()).toMatchObject({ setAsideCount: 1 })
  expect(await recordsOf(browser.factory, "quarantine")).toMatchObject([
    {
      table: "events",
      reason: '`grade` should be again, hard, good or easy, but is "perfect"',
      record: bad,
    },
  ])
})

const stamp = { v: 1, id: "e", atMs: 1 }
test.each([
  [{ ...stamp, kind: "reviewed", card: "lesson/card", grade: "again" }],
  [{ ...stamp, kind: "suspended", card: "lesson/card" }],
  [{ ...stamp, kind: "resumed", card: "lesson/card" }],
  [{ ...stamp, kind: "undone", of: "d" }],
  [{ ...stamp, kind: "read", section: "lesson#section" }],
  [{ ...stamp, kind: "ran", cell: "lesson/cell" }],
  [{ ...stamp, kind: "solved", exercise: "lesson/exercise", assisted: false }],
  [{ ...stamp, kind: "forgotten", scope: "lesson" }],
])("readEvent reads %j unchanged", (record) => {
  expect(readEvent(record)).toEqual({ row: record })
})

test.each([
  [null, "the record should be an object, but is null"],
  [{ ...stamp, kind: "slept" }, /^`kind` should be reviewed, .* but is "slept"$/],
  [
    { ...stamp, kind: "suspended", card: "card" },
    '`card` should be a lesson and a card, as in `lesson/card`, but is "card"',
  ],
  [{ ...stamp, kind: "undone" }, "`of` should be the id of an event, but is undefined"],
  [
    { ...stamp, kind: "read", section: "lesson/x" },
    '`section` should be as in `lesson#section`, but is "lesson/x"',
  ],
  [
    { ...stamp, kind: "solved", exercise: "l/e", assisted: 1 },
    "`assisted` should be true or false, but is 1",
  ],
  [{ ...stamp, atMs: 1.5, kind: "read" }, "`atMs` should be a whole number of milliseconds, but is 1.5"],
])("readEvent says what is wrong with %j", (record, reason) => {
  const reading = readEvent(record)
  if (typeof reason === "string") expect(reading).toEqual({ unreadable: reason })
  else expect(reading).toEqual({ unreadable: expect.stringMatching(reason) as string })
})

test("readEvent takes anything without throwing", () => {
  assert(property(anything(), (record) => void readEvent(record)))
})
