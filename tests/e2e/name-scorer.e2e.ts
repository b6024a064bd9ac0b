/** @file A reader types names, and sees how surprised the model is. */
import { names } from "@course/data"
import { averageNll, countBigrams, normalise, scoreName, smooth, Vocabulary } from "@course/makemore"
import type { Locator, Page } from "@playwright/test"
import { comeTo } from "./pages/come-to"
import { expect, test } from "./pages/lesson-page"

const vocabulary = Vocabulary.of(names)
const counts = countBigrams(names, vocabulary)

test("a reader types a name, and reads its bigrams, sum and mean", async ({ lesson, page }) => {
  await lesson.open()
  const scorer = await nameScorer(page)
  await field(scorer).fill("ava")
  const score = scoreName("ava", vocabulary, normalise(counts))
  await expect(scorer.getByRole("rowheader")).toHaveText([".a", "av", "va", "a.", "Product, sum"])
  for (const [at, { probability, nll }] of score.steps.entries()) {
    const row = scorer.locator("tbody tr").nth(at)
    await expect(row).toContainText(probability.toFixed(4))
    await expect(row).toContainText(nll.toFixed(3))
  }
  await expect(scorer.locator("tfoot")).toContainText(`${score.nll.toFixed(4)} nats`)
  await expect(mean(scorer)).toHaveText(`${score.averageNll.toFixed(4)} nats`)
})

test("what is impossible is infinite, with the reason, until the slider adds to every count", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const scorer = await nameScorer(page)
  await field(scorer).fill("andrejq")
  await expect(mean(scorer)).toHaveText("∞ nats")
  await expect(scorer).toContainText("jq never occurs in the list")

  const slider = scorer.getByRole("slider", { name: /^Added to every count/ })
  await slider.focus()
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press("ArrowRight")
  await expect(slider).toHaveAttribute("aria-valuetext", "plus 1")
  const model = normalise(smooth(counts, 1))
  await expect(mean(scorer)).toHaveText(
    `${scoreName("andrejq", vocabulary, model).averageNll.toFixed(4)} nats`,
  )
  await expect(scorer).toContainText(`${averageNll(counts, model).toFixed(4)} nats`)

  await page.keyboard.press("End")
  const almostEven = scoreName("andrejq", vocabulary, normalise(smooth(counts, 100_000)))
  await expect(mean(scorer)).toHaveText(`${almostEven.averageNll.toFixed(4)} nats`)
  expect(almostEven.averageNll).toBeCloseTo(Math.log(vocabulary.size), 1)
})

test("a name is read whatever its capitals; a symbol without a row is named, and the nearest name offered", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const scorer = await nameScorer(page)
  await field(scorer).fill("Zoë-Ann")
  await expect(scorer).toContainText("This model has never seen “ë”, a hyphen")
  await expect(scorer.getByRole("table")).toHaveCount(0)
  await scorer.getByRole("button", { name: "Take “zoeann”" }).click()
  await expect(field(scorer)).toHaveValue("zoeann")
  await expect(field(scorer)).toBeFocused()
  await expect(scorer.getByRole("table")).toBeVisible()

  await field(scorer).fill("Emma")
  await expect(scorer).toContainText("Read as emma")
  await field(scorer).fill("")
  await expect(scorer).toContainText("Type a name")
  await field(scorer).fill("a".repeat(5000))
  await expect(scorer).toContainText("That is a long one")
})

test("the result is told to a screen reader once, when the typing has stopped", async ({ lesson, page }) => {
  await lesson.open()
  const scorer = await nameScorer(page)
  const status = scorer.getByRole("status").filter({ hasText: "nats" })
  await expect(status).toHaveCount(0)
  await field(scorer).press("End")
  await field(scorer).pressSequentially("nuel")
  const { nll, averageNll: average } = scoreName("emmanuel", vocabulary, normalise(counts))
  await expect(status).toHaveText(`emmanuel: sum ${nll.toFixed(4)}, mean ${average.toFixed(4)} nats.`)
})

test("axe finds nothing in its states", async ({ lesson, page, expectAccessible }) => {
  await lesson.open()
  const scorer = await nameScorer(page)
  for (const typed of ["andrejq", "Zoë Ann", "", "a".repeat(100)]) {
    await field(scorer).fill(typed)
    await expectAccessible({ within: "#figure-name-scorer" })
  }
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("emma is scored", async ({ lesson, page }) => {
    await lesson.open()
    const { averageNll: average } = scoreName("emma", vocabulary, normalise(counts))
    await expect(page.locator("#figure-name-scorer")).toContainText(`${average.toFixed(4)} nats`)
    await expect(page.locator("#figure-name-scorer").getByRole("textbox")).toHaveCount(0)
  })
})

/** The figure, in sight and alive. */
async function nameScorer(page: Page): Promise<Locator> {
  const scorer = page.locator("#figure-name-scorer")
  await comeTo(scorer)
  await expect(field(scorer)).toBeEnabled()
  return scorer
}

function field(scorer: Locator): Locator {
  return scorer.getByLabel("A name")
}

function mean(scorer: Locator): Locator {
  return scorer.locator("dl > div").first().getByRole("definition")
}
