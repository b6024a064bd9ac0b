import fc from "fast-check"
import { expect, test } from "vitest"
import { ankiText } from "./anki"
import type { AnkiCard } from "./anki"

const card: AnkiCard = { guid: "course/l/a", front: "What?", back: "That.", tags: ["l::nll"] }

test("the head says how the file is to be read", () => {
  expect(ankiText("Course::Lesson", [card]).split("\n")).toEqual([
    "#separator:tab",
    "#html:true",
    "#notetype:Basic",
    "#deck:Course::Lesson",
    "#columns:guid\tFront\tBack\tTags",
    "#guid column:1",
    "#tags column:4",
    "course/l/a\tWhat?\tThat.\tl::nll",
    "",
  ])
})

test("formulas, tabs, line breaks, quotation marks and number signs come out as they went in", () => {
  const awkward = { ...card, front: '#"a"\tb\nc', back: "\\(-\\ln p\\) & <b>x</b>\r\n" }
  expect(readAsAnki(ankiText("d", [card, awkward]))).toEqual([card, awkward])
})

test("any texts come out as they went in", () => {
  const text = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "\r", "#", "\\", "é", " ", ",") })
  fc.assert(
    fc.property(fc.array(fc.record({ front: text, back: text })), (sides) => {
      const cards = sides.map((side, at) => ({ ...side, guid: `g${at}`, tags: ["l", "l::b"] }))
      expect(readAsAnki(ankiText("d", cards))).toEqual(cards)
    }),
  )
})

test("a space never ends a tag, and a line break never ends the name of the deck", () => {
  const text = ankiText("two\nlines", [{ ...card, tags: ["one tag"] }])
  expect(text).toContain("#deck:two lines\n")
  expect(text).toContain("\tone-tag\n")
})

/** Reads as Anki's manual says: directives first, then records of quoted or plain fields. */
function readAsAnki(text: string): AnkiCard[] {
  let rest = text
  while (rest.startsWith("#")) rest = rest.slice(rest.indexOf("\n") + 1)
  const records: string[][] = []
  while (rest !== "") {
    const record: string[] = []
    for (let isEnd = false; !isEnd;) {
      const [whole = "", quoted, plain = "", end] =
        /^(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/.exec(rest) ?? []
      record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
      rest = rest.slice(whole.length)
      isEnd = end !== "\t"
    }
    records.push(record)
  }
  return records.map(([guid = "", front = "", back = "", tags = ""]) => ({
    guid,
    front,
    back,
    tags: tags.split(" "),
  }))
}
