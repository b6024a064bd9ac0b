/** @file A reader learns with cards: between sections, in the deck of the lesson, and day after day. */
import type { Locator, Page } from "@playwright/test"
import { comeTo } from "./pages/come-to"
import { expect, test } from "./pages/lesson-page"

const EVENING = new Date("2026-11-22T18:00:00Z")
const DAY_MS = 86_400_000

test("a reader reviews by keyboard on three days: new cards, a missed one again, and what is due @base", async ({
  page,
}) => {
  test.slow()
  await page.clock.install({ time: EVENING })
  const deck = await begin(page)
  await expect(deck).toContainText("8 cards left")

  // The first day: eight new cards, and the third is missed.
  const asked: string[] = []
  for (let at = 0; at < 8; at++) {
    asked.push(await question(deck).innerText())
    await answer(page, deck, at === 2 ? "1" : "3")
  }
  expect(new Set(asked).size).toBe(8)
  await expect(question(deck)).toHaveText(asked[2]!)
  await expect(deck).toContainText("Once more")
  await answer(page, deck, "3")
  await expect(deck).toContainText("Done for now")
  await expect(deck).toContainText("Again: 1 · Good: 8")
  await expect(deck.getByRole("img", { name: /^Cards that come back: / })).toBeVisible()

  // The next day: what was missed is due, or nothing is; and eight more are new.
  await nextDay(page, 1)
  await page.goto("review/")
  const review = page.getByRole("region", { name: "Cards that are due" })
  await expect(question(review)).toBeVisible()
  await expect(review).toContainText(/New|Due/)
  const onSecondDay = await doAll(page, review, "4")
  expect(onSecondDay.filter((text) => !asked.includes(text))).toHaveLength(8)

  // Two days after they were learnt, the first ones are due again.
  await nextDay(page, 1)
  await page.reload()
  await expect(question(review)).toBeVisible()
  const onThirdDay = await doAll(page, review, "3")
  const seenAgain = onThirdDay.filter((text) => asked.includes(text))
  expect(new Set([...onSecondDay, ...seenAgain].filter((text) => asked.includes(text))).size).toBe(8)
  await expect(review).toContainText("Done for now")
  await page.reload()
  await expect(review).toContainText("Nothing is due")
})

test("a card that is done in one tab leaves the other", async ({ page, context }) => {
  const [deck, other] = [await begin(page), await context.newPage()]
  const there = await begin(other)
  const first = await question(deck).innerText()
  await expect(question(there)).toHaveText(first)
  await answer(other, there, "3")
  await expect(question(deck)).not.toHaveText(first)
  await expect(deck).toContainText("done in another tab")
  await expect(deck).toContainText("7 cards left")
})

test("undo takes back a grade; a card can be asked no more, and resumed", async ({ page }) => {
  const deck = await begin(page)
  const first = await question(deck).innerText()
  await answer(page, deck, "4")
  await expect(question(deck)).not.toHaveText(first)
  await page.keyboard.press("u")
  await expect(question(deck)).toHaveText(first)
  await expect(deck).toContainText("8 cards left")

  await deck.getByRole("button", { name: "Ask it no more" }).click()
  await expect(question(deck)).not.toHaveText(first)
  await doAll(page, deck, "3")
  await deck.getByText("1 card asked no more").click()
  await deck.getByRole("button", { name: "Ask it again" }).click()
  await expect(deck.getByText("asked no more")).toHaveCount(0)
  await page.reload()
  await begin(page, { isOpen: true })
  await expect(deck).toContainText("Nothing is due")
})

test("a card that asks for a number reads it in any form, and says how far off it is", async ({ page }) => {
  const deck = await begin(page)
  const field = deck.getByLabel("Your number")
  while (!(await field.isVisible())) {
    const before = await question(deck).innerText()
    await deck.getByRole("button", { name: "Ask it no more" }).click()
    await expect(question(deck)).not.toHaveText(before)
  }
  await expect(question(deck)).toContainText("How probable is m after e?")
  await field.fill("a few")
  await field.press("Enter")
  await expect(deck).toContainText("is not a number")
  await expect(deck.getByRole("group", { name: "Answer" })).toHaveCount(0)
  await field.fill("0.05")
  await field.press("Enter")
  await expect(deck).toContainText("Not yet: this is too large by")
  await expect(deck.getByRole("group", { name: "Answer" })).toBeFocused()
  await page.keyboard.press("1")
  await expect(question(deck)).not.toContainText("How probable is m after e?")
  await page.keyboard.press("u")
  await expect(question(deck)).toContainText("How probable is m after e?")
  await field.fill("776/20579")
  await field.press("Enter")
  await expect(deck).toContainText("Right.")
})

