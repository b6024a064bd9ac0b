/** @file Figures sleep until a reader turns to them, and a reader must not notice: by mouse, key, finger, or offline. */
import type { Page } from "@playwright/test"
import { comeTo } from "./pages/come-to"
import { expect, test } from "./pages/lesson-page"

const LIVE = /\/live\.[^/]*\.js$/

test("what is done before their code has come is done, all of it, when it has", async ({ lesson, page }) => {
  let fetched = 0
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(LIVE, async (route) => {
    fetched++
    await held
    await route.continue()
  })
  await lesson.open()
  const { stepper, scorer, oneHot, temperature, game } = figuresOn(page)
  await comeTo(oneHot)
  expect(fetched, "seen, but not touched").toBe(0)

  await stepper.getByRole("textbox").fill("u")
  await stepper.getByRole("textbox").press("Enter")
  await stepper.getByRole("button", { name: "Step:" }).click()
  await scorer.getByRole("textbox", { name: "A name" }).fill("ava")
  await oneHot.getByRole("button", { name: "one more" }).click()
  await oneHot.getByRole("button", { name: "Step through it" }).click()
  await oneHot.getByRole("radio", { name: "current symbol e" }).check()
  await expect(oneHot).toContainText("on its way")
  await temperature.getByRole("combobox", { name: "Row of" }).selectOption("q")
  await temperature.getByRole("slider").press("End")
  await game.getByRole("radio").first().press("Space")
  await game.getByRole("radio", { name: "Sampled" }).nth(1).press("Space")
  const button = game.getByRole("button", { name: "Show the answers" })
  await button.press("Enter")
  expect(fetched).toBe(5)
  letGo()

  await expect(stepper).toContainText("You guessed u, which has 0.")
  await expect(stepper).toContainText("darts thrown: 1")
  await expect(scorer.getByRole("table")).toContainText("How surprised the model is by each bigram of ava")
  await expect(oneHot.getByRole("status").last()).toContainText("Row of e, logits:")
  await expect(oneHot.locator(".one-hot-shift")).toContainText("+1")
  await expect(oneHot).not.toContainText("on its way")
  await expect(temperature.getByRole("status")).toContainText("Temperature 5, after q")
  await expect(game.getByRole("status")).toHaveText(/ right of 2 guessed\.$/)
  await expect(game.getByRole("button", { name: "Ten more" })).toBeFocused()
})

test("without a connection each says so when it is asked for something, and works when there is one again", async ({
  lesson,
  page,
  trouble,
  browserName,
}) => {
  trouble.allow(/live\..*\.js|ERR_FAILED|Failed to load/)
  await page.route(LIVE, (route) => route.abort())
  await lesson.open()
  const { oneHot, temperature, game } = figuresOn(page)
  const ask = async () => {
    await oneHot.getByRole("button", { name: "one more" }).click()
    await temperature.getByRole("slider").press("ArrowRight")
    await game.getByRole("button", { name: "Show the answers" }).click()
  }
  await ask()
  for (const figure of [oneHot, temperature, game]) {
    await expect(figure.getByText("The code behind this could not be fetched.")).toBeVisible()
  }
  await page.unroute(LIVE)
  // Firefox fetches no module again that it could not have once: there a reader does the other thing that was said.
  if (browserName === "firefox") await page.reload()
  await ask()
  await expect(oneHot.locator(".one-hot-shift")).toContainText("+1")
  await expect(temperature.getByRole("status")).toContainText("Temperature 1.")
  await expect(game.getByRole("status")).toHaveText(/right of/)
  for (const figure of [oneHot, temperature, game]) await expect(figure).not.toContainText("be fetched")
})

test("untouched they follow another list, and none takes a choice from another", async ({ lesson, page }) => {
  await lesson.open()
  await lesson.bringList(["xena", "axel", "alexa", "xaxa", "exal", "lexan", "naxel", "alena", "nela", "xela"])
  const { oneHot, temperature, game } = figuresOn(page)
  await expect(temperature.getByRole("option")).toHaveText([".", "a", "e", "l", "n", "x"])
  const current = oneHot.getByRole("radio", { name: "current symbol x" })
  await current.check()
  await expect(game.getByRole("radio")).toHaveCount(20)
  for (const guess of await game.getByRole("radio", { name: "Real" }).all()) await guess.check()
  await expect(current).toBeChecked()
  await expect(game.getByRole("radio", { checked: true })).toHaveCount(10)
})

// Firefox takes no emulated touch screen.
test.describe("by touch", { tag: "@chromium" }, () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test("the first tap already counts", async ({ lesson, page }) => {
    await lesson.open()
    const { oneHot, temperature, trainer, game } = figuresOn(page)
    await oneHot.getByRole("button", { name: "one less" }).tap()
    await expect(oneHot.locator(".one-hot-shift")).toContainText("−1")
    const names = await temperature.getByRole("listitem").allTextContents()
    await temperature.getByRole("button", { name: "Other names" }).tap()
    await expect.poll(() => temperature.getByRole("listitem").allTextContents()).not.toEqual(names)
    await trainer.getByRole("button", { name: "Step" }).tap()
    await expect(trainer.locator("dl")).toContainText("Steps1")
    await game.getByText("Real", { exact: true }).first().tap()
    await expect(game.getByRole("status")).toHaveText("9 to go")
  })
})

function figuresOn(page: Page) {
  return {
    stepper: page.locator("#figure-stepper"),
    scorer: page.locator("#figure-name-scorer"),
    oneHot: page.locator("#figure-one-hot"),
    temperature: page.locator("#figure-temperature"),
    trainer: page.locator("#figure-trainer"),
    game: page.locator("#figure-real-or-sampled"),
  }
}
