import { names } from "@course/data"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { countBigrams } from "./counts"
import { columnTotals, rowOf, rowTotals, total } from "./table"
import { Vocabulary } from "./vocabulary"

/** Lists of names over a small alphabet that has an emoji in it. */
const lists = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é", "👋"), minLength: 1 }), {
  minLength: 1,
})

describe("countBigrams", () => {
  test("counts a few names as one does by hand", () => {
    const few = ["emma", "ava", "mia", "anna"]
    const vocabulary = Vocabulary.of(few)
    const counts = countBigrams(few, vocabulary)
    const followers = [...rowOf(counts, vocabulary.placeOf("a"))].map(
      (count, at) => vocabulary.symbolAt(at) + count,
    )
    expect(followers.filter((follower) => !follower.endsWith("0"))).toEqual([".4", "n1", "v1"])
    expect(total(counts)).toBe(5 + 4 + 4 + 5)
  })

  test("finds 229,804 bigrams in the site's 32,257 names; 102 of the 729 pairs never occur, and n. 6808 times", () => {
    const vocabulary = Vocabulary.of(names)
    const counts = countBigrams(names, vocabulary)
    expect(total(counts)).toBe(229_804)
    expect(counts.filter((count) => count === 0)).toHaveLength(102)
    expect(rowTotals(counts)[0]).toBe(32_257)
    expect(rowOf(counts, vocabulary.placeOf("n"))[0]).toBe(6808)
  })

  test("gives every symbol a row total equal to its column total", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const counts = countBigrams(list, Vocabulary.of(list))
        expect(rowTotals(counts)).toEqual(columnTotals(counts))
      }),
    )
  })

  test("counts the same pairs as reading the names one by one", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const vocabulary = Vocabulary.of(list)
        const counts = countBigrams(list, vocabulary)
        for (const name of list) {
          for (const { row, column } of vocabulary.bigrams(name)) counts[row * vocabulary.size + column]! -= 1
        }
        expect(counts.every((count) => count === 0)).toBe(true)
      }),
    )
  })

  test("names the symbol that a vocabulary of too few names lacks", () => {
    expect(() => countBigrams(["emma", "zoe"], Vocabulary.of(["emma"]))).toThrow(
      '"zoe" contains "z", which is not one of the 4 symbols .aem. Derive the vocabulary from the whole list.',
    )
  })

  test("refuses a boundary inside a name", () => {
    expect(() => countBigrams(["a.b"], new Vocabulary(".ab"))).toThrow('"a.b" contains the boundary "."')
  })
})
