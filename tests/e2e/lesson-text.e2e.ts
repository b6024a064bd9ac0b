/** @file What the text of a lesson itself can do: its words, its worked example, its recap, its cheat sheet. */
import type { Locator, Page } from "@playwright/test"
import { expect, test } from "./pages/lesson-page"

/** A word in a paragraph that is laid out late, and its definition. */
const contextIn = (page: Page) => ({
  word: page.locator("dfn", { hasText: /^context$/ }).first(),
  definition: page.getByRole("tooltip").filter({ hasText: "What a model sees of the text" }),
})

/** Whether nothing around it cuts it off, at its upper and its lower edge. */
const isWhole = (definition: Locator) =>
  definition.evaluate((box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect()
    return [top + 8, bottom - 8].every((y) => box.contains(document.elementFromPoint((left + right) / 2, y)))
  })

test("a word's definition comes up when it is pointed at, and goes away with Escape", async ({
  lesson,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await lesson.open()
  const { word, definition } = contextIn(page)
  await expect(definition).toBeHidden()
  // What is laid out on the way there may move the word from under the pointer.
  await expect(async () => {
    await word.evaluate((element) => element.scrollIntoView({ block: "center" }))
    await page.mouse.move(0, 0)
    await word.hover()
    await expect(definition).toBeVisible({ timeout: 1_000 })
    expect(await isWhole(definition)).toBe(true)
  }).toPass({ timeout: 20_000 })
  await page.keyboard.press("Escape")
  await expect(definition).toBeHidden()
})

test("a word's definition comes up when it has the keyboard's focus, and belongs to the word", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const word = page.getByText("perplexity", { exact: true }).first()
  await word.focus()
  await expect(page.getByRole("tooltip").filter({ hasText: "equally likely symbols" })).toBeVisible()
  await expect(word).toHaveAccessibleDescription(/^e to the average NLL\./)
})

// Firefox takes no emulated touch screen.
test(
  "on a phone a tap on a word brings its definition to the foot of the screen",
  { tag: "@chromium" },
  async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true })
    const page = await context.newPage()
    await page.goto(new URL("lessons/makemore-bigram/", test.info().project.use.baseURL).href)
    const { word, definition } = contextIn(page)
    await word.tap()
    await expect(definition).toBeInViewport({ ratio: 1 })
    const { y, height } = (await definition.boundingBox())!
    expect(y + height).toBeGreaterThan(760)
    await expect.poll(() => isWhole(definition)).toBe(true)
    await context.close()
  },
)

test("a line of the worked example leads to the entries that it is made of", async ({ lesson, page }) => {
  await lesson.open()
  const example = page.getByRole("figure", { name: "By hand: the surprise of ana" })
  const line = example.getByRole("row", { name: /^an / })
  await expect(line).toContainText("1/61/61.7918")
  await line.getByRole("link", { name: "6" }).click()
  await expect(page.locator(":target")).toHaveText("6")
  await expect(page.locator(":target")).toBeInViewport()
  await expect(example).toContainText("0.8959")
})

test("the recap of the lessons before runs where it is folded away", async ({ lesson, page }) => {
  await lesson.open()
  await page.getByText("Five minutes first", { exact: false }).click()
  const recap = lesson.cell("recap")
  await recap.run()
  await expect(recap.output).toContainText("loss 16, gradient -24 along a, 16 along b")
})

test("whoever comes from the lecture finds its names and its digits in the cells", async ({ lesson }) => {
  await lesson.open()
  const sample = lesson.cell("sample")
  await sample.run()
  await expect(sample.output).toContainText("anchshizarie")
  await expect(sample.output).toContainText("momasurailezitynn")
  const net = lesson.cell("net")
  await net.run()
  await expect(net.output).toContainText("step 0: loss of emma 3.7693")
  const train = lesson.cell("train")
  await train.run()
  await expect(train.output).toContainText("counting model: 2.4544")
})

/** In CSS pixels, what a page leaves between the sheet's own margins: 13 mm at the sides, 11 mm above and below. */
const PAPERS = {
  A4: { width: 695, height: 1039 },
  Letter: { width: 717, height: 972 },
}

for (const [paper, size] of Object.entries(PAPERS)) {
  // An ordinary Firefox cannot be told to show what it would print.
  test(
    `the cheat sheet is printed on one page of ${paper}`,
    { tag: "@chromium" },
    async ({ lesson, page }) => {
      await lesson.open()
      await page.getByRole("link", { name: "the cheat sheet" }).click()
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
      await page.setViewportSize(size)
      await page.emulateMedia({ media: "print" })
      const { width, height } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return { width: scrollWidth - clientWidth, height: document.body.getBoundingClientRect().height }
      })
      expect(width).toBe(0)
      expect(height).toBeLessThanOrEqual(size.height)
    },
  )
}
