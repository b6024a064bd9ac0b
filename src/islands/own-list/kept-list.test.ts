/** @file How a reader's list is kept, and what becomes of a record that is none. */
import { expect, it } from "vitest"
import { readKept, writeKept } from "./kept-list"

it("what was written is read again", () => {
  const list = { title: 'my "names".txt', text: "emma\nava" }
  expect(readKept(writeKept({ ...list, nameCount: 2 }))).toEqual(list)
})

it("what is no list is passed over", () => {
  for (const value of ["", "emma", "null", "[]", '{"title":"x"}', '{"title":1,"text":"ava"}']) {
    expect(readKept(value)).toBeNull()
  }
})
