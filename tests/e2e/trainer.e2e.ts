/** @file A reader trains the network, tries rates on both sides of the limit, and lets one blow up. */
import AxeBuilder from "@axe-core/playwright"
import { names } from "@course/data"
import { Generator } from "@course/engine"
import { averageNll, BigramNetwork, countBigrams, normalise, train, Vocabulary } from "@course/makemore"
import type { TrainingOptions } from "@course/makemore"
import type { Page } from "@playwright/test"
import { longAlphabet } from "../support/lists"
import { comeTo } from "./pages/come-to"
import { expect, test } from "./pages/lesson-page"
import { chooseTheme } from "./pages/theme"

const vocabulary = Vocabulary.of(names)
const counts = countBigrams(names, vocabulary)
const floor = averageNll(counts, normalise(counts))

test("a reader makes steps, and sees the losses that train gives, until a new start @base", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const trainer = await approach(page)
  await expect(trainer.fact("Loss")).toHaveText(lossAfter(0))
  for (const steps of [1, 2, 3]) {
    await trainer.press("Step")
    await expect(trainer.fact("Steps")).toHaveText(String(steps))
    await expect(trainer.fact("Loss")).toHaveText(lossAfter(steps))
  }
  await trainer.press("Start again")
  await expect(trainer.fact("Steps")).toHaveText("0")
  await expect(trainer.fact("Loss")).toHaveText(lossAfter(0))
  await expect(trainer.root).toContainText("the run before, rate 50")
})

test("a run pauses by itself after a thousand steps, at the number that the cell prints", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const trainer = await approach(page)
  await trainer.press("Run")
  await trainer.untilPaused()
  await expect(trainer.fact("Steps")).toHaveText("1,000")
  const loss = lossAfter(1000)
  await expect(trainer.fact("Loss")).toHaveText(loss)
  const cell = lesson.cell("train")
  await cell.run()
  await expect(cell.output).toContainText(`step 1000: ${loss}`)
})

test("just below the limit a run comes to rest; just above it does not; far above it is worse than uniform", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  test.slow()
  const trainer = await approach(page)
  await expect(trainer.root).toContainText(/stable below 2\/λmax = 74\.5/)
  await trainer.press("Run from the start at rate 70")
  await trainer.untilPaused()
  expect(await trainer.distance()).toBeLessThan(0.001)
  await trainer.press("Run from the start at rate 80")
  await trainer.untilPaused()
  expect(await trainer.distance()).toBeGreaterThan(0.004)
  await expect(trainer.root).toContainText("the run before, rate 70")
  await trainer.root.getByRole("checkbox", { name: /^Magnify/ }).check()
  await expect(trainer.root).toContainText("each line is ten times the one below")

  await trainer.press("Run from the start at rate 400")
  await trainer.untilPaused()
  await expect(trainer.picture).toHaveAccessibleName(/^After 1,000 steps .* worse than the uniform model’s/)
  for (const path of await trainer.root.locator("path").all()) {
    expect(await path.getAttribute("d")).not.toMatch(/NaN|Infinity/)
  }
})

test("with a penalty the run ends elsewhere, and loss and penalty are told apart", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const trainer = await approach(page)
  const strength = trainer.root.getByRole("slider", { name: "Strength of the penalty" })
  await strength.focus()
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press("ArrowRight")
  await expect(strength).toHaveAttribute("aria-valuetext", "0.01")
  await trainer.press("Run from the start at rate 50")
  await trainer.untilPaused()
  const { loss, penalty } = stepAfter(1000, { learningRate: 50, l2: 0.01 })
  await expect(trainer.fact("Loss")).toHaveText(loss.toFixed(4))
  await expect(trainer.fact("Penalty, added to it")).toHaveText(penalty.toFixed(4))
  await expect(trainer.root).toContainText("loss + penalty")
})

test("the rows that lag are those with few pairs, and their gradients say why", async ({ lesson, page }) => {
  await lesson.open()
  const trainer = await approach(page)
  for (let step = 0; step < 60; step++) await trainer.press("Step")
  await expect(trainer.root.getByRole("img", { name: /^How far the two differ.*rows of q by/ })).toBeVisible()
  const row = trainer.root.getByRole("combobox", { name: "The row of" })
  await expect(trainer.root).toContainText(/holds 14\.\d% of all pairs/)
  await row.selectOption("q")
  await expect(trainer.root).toContainText(/holds 0\.\d+% of all pairs\. Where it is furthest off, at u,/)
})

test("its code is fetched when a reader turns to it, and what was done too early is not lost", async ({
  lesson,
  page,
}) => {
  let fetched = 0
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/live\.[^/]*\.js$/, async (route) => {
    fetched++
    await held
    await route.continue()
  })
  await lesson.open()
  const trainer = await approach(page)
  expect(fetched).toBe(0)
  const rate = trainer.root.getByRole("slider", { name: "Learning rate" })
  await rate.press("ArrowRight")
  await trainer.root.getByRole("combobox", { name: "The row of" }).selectOption("q")
  await trainer.press("Step")
  expect(fetched).toBe(1)
  await expect(trainer.fact("Steps")).toHaveText("0")
  letGo()
  await expect(trainer.fact("Steps")).toHaveText("1")
  await expect(rate).toHaveAttribute("aria-valuetext", "60")
  await expect(trainer.root).toContainText(/The row of .* holds 0\.\d+% of all pairs/)
  await expect(trainer.button("Step")).toBeFocused()
  await expect(trainer.root).toContainText("loss, rate 60")
})

