/** @file Every lesson in content/lessons, whoever wrote it: its head, its sections, its words, and its claims. */
import { globSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { lessonMatter } from "@course/curriculum"
import { names } from "@course/data"
import { countBigrams, Vocabulary } from "@course/makemore"
import { describe, expect, test } from "vitest"
import { computedNumber } from "../../src/course/numbers"
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

  test("types no number that a change of the data could make untrue", () => {
    const prose = body.replace(/^```[^]*?^```/gm, "").replace(/\$[^$]*\$/g, "")
    expect(prose.match(/\d[\d,.]*\d/g)?.filter((number) => number !== "2018") ?? []).toEqual([])
  })

  test("imports nothing and sets no style: authors have words for that", () => {
    expect(body).not.toMatch(/^(import|export)\s/m)
    expect(body).not.toMatch(/\b(style|class|className)=/)
  })

  test("speaks only the words of the vocabulary", () => {
    const vocabulary = readFileSync("src/mdx/vocabulary.ts", "utf8")
    const spoken = new Set([...body.matchAll(/<([A-Z]\w*)/g)].map(([, word]) => word))
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

  test("jq never occurs", () => {
    expect(count("jq")).toBe(0)
  })

  test("ten symbols of context need a row for more combinations than people have ever lived", () => {
    // The Population Reference Bureau's estimate is 117 billion (2022).
    expect(vocabulary.size ** 10).toBeGreaterThan(117e9)
  })
})
