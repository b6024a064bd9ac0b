/** @file The stepper: predict, sample, append, repeat, driven by the reader; and the five names of the first screen. */
import { names } from "@course/data"
import { Generator } from "@course/engine"
import { countBigrams, normalise, rowOf, Sampler, scoreName, Vocabulary } from "@course/makemore"
import type { Locator, Page } from "@playwright/test"
import { longAlphabet } from "../support/lists"
import { comeTo } from "./pages/come-to"
import { expect, test } from "./pages/lesson-page"
import { chooseTheme } from "./pages/theme"

const vocabulary = Vocabulary.of(names)
const probabilities = normalise(countBigrams(names, vocabulary))
const sampler = new Sampler(vocabulary, probabilities)
const SEED = 2147483647

test("a learner steps through the loop: the row, then a dart, then the symbol is appended", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const figure = await approach(page, "figure-stepper")
  const trained = figure.getByRole("group", { name: "Trained model" })
  const first = [...new Sampler(vocabulary, probabilities).name(new Generator(SEED))][0]!
  const share = rowOf(probabilities, 0)[vocabulary.placeOf(first)]!.toFixed(4)

  await expect(figure.getByRole("listitem").filter({ hasText: "predict" })).toHaveAttribute(
    "aria-current",
    "step",
  )
  await expect(trained).toContainText("After the dot: likeliest")
  await figure.getByRole("button", { name: "Step: sample" }).click()
  await expect(trained).toContainText(`After the dot: drew ${first}, probability ${share}.`)
  await figure.getByRole("button", { name: "Step: append" }).click()
  await expect(trained).toContainText(`.${first}`)
  await figure.getByRole("button", { name: "Step: predict" }).click()
  await expect(trained).toContainText(`After ${first}: likeliest`)
  await expect(figure.getByRole("status").last()).toContainText("Uniform model: After")
})

test("ten names are those that a sampler draws from the same seed, and one can start again", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const figure = await approach(page, "figure-stepper")
  const finished = figure.getByRole("group", { name: "Trained model" }).getByRole("list")
  const expected = sampler.names(11, new Generator(SEED))
  await figure.getByRole("button", { name: "Finish the name" }).click()
  await expect(finished.getByRole("listitem")).toHaveText(expected.slice(0, 1))
  await figure.getByRole("button", { name: "Ten names" }).click()
  await expect(finished.getByRole("listitem")).toHaveText(expected.slice(1, 11))
  await expect(figure.getByRole("status").last()).toContainText("10 more names by the trained model")

  await figure.getByRole("button", { name: "Start again" }).click()
  await expect(finished).toHaveCount(0)
  await figure.getByRole("button", { name: "Finish the name" }).click()
  await expect(finished.getByRole("listitem")).toHaveText(expected.slice(0, 1))

  await figure.getByRole("button", { name: "New seed" }).click()
  await expect(figure.getByText(/^Seed \d+/)).not.toContainText(String(SEED))
})

test("both models get the same darts: each lands at the same point of both lines", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const figure = await approach(page, "figure-stepper")
  for (let turn = 0; turn < 3; turn++) {
    await figure.getByRole("button", { name: "Step: sample" }).click()
    const darts = figure.locator(".row-chart-dart text")
    await expect(darts).toHaveText([/^0\.\d{3}$/, /^0\.\d{3}$/])
    const [one, other] = await darts.allTextContents()
    expect(other).toBe(one)
    await figure.getByRole("button", { name: /^Step/ }).click()
    await figure.getByRole("button", { name: /^Step/ }).click()
  }
})

test("a guess of what follows q is answered by the row, not by a mark", async ({ lesson, page }) => {
  await lesson.open()
  const figure = await approach(page, "figure-stepper")
  await figure.getByLabel(/what follows q/).fill("a")
  await page.keyboard.press("Enter")
  const row = rowOf(probabilities, vocabulary.placeOf("q"))
  const shareOf = (symbol: string) => row[vocabulary.placeOf(symbol)]!.toFixed(4)
  await expect(figure.getByRole("status").first()).toHaveText(
    `You guessed a, which has ${shareOf("a")}. After q: likeliest u ${shareOf("u")}, the dot ${shareOf(".")}, a ${shareOf("a")}.`,
  )
  await expect(figure.getByRole("img", { name: /^The row of q: likeliest u/ })).toBeVisible()
})

test("the keyboard alone drives the loop", async ({ lesson, page }) => {
  await lesson.open()
  const figure = await approach(page, "figure-stepper")
  await figure.getByRole("button", { name: "Step: sample" }).focus()
  await page.keyboard.press("Enter")
  await page.keyboard.press("Space")
  await expect(figure.getByRole("button", { name: "Step: predict" })).toBeFocused()
  await page.keyboard.press("Tab")
  await expect(figure.getByRole("button", { name: "Finish the name" })).toBeFocused()
})

