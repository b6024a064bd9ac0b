/** @file Every lesson in content/lessons, whoever wrote it: its head, its sections, its words, and its claims. */
import { globSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { glossary, lessonMatter } from "@course/curriculum"
import { names } from "@course/data"
import { countBigrams, normalise, rowOf, rowTotals, scoreName, Vocabulary } from "@course/makemore"
import { describe, expect, test } from "vitest"
import { computedNumber } from "../../src/course/numbers"
import { readingWarning } from "../../src/course/reading-time"
import { sectionTexts } from "../../src/course/words-by-section"
import { tracks } from "../../src/course/tracks"

const paths = globSync("content/lessons/*/index.mdx").map((path) => path.replaceAll("\\", "/"))

test("there is a lesson", () => {
  expect(paths).not.toEqual([])
})

describe.each(paths)("%s", (path) => {
  const { frontmatter, content: body } = parseFrontmatter(readFileSync(path, "utf8"))
  const matter = lessonMatter.parse(frontmatter)
  const uses = (word: string, attribute: string) =>
    [...body.matchAll(new RegExp(`<${word}\\s+${attribute}="([^"]*)"`, "g"))].map(([, value]) => value ?? "")

  const terms = glossary
    .parse(
      parseFrontmatter(`---\n${readFileSync(join(dirname(path), "glossary.yaml"), "utf8")}\n---`).frontmatter,
    )
    .terms.map(({ id }) => id)

  test("has a place in its track", () => {
    const planned = tracks
      .filter(({ id }) => id === matter.track)
      .flatMap(({ phases }) => phases.filter(({ number }) => number === matter.phase))
      .flatMap(({ lessons }) => lessons)
    expect(planned).toContainEqual(
      expect.objectContaining({
        id: basename(dirname(path)),
        position: matter.position,
        title: matter.title,
      }),
    )
  })

  test("shows each of its cells once, in the order of the front matter", () => {
    expect(uses("Cell", "id")).toEqual(matter.cells)
  })

  test("lists every file of its folder `cells`", () => {
    const files = globSync(join(dirname(path), "cells", "*.ts")).map((file) => basename(file, ".ts"))
    expect(files.sort()).toEqual([...matter.cells].sort())
  })

  test("has a heading for each section", () => {
    expect(body.match(/^## .+$/gm)).toHaveLength(matter.sections.length)
  })

  test("names only numbers that the build can compute", () => {
    for (const key of uses("Num", "of")) expect(computedNumber(key, path).text).not.toMatch(/NaN|undefined/)
  })

  test("takes about as long to read as its author aims at", () => {
    expect(readingWarning(body, matter.readingAimMinutes)).toBeUndefined()
  })

  test("links the lecture's minute in each section", () => {
    const without = sectionTexts(body).filter(({ text }) => !text.includes("<Lecture at="))
    expect(
      without.map(({ title }) => title),
      'these sections need <Lecture at="9:24">…</Lecture>',
    ).toEqual([])
  })

  test("says each displayed formula in words too", () => {
    const formulas = body
      .split(/^\$\$$/m)
      .filter((_, at) => at % 2 === 0)
      .slice(1)
    for (const after of formulas) expect(after.trimStart()).toMatch(/^In words: /)
  })

  test("puts each term of its glossary where it first stands, in the same order, once", () => {
    expect(uses("Term", "id"), "<Term id> for each term of glossary.yaml, in its order").toEqual(terms)
  })

  test("has the same in PyTorch beside each cell but the recap", () => {
    const withPython = matter.cells.filter((cell) => cell !== "recap")
    expect(uses("PyTorch", "id"), "<PyTorch id> for each of the cells, in their order").toEqual(withPython)
    const files = globSync(join(dirname(path), "pytorch", "*.py")).map((file) => basename(file, ".py"))
    expect(files.sort(), "pytorch/<cell>.py for each of the cells").toEqual([...withPython].sort())
  })

  test("imports nothing and sets no style: authors have words for that", () => {
    expect(body).not.toMatch(/^(import|export)\s/m)
    expect(body).not.toMatch(/\b(style|class|className)=/)
  })

  test("speaks only the words of the vocabulary", () => {
    const vocabulary = readFileSync("src/mdx/vocabulary.ts", "utf8")
    const spoken = new Set(
      [...body.replace(/`[^`\n]*`/g, "").matchAll(/<([A-Z]\w*)/g)].map(([, word]) => word),
    )
    for (const word of spoken) expect(vocabulary).toContain(`import ${word} from`)
  })
})

describe("what the text of makemore-bigram says without a number", () => {
  const vocabulary = Vocabulary.of(names)
  const counts = countBigrams(names, vocabulary)
  const count = (pair: string) => {
    const [row = "", column = ""] = pair
    return counts[vocabulary.placeOf(row) * vocabulary.size + vocabulary.placeOf(column)]
  }

  test("the most frequent pair is n.", () => {
    expect(count("n.")).toBe(counts.reduce((most, entry) => Math.max(most, entry), 0))
  })

  test("whoever always takes the likeliest symbol writes a, and nothing else", () => {
    const likeliest = (symbol: string) => {
      const row = rowOf(counts, vocabulary.placeOf(symbol))
      return vocabulary.symbolAt(row.indexOf(Math.max(...row)))
    }
    expect(likeliest(".")).toBe("a")
    expect(likeliest("a")).toBe(".")
  })

  test("after em, m is more frequent than i, and x does not come", () => {
    const countOf = (start: string) => names.filter((name) => name.startsWith(start)).length
    expect(names).toEqual(expect.arrayContaining(["emma", "emmett", "emily"]))
    expect(countOf("emm")).toBeGreaterThan(countOf("emi"))
    expect(countOf("emi")).toBeGreaterThan(0)
    expect(countOf("emx")).toBe(0)
  })

  test("with the division by columns no single name's score changes", () => {
    const [byRow, byColumn] = [normalise(counts), normalise(counts, "column")]
    for (const name of ["emma", "ava", "zoe", "bartholomew"]) {
      const [right, slip] = [byRow, byColumn].map((table) => scoreName(name, vocabulary, table).nll)
      expect(slip).toBeCloseTo(right!, 10)
    }
  })

  test("no row has more pairs than a's", () => {
    expect(Math.max(...rowTotals(counts))).toBe(rowTotals(counts)[vocabulary.placeOf("a")])
  })

  test("jq never occurs", () => {
    expect(count("jq")).toBe(0)
  })

  test("ten symbols of context need a row for more combinations than people have ever lived", () => {
    // The Population Reference Bureau's estimate is 117 billion (2022).
    expect(vocabulary.size ** 10).toBeGreaterThan(117e9)
  })
})
