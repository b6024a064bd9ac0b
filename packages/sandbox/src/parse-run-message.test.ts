import fc from "fast-check"
import { expect, test } from "vitest"
import { parseRunMessage } from "./parse-run-message"

test.each([
  { type: "started" },
  { type: "finished", elapsedMs: 12.5 },
  { type: "failed", name: "RangeError", message: "too long", stack: "at spell" },
  { type: "check", check: { title: "each row sums to 1", outcome: "failed", reason: "Row a sums to 2." } },
  {
    type: "output",
    items: [{ kind: "text", level: "warn", from: "lesson/a.ts", text: "careful" }],
    dropped: 3,
  },
  {
    type: "output",
    items: [{ kind: "table", from: "", columns: ["", "n"], rows: [["0", "1"]], cut: false }],
    dropped: 0,
  },
])("lets an honest message of type $type through as it is", (message) => {
  expect(parseRunMessage(message)).toEqual(message)
})

test.each([
  null,
  undefined,
  1,
  "started",
  [],
  {},
  { type: "stopped" },
  { type: "output" },
  { type: "output", items: "many" },
])("refuses %o", (message) => {
  expect(parseRunMessage(message)).toBeNull()
})

test("drops items that are none, and fields that nobody knows", () => {
  const forged = {
    type: "output",
    items: [
      1,
      { kind: "html", text: "<b>" },
      { kind: "text", level: "log", from: "a", text: "fine", html: "<b>" },
    ],
    dropped: -1,
  }
  expect(parseRunMessage(forged)).toEqual({
    type: "output",
    items: [{ kind: "text", level: "log", from: "a", text: "fine" }],
    dropped: 0,
  })
})

test("cuts forged sizes: a text, a batch, a table", () => {
  const text = { kind: "text", level: "log", from: "", text: "x".repeat(1_000_000) }
  const batch = parseRunMessage({ type: "output", items: Array(20_000).fill(text), dropped: 0 })
  if (batch?.type !== "output") throw new Error("refused")
  expect(batch.items).toHaveLength(10_000)
  expect(batch.dropped).toBe(10_000)
  expect(batch.items[0]).toMatchObject({ text: "x".repeat(100_000) })
  const table = {
    kind: "table",
    from: "",
    columns: Array(500).fill("c"),
    rows: Array(5_000).fill(Array(500).fill("1")),
    cut: false,
  }
  const message = parseRunMessage({ type: "output", items: [table], dropped: 0 })
  if (message?.type !== "output" || message.items[0]?.kind !== "table") throw new Error("refused")
  expect(message.items[0].rows).toHaveLength(2_000)
  expect(message.items[0].rows[0]).toHaveLength(200)
  expect(message.items[0].cut).toBe(true)
})

test("never throws, whatever a program sends", () => {
  const type = fc.constantFrom("started", "output", "failed", "finished")
  fc.assert(
    fc.property(fc.anything(), type, (value, kind) => {
      parseRunMessage(value)
      parseRunMessage({ type: kind, items: value, name: value, message: value, elapsedMs: value })
      parseRunMessage({ type: "output", items: [value, { kind: "table", columns: value, rows: [value] }] })
    }),
  )
})
