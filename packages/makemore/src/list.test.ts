import { describe, expect, test } from "vitest"
import { ListError, parseList } from "./list"

/** The error that a text is refused with. */
function refusal(text: string, options?: Parameters<typeof parseList>[1]): ListError {
  try {
    parseList(text, options)
  } catch (error) {
    if (error instanceof ListError) return error
  }
  throw new Error(`the list was taken: ${JSON.stringify(text)}`)
}

describe("parseList takes", () => {
  test("one name a line, in order, twice if it is there twice", () => {
    expect(parseList("emma\nava\nemma")).toEqual(["emma", "ava", "emma"])
  })

  test("the line ends of any system, a byte-order mark, empty lines and spaces around a name", () => {
    expect(parseList("\uFEFFemma\r\n  ava \r\r\n\nmia\n")).toEqual(["emma", "ava", "mia"])
  })

  test("any alphabet, and counts an emoji as one symbol", () => {
    expect(parseList("анна\n小明\n👋", { maxNameLength: 4 })).toEqual(["анна", "小明", "👋"])
  })

  test("an accented letter as one symbol, however it was typed", () => {
    expect(parseList("zoe\u0308")).toEqual(["zo\u00EB"])
  })

  test("a space inside a name", () => {
    expect(parseList("mary ann")).toEqual(["mary ann"])
  })

  test("capitals as they are, and in lower case on request", () => {
    expect(parseList("Émile")).toEqual(["Émile"])
    expect(parseList("Émile", { lowerCase: true })).toEqual(["émile"])
  })

  test("names with a dot, when the boundary is another symbol", () => {
    expect(parseList("st.john", { boundary: "|" })).toEqual(["st.john"])
  })
})

describe("parseList refuses, naming line and reason,", () => {
  test.each(["", "\uFEFF", " \r\n\t\n"])("a text without a name: %j", (text) => {
    expect(refusal(text)).toMatchObject({
      line: undefined,
      message: "There is no name here. Give one name a line.",
    })
  })

  test("a name that contains the boundary", () => {
    expect(refusal("emma\n\nst.john")).toMatchObject({
      name: "ListError",
      line: 3,
      message: 'Line 3: "st.john" contains ".", which marks where names begin and end. Remove it.',
    })
  })

  test("a control character, a tab by its name", () => {
    expect(refusal("emma\nav\u0007a").message).toBe(
      "Line 2: a control character (U+0007) cannot be part of a name. Remove it.",
    )
    expect(refusal("emma\tf\t18688").message).toBe("Line 1: a tab cannot be part of a name. Remove it.")
  })

  test("half a character", () => {
    expect(refusal("av\uD83D").message).toBe(
      "Line 1: half a character (U+D83D) cannot be part of a name. Remove it.",
    )
  })

  test("a line longer than a name", () => {
    expect(refusal("emma, ava, mia", { maxNameLength: 10 }).message).toBe(
      "Line 1: a name has at most 10 symbols, but this line has 14. One name a line?",
    )
  })

  test("more names than the limit, and takes exactly the limit", () => {
    expect(parseList("a\nb", { maxNames: 2 })).toHaveLength(2)
    expect(refusal("a\nb\nc", { maxNames: 2 }).message).toBe(
      "Line 3: a list has at most 2 names. Shorten it.",
    )
    expect(refusal("a\n".repeat(200_001)).message).toBe(
      "Line 200001: a list has at most 200,000 names. Shorten it.",
    )
  })

  test("more different symbols than the limit, the boundary counted", () => {
    expect(parseList("abc", { maxSymbols: 4 })).toEqual(["abc"])
    expect(refusal("abc\nabD", { maxSymbols: 4 }).message).toBe(
      'Line 2: "D" is one symbol too many: with "." there may be 4 different ones. Lower case only?',
    )
  })
})
