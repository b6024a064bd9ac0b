import { expect, test } from "vitest"
import { foundIn, stretchesOf, type IndexAnswer } from "./found"

const record = (kind: string, title: string): IndexAnswer => ({
  url: `/${title}`,
  meta: { kind, title },
  excerpt: title,
  sub_results: [],
})

const page = (...sections: readonly [string, ...number[]][]): IndexAnswer => ({
  url: "/lesson/",
  meta: { title: "A lesson" },
  excerpt: "",
  sub_results: sections.map(([title, ...scores]) => ({
    title,
    url: `/lesson/#${title}`,
    excerpt: title,
    weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
  })),
})

test("definitions come first, then sections, then cards", () => {
  const found = foundIn(
    [record("card", "count what?"), page(["count", 1]), record("term", "count")],
    "counts",
  )
  expect(found.map(({ kind, url }) => [kind, url])).toEqual([
    ["term", "/count"],
    ["section", "/lesson/#count"],
    ["card", "/count what?"],
  ])
})

test("of a page's sections the one that has most of it comes first", () => {
  const found = foundIn([page(["row one", 1, 1], ["row two", 5], ["row three", 1])], "rows")
  expect(found.map(({ title }) => title)).toEqual(["row two", "row one", "row three"])
})

test("of each kind the best are shown, and no more than can be taken in", () => {
  const many = (kind: string) => Array.from({ length: 20 }, (_, at) => record(kind, `${kind}${at}`))
  const found = foundIn([...many("term"), ...many("card")], "term card")
  expect(found).toHaveLength(10)
  expect(found[0]?.title).toBe("term0")
})

test("what shares only its first letter or two with what was looked for is left out", () => {
  expect(foundIn([record("term", "zoom")], "zzyzx")).toEqual([])
  expect(foundIn([record("term", "softmax")], "sofa")).toHaveLength(1)
  expect(foundIn([record("term", "softmax")], "s")).toHaveLength(1)
  expect(foundIn([record("term", "softmax")], "...")).toEqual([])
})

test("a word that was found by its stem is kept, by what is marked in its text", () => {
  const answer = { ...record("term", "smoothing"), excerpt: "adding to every <mark>count</mark>" }
  expect(foundIn([answer], "counting")).toHaveLength(1)
})

test("what was found is marked, and entities are the signs they stand for", () => {
  expect(stretchesOf("a <mark>count</mark> &lt; 1 &amp; more")).toEqual([
    { text: "a ", isHit: false },
    { text: "count", isHit: true },
    { text: " < 1 & more", isHit: false },
  ])
})

test("a comma stands at its word, as it does in the text", () => {
  expect(stretchesOf("the cure is <mark>smoothing</mark> : add 1 (to each ) , ever .")).toEqual([
    { text: "the cure is ", isHit: false },
    { text: "smoothing", isHit: true },
    { text: ": add 1 (to each), ever.", isHit: false },
  ])
})

test("a text that looks like HTML stays text, and an entity is read once", () => {
  expect(stretchesOf("&amp;lt;b&amp;gt;")).toEqual([{ text: "&lt;b&gt;", isHit: false }])
})
