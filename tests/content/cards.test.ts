/** @file Every cards.yaml, whoever wrote it: for ever, about its lesson, and fit for the page and for Anki. */
import { globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { byHand, cards, lessonMatter } from "@course/curriculum"
import { judgeNumber } from "@course/grading"
import { describe, expect, test } from "vitest"
import { computedNumber } from "../../src/course/numbers"
import { renderCard } from "../../src/course/render-card"

const paths = globSync("content/lessons/*/cards.yaml").map((path) => path.replaceAll("\\", "/"))

test("there are cards", () => {
  expect(paths).not.toEqual([])
})

describe.each(paths)("%s", (path) => {
  const deck = deckIn(path)
  const lesson = readFileSync(join(dirname(path), "index.mdx"), "utf8")
  const matter = lessonMatter.parse(parseFrontmatter(lesson).frontmatter)

  test("serves each objective of the lesson with two cards or more, and no other", () => {
    const served = deck.map(({ objective }) => objective)
    for (const { id } of matter.objectives) {
      expect([id, served.filter((objective) => objective === id).length >= 2]).toEqual([id, true])
    }
    expect(matter.objectives.map(({ id }) => id)).toEqual(expect.arrayContaining(served))
  })

  test("names sections of the lesson, in the order in which it has them", () => {
    const places = deck.map(({ section }) => matter.sections.indexOf(section))
    expect(places).not.toContain(-1)
    const asRead = places.filter((place) => place !== matter.sections.indexOf("practice"))
    expect(asRead[0]).toBe(Math.min(...asRead))
  })

  test("asks two or three of its cards at each place where the lesson places some, none of them twice", () => {
    const placed = [...lesson.matchAll(/<Cards ask="([^"]*)"/g)].map(([, ids = ""]) => ids.split(" "))
    const ill = placed.filter(({ length }) => length < 2 || length > 3)
    expect(ill, "<Cards ask> names two or three cards").toEqual([])
    const all = placed.flat()
    expect(new Set(all).size, "each card is asked at one place").toBe(all.length)
    expect(lesson.match(/<Deck \/>/g), "<Deck /> stands once in the text").toHaveLength(1)
  })

  test.each(deck.map((card) => [card.id, card] as const))(
    "%s is set without a mistake",
    async (_id, card) => {
      const { front, back, forAnki } = await renderCard(card, path)
      for (const html of [front, back]) {
        expect(html).not.toMatch(/katex-error|\{[\w-]+\.[\w.-]+\}|undefined|NaN|^<p>/)
      }
      for (const html of [forAnki.front, forAnki.back]) {
        expect(html).not.toMatch(/katex|data-|class=|\{[\w-]+\.[\w.-]+\}|\$/)
      }
    },
  )

  test("accepts the number on the back of a card as its answer, and no other card's", () => {
    const typed = deck.flatMap(({ answer }) =>
      answer === undefined ? [] : [computedNumber(answer.slice(1, -1), path)],
    )
    for (const wanted of typed) {
      for (const { text } of typed) {
        const { kind } = judgeNumber(text, wanted.text, gradedAs(wanted.quantity))
        expect([wanted.text, text, kind === "right"]).toEqual([wanted.text, text, text === wanted.text])
      }
    }
  })
})

describe("the cards of makemore-bigram", () => {
  const folder = "content/lessons/makemore-bigram"
  const deck = deckIn(`${folder}/cards.yaml`)

  test("ask for what the exercise by hand made: the names of the card are those of the exercise", () => {
    const written = readFileSync(`${folder}/by-hand.yaml`, "utf8")
    const { exercises } = byHand.parse(parseFrontmatter(`---\n${written}\n---`).frontmatter)
    const names = exercises.find(({ id }) => id === "row-of-a")?.names.join(", ")
    expect(computedNumber("by-hand.names", folder).text).toBe(names)
    expect(deck.some(({ front }) => front.includes("{by-hand.names}"))).toBe(true)
  })

  test("ask for a number, and twice to spot a slip", () => {
    expect(deck.filter(({ answer }) => answer !== undefined)).not.toEqual([])
    expect(deck.filter(({ front }) => front.startsWith("Spot the slip:"))).toHaveLength(2)
  })
})

function deckIn(path: string) {
  // A YAML file is what stands at the head of a Markdown file.
  return cards.parse(parseFrontmatter(`---\n${readFileSync(path, "utf8")}\n---`).frontmatter).cards
}

function gradedAs(quantity: string | undefined) {
  return quantity === "count" || quantity === "surprise" ? quantity : "probability"
}
