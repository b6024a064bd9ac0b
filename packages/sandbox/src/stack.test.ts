import { expect, test } from "vitest"
import { mapStack } from "./stack"

/** Line 1 of the bundle is line 2 of the cell from column 0; line 2 is line 7 of the engine; line 3 the sandbox's. */
const MAP = JSON.stringify({
  version: 3,
  sources: ["course:lesson/nll.ts", "course:packages/engine/src/value.ts", "course:sandbox/prelude.ts"],
  names: [],
  // AACA: source 0, line +1; ACKA: source 1, line +5; ACNA: source 2, line -6.
  mappings: "AACA;ACKA;ACNA",
})

test.each([
  [
    "Chromium",
    "Error: no\n    at Value.log (blob:null/1234-5678:2:5)\n    at blob:null/1234-5678:1:9\n    at x (blob:null/1234-5678:3:1)",
  ],
  ["Firefox", "Value.log@blob:null/1234-5678:2:5\n@blob:null/1234-5678:1:9\nx@blob:null/1234-5678:3:1\n"],
])("%s's stack is mapped to the reader's files, without the sandbox's own", (_, stack) => {
  expect(mapStack(stack, MAP)).toEqual([
    { file: "packages/engine/src/value.ts", line: 7, column: 0, length: 0, functionName: "Value.log" },
    { file: "lesson/nll.ts", line: 2, column: 0, length: 0, functionName: "" },
  ])
})

test.each(["", "nonsense", "a@b", "    at <anonymous>", "at (::)"])(
  "an unreadable stack (%o) has no frames",
  (stack) => {
    expect(mapStack(stack, MAP)).toEqual([])
  },
)
