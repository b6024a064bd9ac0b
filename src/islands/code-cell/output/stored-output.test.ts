import type { OutputItem } from "@course/sandbox"
import { expect, test } from "vitest"
import { readOutput, writeOutput } from "./stored-output"

const line = (text: string): OutputItem => ({ kind: "text", level: "log", from: "lesson/a.ts", text })

test("an output is read back as it was written", () => {
  const stored = {
    output: { items: [line("one"), line("two")], dropped: 3 },
    atMs: 1_795_353_600_000,
    ranWith: { "lesson/a.ts": "af63dc4c8601ec8c" },
    list: { title: "cats.txt", hash: "cbf29ce484222325" },
  }
  expect(readOutput(writeOutput(stored))).toEqual(stored)
})

test("an output of the site's list is told from one whose list was not kept", () => {
  const stored = { output: { items: [line("one")], dropped: 0 }, atMs: 1, ranWith: {} }
  expect(readOutput(writeOutput({ ...stored, list: null }))?.list).toBeNull()
  expect(readOutput(writeOutput(stored))?.list).toBeUndefined()
})

test("a long output is cut to 100 kB, and what is left out is counted", () => {
  const items = Array.from({ length: 10_000 }, (_, i) => line(`line ${i}`))
  const text = writeOutput({ output: { items, dropped: 5 }, atMs: 1, ranWith: {} })
  expect(text.length).toBeLessThanOrEqual(100_000)
  const read = readOutput(text)
  expect(read?.output.items.length).toBeGreaterThan(500)
  expect((read?.output.items.length ?? 0) + (read?.output.dropped ?? 0)).toBe(10_005)
})

test.each(["", "null", "[]", '{"v":2,"items":[]}', '{"v":1}', "{"])("%o is no output", (text) => {
  expect(readOutput(text)).toBeNull()
})

test("forged items and hashes are left out", () => {
  const text = JSON.stringify({
    v: 1,
    atMs: -1,
    ranWith: { a: 1, b: "h" },
    list: { title: "cats.txt", hash: 7 },
    items: [1, line("kept")],
    dropped: "x",
  })
  expect(readOutput(text)).toEqual({
    output: { items: [line("kept")], dropped: 0 },
    atMs: 0,
    ranWith: { b: "h" },
  })
})
