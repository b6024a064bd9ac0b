import { anything, assert, property } from "fast-check"
import { expect, test } from "vitest"
import { readVersion } from "./shapes"
import { RECORDS_V1 } from "./testing/layout-v1"

test.each(RECORDS_V1)("readVersion reads a $kind record of version 1 unchanged", (record) => {
  expect(readVersion(record)).toEqual({ row: record })
})

const written = RECORDS_V1[0]

test.each([
  [null, "the record should be an object, but is null"],
  [{ ...written, v: 2 }, "`v` should be 1, but is 2"],
  [{ ...written, id: "" }, '`id` should be a string that is not empty, but is ""'],
  [
    { ...written, cell: "counts" },
    '`cell` should be a lesson and a cell, as in `lesson/cell`, but is "counts"',
  ],
  [{ ...written, atMs: NaN }, "`atMs` should be a whole number of milliseconds, but is NaN"],
  [{ ...written, kind: "typed" }, '`kind` should be written, reset or aside, but is "typed"'],
  [{ ...written, text: ["x"] }, "`text` should be a string, but is a list"],
  [{ ...written, startHash: {} }, "`startHash` should be a string, but is of type object"],
  [{ ...written, kind: "aside" }, "`basedOn` should be a string or null, but is undefined"],
])("readVersion says what is wrong with %j", (record, reason) => {
  expect(readVersion(record)).toEqual({ unreadable: reason })
})

test("readVersion takes anything without throwing", () => {
  assert(property(anything(), (record) => void readVersion(record)))
})
