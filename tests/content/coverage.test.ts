/** @file Every coverage.yaml: each objective of the lesson has its sections, figures, exercises and cards, and each of these is there. */
import { globSync, readFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { coverage, lessonMatter } from "@course/curriculum"
import { describe, expect, test } from "vitest"
import { readLesson } from "../../src/course/check-content"
import { checkLesson } from "../../src/course/check-lesson"
import { computedNumbers } from "../../src/course/numbers"

const tables = globSync("content/lessons/*/coverage.yaml").map((path) => path.replaceAll("\\", "/"))

test("there is a table of coverage", () => {
  expect(tables).not.toEqual([])
})

describe.each(tables)("%s", (path) => {
  const folder = dirname(path)
  const matter = lessonMatter.parse(parseFrontmatter(readFileSync(`${folder}/index.mdx`, "utf8")).frontmatter)
  const rows = coverage.parse(
    parseFrontmatter(`---\n${readFileSync(path, "utf8")}\n---`).frontmatter,
  ).objectives

  test("holds: nothing that it names is missing, and no card or exercise contradicts it", () => {
    const mistakes = checkLesson(folder, readLesson(folder), Object.keys(computedNumbers))
    expect(mistakes.filter(({ file }) => basename(file) === "coverage.yaml")).toEqual([])
  })

  test("has a row for each objective, in the order of the lesson's head", () => {
    expect(rows.map(({ objective }) => objective)).toEqual(matter.objectives.map(({ id }) => id))
  })

  test("has every section but the practice explain an objective", () => {
    const explained = new Set(rows.flatMap(({ sections }) => sections))
    expect(matter.sections.filter((section) => section !== "practice" && !explained.has(section))).toEqual([])
  })
})
