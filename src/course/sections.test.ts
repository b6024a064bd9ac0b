import { expect, test } from "vitest"
import { sectionsOf } from "./sections"

const headings = [
  { depth: 2, slug: "count", text: "Count" },
  { depth: 3, slug: "by-hand", text: "By hand" },
  { depth: 2, slug: "sample", text: "Sample" },
]

test("the sections of a lesson are its second-level headings", () => {
  expect(sectionsOf(headings, ["count", "sample"], "index.mdx")).toEqual([
    { id: "count", title: "Count" },
    { id: "sample", title: "Sample" },
  ])
})

test("a reworded heading fails the build with the id that readers' links rely on", () => {
  expect(() => sectionsOf(headings, ["counts", "sample"], "index.mdx")).toThrow(
    'index.mdx: a heading has the id "count", which the front matter\'s `sections` do not list; did you mean "counts"?',
  )
})

test("a promised section that is missing or moved fails the build", () => {
  expect(() => sectionsOf(headings, ["count", "sample", "practice"], "index.mdx")).toThrow(
    "promises the sections count, sample, practice, but the headings are count, sample",
  )
  expect(() => sectionsOf(headings, ["sample", "count"], "index.mdx")).toThrow("but the headings are")
})
