import { describe, expect, test } from "vitest"
import { Reading } from "./reading"

const section = (id: string, seconds: number) => ({
  id,
  title: id,
  seconds,
  cells: [],
  exercises: [],
  cards: [],
})
const reading = () => new Reading([section("count", 90), section("sample", 6)])
const inMiddle = { section: "count", isEndSeen: false }
const atEnd = { section: "count", isEndSeen: true }

describe("a section is read", () => {
  test("once its end was seen after a third of its reading time", () => {
    const { isRead: isReadBefore } = reading().look({ ...atEnd, spentMs: 29_999 })
    const { isRead } = reading().look({ ...atEnd, spentMs: 30_000 })
    expect([isReadBefore, isRead]).toEqual([false, true])
  })

  test("by the time of all stays in it together, whatever is read between", () => {
    const clock = reading()
    clock.look({ ...inMiddle, spentMs: 20_000 })
    clock.look({ section: "sample", isEndSeen: false, spentMs: 60_000 })
    expect(clock.look({ ...atEnd, spentMs: 10_000 }).isRead).toBe(true)
  })

  test("not for want of its end, however long one stays", () => {
    expect(reading().look({ ...inMiddle, spentMs: 600_000 }).isRead).toBe(false)
  })

  test("not in less than five seconds, however short it is", () => {
    expect(reading().look({ section: "sample", isEndSeen: true, spentMs: 4_000 }).isRead).toBe(false)
  })

  test("not above the first section, nor in one that the lesson does not list", () => {
    const clock = reading()
    expect(clock.look({ section: undefined, isEndSeen: true, spentMs: 600_000 }).isRead).toBe(false)
    expect(clock.look({ section: "words", isEndSeen: true, spentMs: 600_000 }).isRead).toBe(false)
  })
})

test("a reader has settled in a section after five seconds there at a stretch", () => {
  const clock = reading()
  clock.look({ ...inMiddle, spentMs: 1_000 })
  expect(clock.look({ ...inMiddle, spentMs: 4_000 }).isSettled).toBe(false)
  expect(clock.look({ ...inMiddle, spentMs: 1_000 }).isSettled).toBe(true)
  expect(clock.look({ section: "sample", isEndSeen: false, spentMs: 9_000 }).isSettled).toBe(false)
})