test("between two sections, an answer opens and is graded where it stands; the deck knows of it", async ({
  page,
  lesson,
  expectAccessible,
}) => {
  await lesson.open()
  const placed = page.getByRole("group", { name: "Cards on this section" }).first()
  const card = placed.locator("details").first()
  await card.locator("summary").focus()
  await page.keyboard.press("Space")
  await expect(card.getByRole("button", { name: /^Good\b.*back in.*2 days$/ })).toBeVisible()
  await expectAccessible({ within: "[data-cards=placed]" })
  await page.keyboard.press("3")
  await expect(card).toContainText("It comes back in 2 days.")
  const deck = await begin(page, { isOpen: true })
  await expect(deck).toContainText("7 cards left")
  await card.getByRole("button", { name: "Undo" }).click()
  await expect(deck).toContainText("8 cards left")
})

test("axe finds nothing on the front, on the back, with a number, and at the end", async ({
  page,
  expectAccessible,
}) => {
  const deck = await begin(page)
  await expectAccessible({ within: "#the-deck" })
  await page.keyboard.press("Space")
  await expectAccessible({ within: "#the-deck" })
  await page.keyboard.press("3")
  await doAll(page, deck, "3")
  await expectAccessible({ within: "#the-deck" })
})

test("the focus follows the card, and what a grade led to is told", async ({ page }) => {
  const deck = await begin(page)
  await expect(question(deck)).toBeFocused()
  await page.keyboard.press("Space")
  await expect(deck.getByRole("group", { name: "Answer" })).toBeFocused()
  await page.keyboard.press("4")
  await expect(question(deck)).toBeFocused()
  await expect(deck.getByRole("status")).toHaveText("Easy: it comes back in 8 days.")
})

test("the cards go to Anki as a text file", async ({ page }) => {
  await page.goto("review/")
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Lesson 3/ }).click(),
  ])
  expect(file.suggestedFilename()).toBe("makemore-bigram.txt")
  const response = await page.request.get("lessons/makemore-bigram/cards-for-anki.txt")
  const text = await response.text()
  expect(text).toMatch(/^#separator:tab\n#html:true\n/)
  expect(text).toContain("from-scratch/makemore-bigram/why-draw\t")
  expect(text).toContain("\\(-\\ln p\\)")
})

test("who has no cards yet is shown where the first ones are", async ({ page, expectAccessible }) => {
  await page.goto("review/")
  await expect(page.getByText("No cards of yours yet")).toBeVisible()
  await expectAccessible()
  await page.getByRole("link", { name: "The first ones" }).click()
  await expect(page.getByRole("region", { name: "The cards of this lesson" })).toBeInViewport()
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("an answer opens by itself, and the deck is a list of questions with the answers overleaf", async ({
    page,
    lesson,
  }) => {
    await lesson.open()
    const placed = page.getByRole("group", { name: "Cards on this section" }).first()
    await placed.locator("summary").first().click()
    await expect(placed).toContainText("A probability for every symbol that it knows.")
    await page.goto("review/")
    const questions = page.locator(".card-list > ol > li")
    await expect(questions.first()).toBeVisible()
    await page.getByText("The answers").click()
    await expect(page.locator(".card-list details li")).toHaveCount(await questions.count())
  })
})

/** Opens the lesson at its deck, and begins. */
async function begin(page: Page, { isOpen = false } = {}): Promise<Locator> {
  if (!isOpen) await page.goto("lessons/makemore-bigram/")
  const deck = page.getByRole("region", { name: "The cards of this lesson" })
  const beginButton = deck.getByRole("button", { name: "Begin" })
  await comeTo(beginButton)
  await beginButton.click()
  await expect(deck.getByText(/cards? left|Nothing is due/)).toBeVisible()
  return deck
}

function question(deck: Locator): Locator {
  return deck.getByRole("group", { name: "Question" })
}

/** Shows the answer and grades it, by keys alone. */
async function answer(page: Page, deck: Locator, key: string): Promise<void> {
  const left = await deck.getByRole("progressbar").getAttribute("value")
  await page.keyboard.press("Space")
  await expect(deck.getByRole("group", { name: "Answer" })).toBeVisible()
  await page.keyboard.press(key)
  await expect(deck.getByRole("group", { name: "Answer" })).toHaveCount(0)
  await expect(deck.locator(`progress[value="${left}"]`)).toHaveCount(0)
}

/** Answers until nothing is left; the questions, in order. */
async function doAll(page: Page, deck: Locator, key: string): Promise<string[]> {
  const questions: string[] = []
  while (await question(deck).isVisible()) {
    questions.push(await question(deck).innerText())
    await answer(page, deck, key)
  }
  return questions
}

async function nextDay(page: Page, days: number): Promise<void> {
  await page.clock.fastForward(days * DAY_MS)
}
