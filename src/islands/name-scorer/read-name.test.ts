/** @file What readers type is read as a name wherever that is possible. */
import { Vocabulary } from "@course/makemore"
import { expect, it } from "vitest"
import { describeStranger, LONGEST_READ, readName } from "./read-name"

const vocabulary = new Vocabulary(".abcdefghijklmnopqrstuvwxyz")
const read = (typed: string) => readName(typed, vocabulary)

it("reads a name with spaces around it, and capital letters as small ones", () => {
  expect(read(" Emma ")).toEqual({ kind: "name", name: "emma", leftOut: 0, isLowered: true })
})

it("keeps a capital letter that the list itself has", () => {
  expect(readName("Aa", new Vocabulary(".Aa"))).toMatchObject({ name: "Aa", isLowered: false })
})

it("takes nothing but spaces for no name yet", () => {
  expect(read("")).toEqual({ kind: "empty" })
  expect(read("  ")).toEqual({ kind: "empty" })
})

it("names each symbol that the model has no row for, once, and the nearest name without them", () => {
  expect(read("Zoë Anaë-7")).toEqual({ kind: "strange", strangers: ["ë", " ", "-", "7"], nearest: "zoeanae" })
})

it("knows an accented letter however it was typed: as one character or as two", () => {
  expect(read("zoe\u0308")).toEqual(read("zo\u00eb"))
})

it("holds the dot, which stands at the ends of a name, for a stranger inside it", () => {
  expect(read("j.r")).toEqual({ kind: "strange", strangers: ["."], nearest: "jr" })
})

it("finds no nearest name where no symbol is known", () => {
  expect(read("李雷")).toEqual({ kind: "strange", strangers: ["李", "雷"], nearest: "" })
})

it("reads the beginning of a very long input, and says how much it leaves out", () => {
  expect(read("a".repeat(1000))).toMatchObject({
    name: "a".repeat(LONGEST_READ),
    leftOut: 1000 - LONGEST_READ,
  })
})

it("describes in words what cannot be seen", () => {
  expect([" ", "-", ".", "ë"].map(describeStranger)).toEqual(["a space", "a hyphen", "a dot", "“ë”"])
})
