import { describe, expect, test } from "vitest"
import { Vocabulary, VocabularyError } from "./vocabulary"

describe("a vocabulary", () => {
  test("of a list has the boundary first, then every symbol that occurs, sorted", () => {
    const vocabulary = Vocabulary.of(["emma", "ava", "mia", "anna"])
    expect(vocabulary.symbols.join("")).toBe(".aeimnv")
    expect(vocabulary.size).toBe(7)
    expect(vocabulary.boundary).toBe(".")
  })

  test("is sorted by code point, also beyond the first 65,536", () => {
    expect(Vocabulary.of(["👋\uFF41é"]).symbols).toEqual([".", "é", "\uFF41", "👋"])
  })

  test("turns symbols into places and back", () => {
    const vocabulary = new Vocabulary(".ab👋")
    expect([".", "a", "b", "👋"].map((symbol) => vocabulary.placeOf(symbol))).toEqual([0, 1, 2, 3])
    expect([0, 1, 2, 3].map((place) => vocabulary.symbolAt(place))).toEqual([".", "a", "b", "👋"])
    expect([vocabulary.has("a"), vocabulary.has("z")]).toEqual([true, false])
  })

  test("may have another boundary", () => {
    expect(Vocabulary.of(["st.john"], "|").symbols.join("")).toBe("|.hjnost")
  })
})

describe("bigrams", () => {
  test("of emma are five, not three: the boundary stands at both ends", () => {
    const bigrams = Vocabulary.of(["emma"]).bigrams("emma")
    expect(bigrams.map(({ symbol, next }) => symbol + next)).toEqual([".e", "em", "mm", "ma", "a."])
  })

  test("know their row and column", () => {
    expect(new Vocabulary(".ab").bigrams("ab")).toEqual([
      { symbol: ".", next: "a", row: 0, column: 1 },
      { symbol: "a", next: "b", row: 1, column: 2 },
      { symbol: "b", next: ".", row: 2, column: 0 },
    ])
  })

  test("of the empty name are one: from boundary to boundary", () => {
    expect(new Vocabulary(".a").bigrams("")).toEqual([{ symbol: ".", next: ".", row: 0, column: 0 }])
  })
})

describe("a vocabulary complains of", () => {
  const vocabulary = new Vocabulary(".ab")

  test.each([
    ["a symbol that it lacks", () => vocabulary.placeOf("z"), '"z" is not one of the 3 symbols .ab'],
    ["a name with such a symbol", () => vocabulary.bigrams("abz"), '"z" is not one of the 3 symbols .ab'],
    [
      "a boundary inside a name",
      () => vocabulary.bigrams("a.b"),
      'stands at the ends of a name only, but got "a.b"',
    ],
    ["what is not one symbol", () => vocabulary.placeOf("ab"), 'a symbol is one character, but got "ab"'],
    ["a place that it lacks", () => vocabulary.symbolAt(3), "places run from 0 to 2, but got 3"],
    ["a symbol given twice", () => new Vocabulary(".aa"), 'each symbol once, but got "a" twice'],
    ["having no symbols", () => new Vocabulary("."), "a boundary and at least one symbol, but got 1 in all"],
    ["a boundary among the symbols of a list", () => Vocabulary.of(["a.b"]), "Choose another boundary."],
  ])("%s", (_, attempt, message) => {
    expect(attempt).toThrow(VocabularyError)
    expect(attempt).toThrow(message)
  })
})
