/**
 * @file No typed number in what readers read: a figure that the data could change comes from the model, by `<Num of="…" />`
 * in a lesson and by braces in its YAML.
 *
 * The sources are enough to hold this, and no build is needed: what remains of a text when its words of the vocabulary,
 * its code and its addresses are taken out is all that an author typed. (The numbers of figures and cells are computed
 * where they are printed, and what those print has tests of its own.)
 */
import { globSync, readFileSync } from "node:fs"
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { expect, test } from "vitest"

/** What an author may type, each with the reason why no data can make it untrue. */
const ALLOWED: readonly { readonly what: RegExp; readonly because: string }[] = [
  { what: /\b(?:section|lesson|phase)s? \d+(?:(?:,| and| to) \d+)*/gi, because: "an ordinal names a place" },
  { what: /\b(?:1[89]|20)\d\d\b/g, because: "a year is a year" },
  { what: /\bbase 2\b|\\ln 2\b|\bfloat(?:32|64)\b/g, because: "a name, or a unit" },
  { what: /\[(?:34|37)\]/g, because: "the number of an issue, and a link to it" },
  { what: /\b2147483647\b/g, because: "the lecture's seed" },
  { what: /\b(?:0\.01|50|70|80|100|400|1000)\b/g, because: "a setting that the reader is to choose" },
  { what: /(?<![\d.,])[01](?!\d|[.,]\d)/g, because: "nothing and one are no measurements" },
]

/** Numbers that a sentence takes for an example, whole phrases: nothing is claimed of the data. */
const EXAMPLES = ["A gradient of 3 says", "`a` is 2, `b` is −3", "(ab + 10)^2"]

const texts = globSync("content/lessons/*/{index,cheatsheet}.mdx").map((path) => {
  const { content, frontmatter } = parseFrontmatter(readFileSync(path, "utf8"))
  return [path, `${content}\n${headProse(frontmatter)}`] as const
})
const definitions = globSync("content/lessons/*/{glossary,cards}.yaml").map(
  (path) =>
    [path, readFileSync(path, "utf8").replace(/^\s*(?:- )?(?:id|objective|section): .*$/gm, "")] as const,
)

test.each([...texts, ...definitions])("%s types no number that the data could change", (_path, text) => {
  expect(
    typedNumerals(text),
    'write them <Num of="…" />, in YAML {…}; what no data can change is listed in tests/content/numerals.test.ts',
  ).toEqual([])
})

test("a typed count is found, in prose, in a formula, in bold, in a table and in a fold", () => {
  for (const text of [
    "There are 27 symbols.",
    "the loss **2.4544** falls",
    "$\\ln 36$",
    "| 1/36 |",
    '<Fold title="x">\n\nabout 32,257 names\n\n</Fold>',
  ]) {
    expect(typedNumerals(text)).toHaveLength(1)
  }
})

test("numbers of the model, code, addresses and what is allowed are passed over", () => {
  for (const text of [
    'It has <Num of="nll.step1000" /> and {nll.counting}.',
    "```ts\nconst a = 27\n```",
    "run `torch.zeros(27, 27)`",
    "[the film](https://example.org/watch?v=123)",
    '<Lecture at="9:24">counting</Lecture>',
    "see sections 1 to 6 and lesson 4, of 2018",
    "between 0 and 1.",
    "1. **Predict.**",
  ]) {
    expect(typedNumerals(text)).toEqual([])
  }
})

/** What is typed with digits and not allowed, each with a few words around it. */
function typedNumerals(text: string): string[] {
  let prose = text
    .replace(/^(```+)[^]*?^\1`*$/gm, " ")
    .replace(/\{\/\*[^]*?\*\/\}/g, " ")
    .replace(/^#.*$/gm, (heading) => heading.replace(/^#+/, ""))
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/\{[\w.-]*[a-z][\w.-]*\}/gi, " ")
  for (const example of EXAMPLES) prose = prose.replaceAll(example, " ")
  prose = prose
    .replace(/`[^`\n]*`/g, " ")
    .replace(/<[A-Z]\w*(?:\s+\w+="[^"]*")*\s*\/?>|<\/\w+>/g, " ")
    .replace(/^\s*\d+\. /gm, " ")
    .replace(/\$\$?[^$]*\$\$?/g, (formula) => formula.replace(/[_^]\{?\w+\}?/g, " "))
  for (const { what } of ALLOWED) prose = prose.replace(what, " ")
  return [...prose.matchAll(/\d(?:[\d,./]*\d)?/g)].map(({ index }) =>
    prose
      .slice(Math.max(0, index - 30), index + 30)
      .replace(/\s+/g, " ")
      .trim(),
  )
}

/** The sentences of a front matter, which readers see in the head of the lesson. */
function headProse(matter: Record<string, unknown>): string {
  return JSON.stringify([matter.title, matter.summary, matter.objectives, matter.prerequisites])
}
