import { describe, expect, test } from "vitest"
import type { NewEvent } from "./event-shape"
import { progressOf } from "./progress"

const stamped = (events: readonly NewEvent[]) =>
  events.map((event, at) => ({ ...event, v: 1 as const, id: `e${at}`, atMs: at }))
const after = (...events: NewEvent[]) => progressOf(stamped(events))

describe("progressOf", () => {
  test("nothing is nothing", () => {
    const { read, ran, solved, reviewed } = after()
    expect([read.size, ran.size, solved.size, reviewed.size]).toEqual([0, 0, 0, 0])
  })

  test("counts each section, cell and card once", () => {
    const { read, ran, reviewed } = after(
      { kind: "read", section: "bigram#count" },
      { kind: "read", section: "bigram#count" },
      { kind: "ran", cell: "bigram/data" },
      { kind: "reviewed", card: "bigram/row-sum", grade: "good" },
    )
    expect([...read, ...ran, ...reviewed]).toEqual(["bigram#count", "bigram/data", "bigram/row-sum"])
  })

  test("what was solved alone stays so, before or after it was solved with help", () => {
    const alone = { kind: "solved", exercise: "bigram/a", assisted: false } as const
    const assisted = { ...alone, assisted: true }
    expect(after(assisted).solved.get("bigram/a")).toBe("assisted")
    expect(after(assisted, alone).solved.get("bigram/a")).toBe("alone")
    expect(after(alone, assisted).solved.get("bigram/a")).toBe("alone")
  })

  test("a forgotten lesson begins anew; other lessons and all reviews stay", () => {
    const { read, ran, solved, reviewed } = after(
      { kind: "read", section: "bigram#count" },
      { kind: "read", section: "mlp#count" },
      { kind: "ran", cell: "bigram/data" },
      { kind: "solved", exercise: "bigram/a", assisted: false },
      { kind: "reviewed", card: "bigram/row-sum", grade: "good" },
      { kind: "forgotten", scope: "bigram" },
      { kind: "read", section: "bigram#sample" },
    )
    expect([...read]).toEqual(["mlp#count", "bigram#sample"])
    expect([ran.size, solved.size, reviewed.size]).toEqual([0, 0, 1])
  })

  test("a reset that is undone has not been", () => {
    const events: NewEvent[] = [
      { kind: "read", section: "bigram#count" },
      { kind: "forgotten", scope: "bigram" },
      { kind: "undone", of: "e1" },
    ]
    expect([...after(...events).read]).toEqual(["bigram#count"])
  })

  test("does not depend on the order in which two logs were united", () => {
    const events = stamped([
      { kind: "read", section: "bigram#count" },
      { kind: "forgotten", scope: "bigram" },
      { kind: "read", section: "bigram#sample" },
    ])
    expect([...progressOf(events.toReversed()).read]).toEqual(["bigram#sample"])
  })
})
