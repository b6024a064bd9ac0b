/** @file Reading a list that a reader brings, in every form that a file may have. */
import { describe, expect, it } from "vitest"
import { readList } from "./read-list"

const bytes = (...values: number[]) => Uint8Array.from(values).buffer
const read = (source: string | ArrayBuffer, lowerCase = true) => readList({ source, lowerCase })

describe("a list", () => {
  it("becomes its symbols and their counts: in emma and ava, a is left three times, once for the v", () => {
    expect(read("emma\nava\n")).toEqual({
      kind: "read",
      text: "emma\nava",
      nameCount: 2,
      counted: {
        symbols: ".aemv",
        // prettier-ignore
        counts: [
          0, 1, 1, 0, 0,
          2, 0, 0, 0, 1,
          0, 0, 0, 1, 0,
          0, 1, 0, 1, 0,
          0, 1, 0, 0, 0,
        ],
      },
    })
  })

  it("keeps its capitals if the reader wants them, and has small letters otherwise", () => {
    expect(read("Emma")).toMatchObject({ text: "emma" })
    expect(read("Emma", false)).toMatchObject({ text: "Emma" })
  })

  it("is read from a file in UTF-8, with or without a mark", () => {
    expect(read(new TextEncoder().encode("zoë").buffer)).toMatchObject({ text: "zoë" })
    expect(read(bytes(0xef, 0xbb, 0xbf, 0x61, 0x76, 0x61))).toMatchObject({ text: "ava" })
  })

  it("is read from a file in UTF-16, as old Windows programs save text", () => {
    expect(read(bytes(0xff, 0xfe, 0x61, 0, 0xeb, 0))).toMatchObject({ text: "aë" })
    expect(read(bytes(0xfe, 0xff, 0, 0x61, 0, 0xeb))).toMatchObject({ text: "aë" })
  })

  it("may be one name of one letter", () => {
    expect(read("a")).toMatchObject({ counted: { symbols: ".a", counts: [0, 1, 1, 0] } })
  })
})

describe("what is refused, with a word on what was wanted", () => {
  it("a picture, or text in another encoding", () => {
    expect(read(bytes(0x89, 0x50, 0x4e, 0x47))).toEqual({
      kind: "refused",
      message: "This file is no text that can be read. Save it as plain text in UTF-8, with one name a line.",
    })
  })

  it("an empty file", () => {
    expect(read(bytes())).toEqual({
      kind: "refused",
      message: "There is no name here. Give one name a line.",
    })
  })

  it("a page instead of a list, at its first line", () => {
    const page = `<!doctype html><title>${"Sign in to this network. ".repeat(5)}</title>`
    expect(read(page)).toMatchObject({ kind: "refused", message: /^Line 1: .* One name a line\?$/ })
  })
})