// An ordinary Firefox cannot be told that a reader wants less motion.
test.describe("for readers who want no motion", { tag: "@chromium" }, () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } })

  test("the dart does not fly", async ({ lesson, page }) => {
    await lesson.open()
    const figure = await approach(page, "figure-stepper")
    await figure.getByRole("button", { name: "Step: sample" }).click()
    await expect(figure.locator(".row-chart-flight").first()).toHaveCSS("animation-name", "none")
  })
})

test("five new names stand there within a second, and are other names the next time @base", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const figure = await approach(page, "figure-first-names")
  const shown = figure.getByRole("listitem")
  await expect(shown).toHaveText(sampler.names(5, new Generator(SEED)))
  await expect(figure).toContainText(`drawn in advance, with the seed ${SEED}`)

  await figure.getByRole("button", { name: "Five new names" }).click()
  await expect(figure).toContainText("drawn just now", { timeout: 1_000 })
  await expect(shown).toHaveCount(5)
  const seed = Number(/seed (\d+)/.exec(await figure.innerText())![1])
  await expect(shown).toHaveText(sampler.names(5, new Generator(seed)))
})

test("a reader's own name gets its surprise, and a link to every step of it", async ({ lesson, page }) => {
  await lesson.open()
  const figure = await approach(page, "figure-first-names")
  const field = figure.getByLabel(/^Type your own name/)
  await field.fill("Anna")
  const { averageNll } = scoreName("anna", vocabulary, probabilities)
  await expect(figure).toContainText(`${averageNll.toFixed(2)} nats a step Less than`)
  await field.fill("andrejq")
  await expect(figure).toContainText("∞ Infinite: in its names q never follows j")
  await figure.getByRole("link", { name: /section 6/ }).click()
  await expect(page.locator("#figure-name-scorer")).toBeInViewport()
})

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the two figures, ${theme}, in any state`, async ({
    lesson,
    page,
    expectAccessible,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" })
    await chooseTheme(page, theme)
    await lesson.open()
    const stepper = await approach(page, "figure-stepper")
    await expectAccessible({ within: "#figure-stepper" })
    await stepper.getByLabel(/what follows q/).fill("u")
    await page.keyboard.press("Enter")
    await stepper.getByRole("button", { name: "Step: sample" }).click()
    await expectAccessible({ within: "#figure-stepper" })
    await stepper.getByRole("button", { name: "Ten names" }).click()
    await expectAccessible({ within: "#figure-stepper" })
    const firstNames = await approach(page, "figure-first-names")
    await firstNames.getByRole("button", { name: "Five new names" }).click()
    await firstNames.getByLabel(/^Type your own name/).fill("Anna")
    await expectAccessible({ within: "#figure-first-names" })
  })
}

test("the figures show another list than the one they were built with, however small or long", async ({
  lesson,
  page,
}) => {
  const lists = [["aé", "ééa", "a"], longAlphabet]
  await page.setViewportSize({ width: 360, height: 740 })
  for (const list of lists) {
    await lesson.open()
    await lesson.bringList(list)
    const side = Vocabulary.of(list).size
    const stepper = await approach(page, "figure-stepper")
    const bars = stepper.getByRole("group", { name: "Uniform model" }).locator(".row-chart-bar")
    await expect(bars).toHaveCount(side)
    await expect(bars.last()).toHaveAttribute("x", `${((100 * (side - 0.9)) / side).toFixed(2)}%`)
    await stepper.getByRole("button", { name: "Ten names" }).click()
    await expect(stepper.getByText(/^Finished: 10/).first()).toBeVisible()
    const { width } = (await stepper.boundingBox())!
    for (const id of ["figure-stepper", "figure-first-names", "figure-surprise-curve", "figure-one-hot"]) {
      const figure = await approach(page, id)
      expect(await figure.evaluate((box) => box.scrollWidth), id).toBeLessThanOrEqual(Math.ceil(width))
    }
  }
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("five names and both models' first row stand there, and nothing to press", async ({
    lesson,
    page,
  }) => {
    await lesson.open()
    const firstNames = page.locator("#figure-first-names")
    await expect(firstNames.getByRole("listitem")).toHaveText(sampler.names(5, new Generator(SEED)))
    const stepper = page.locator("#figure-stepper")
    await expect(
      stepper.getByRole("img", { name: /^Trained model, the row of the dot: likeliest/ }),
    ).toBeVisible()
  })
})

/** Scrolls to a figure and waits until it is alive. */
async function approach(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`#${id}`)
  await comeTo(figure)
  await expect(figure.getByRole("button").first()).toBeEnabled()
  return figure
}