test("without a connection it says so, and stays a picture", async ({ lesson, page, trouble }) => {
  trouble.allow(/live\..*\.js|ERR_FAILED|Failed to load/)
  await page.route(/\/live\.[^/]*\.js$/, (route) => route.abort())
  await lesson.open()
  const trainer = await approach(page)
  await trainer.press("Run")
  await expect(trainer.root).toContainText("could not be fetched")
  await expect(trainer.fact("Loss")).toHaveText(lossAfter(0))
})

test("a run waits while it is far out of sight", async ({ lesson, page }) => {
  await lesson.open()
  const trainer = await approach(page)
  await trainer.press("Run")
  await expect(trainer.fact("Steps")).not.toHaveText("0")
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }))
  const steps = () => trainer.fact("Steps").textContent()
  await expect
    .poll(async () => {
      const before = await steps()
      await page.waitForTimeout(300)
      return before === (await steps())
    })
    .toBe(true)
  expect(await steps()).not.toBe("1,000")
  await expect(trainer.button("Pause")).toHaveCount(1)
  await comeTo(trainer.root)
  await trainer.untilPaused()
  await expect(trainer.fact("Steps")).toHaveText("1,000")
})

test("a screen reader is told where a run stands when it rests, and nothing on the way", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const trainer = await approach(page)
  const status = trainer.root.locator("p[role=status]")
  await trainer.button("Run").focus()
  await page.keyboard.press("Enter")
  await expect(status).toHaveText("Training at rate 50.")
  await expect(trainer.button("Pause")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(status).toHaveText(
    /^After [\d,]+ steps the loss is 2\.\d{4}, 0\.\d{4} above the counting model\.$/,
  )
})

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in its states, ${theme}`, async ({ lesson, page }) => {
    await chooseTheme(page, theme)
    await lesson.open()
    const trainer = await approach(page)
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).include("#figure-trainer").analyze()
      expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([])
    }
    await check()
    for (const rate of [400, 50]) {
      await trainer.press(`Run from the start at rate ${rate}`)
      await expect(trainer.fact("Steps")).not.toHaveText("0")
      await trainer.press("Pause")
      await check()
    }
  })
}

test("it trains on another list than the one it was built with, however small or long", async ({
  lesson,
  page,
}) => {
  const lists = [["aé", "ééa", "a"], longAlphabet]
  await page.setViewportSize({ width: 360, height: 740 })
  for (const list of lists) {
    await lesson.open()
    await lesson.bringList(list)
    const trainer = await approach(page)
    const vocabularyOfList = Vocabulary.of(list)
    const network = BigramNetwork.random(vocabularyOfList.size, new Generator(2147483647))
    const run = train(network, countBigrams(list, vocabularyOfList))
    await expect(trainer.fact("Loss")).toHaveText(run.next().value.loss.toFixed(4))
    await trainer.press("Step")
    await expect(trainer.fact("Loss")).toHaveText(run.next().value.loss.toFixed(4))
    const { width } = (await trainer.root.boundingBox())!
    expect(await trainer.root.evaluate((box) => box.scrollWidth)).toBeLessThanOrEqual(Math.ceil(width))
  }
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("the start, the floor and both tables can be seen, and nothing is there to press", async ({
    lesson,
    page,
  }) => {
    await lesson.open()
    const trainer = trainerOn(page)
    await expect(trainer.fact("Loss")).toHaveText(lossAfter(0))
    await expect(trainer.root).toContainText(`counting model ${floor.toFixed(4)}`)
    await expect(trainer.root.getByRole("img", { name: /loss is|robabilities|differ/ })).toHaveCount(4)
    await expect(trainer.root.getByRole("button")).toHaveCount(0)
    await expect(trainer.root.getByRole("slider")).toHaveCount(0)
  })
})

function trainerOn(page: Page) {
  const root = page.locator("#figure-trainer")
  const button = (name: string) => root.getByRole("button", { name, exact: true })
  const fact = (name: string) =>
    root
      .locator("dl > div")
      .filter({ has: page.getByText(name, { exact: true }) })
      .getByRole("definition")
  return {
    root,
    button,
    fact,
    picture: root.getByRole("img", { name: /the loss is/ }),
    press: (name: string) => button(name).click(),
    /** Until a run that was just asked for has made its thousand steps: more than a hundred frames. */
    untilPaused: async () => {
      await expect(button("Pause")).toBeVisible()
      await expect(button("Run")).toBeVisible({ timeout: 60_000 })
    },
    distance: async () => Number(await fact("Loss above the counting model").textContent()),
  }
}

/** The figure, in sight, its buttons ready to be pressed. */
async function approach(page: Page) {
  const trainer = trainerOn(page)
  await comeTo(trainer.root)
  await expect(trainer.button("Run")).toBeEnabled()
  return trainer
}

function stepAfter(steps: number, options: TrainingOptions) {
  for (const step of train(BigramNetwork.random(27, new Generator(2147483647)), counts, options)) {
    if (step.step === steps) return step
  }
  throw new Error("internal: training has no end")
}

function lossAfter(steps: number): string {
  return stepAfter(steps, { learningRate: 50 }).loss.toFixed(4)
}
