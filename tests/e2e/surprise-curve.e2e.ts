/** @file The curve of surprise, and the one-hot look-up: by pointer, by keys, in numbers. */
import { names } from "@course/data"
import { countBigrams, rowOf, Vocabulary } from "@course/makemore"
import type { Locator, Page } from "@playwright/test"
import { comeTo } from "./pages/come-to"
import { expect, test } from "./pages/lesson-page"
import { chooseTheme } from "./pages/theme"

const vocabulary = Vocabulary.of(names)

test("the keys move p and tell the surprise, from 0 to 1", async ({ lesson, page }) => {
  await lesson.open()
  const figure = await approach(page, "figure-surprise-curve")
  const slider = figure.getByRole("slider", { name: "Probability p" })
  await slider.focus()
  await expect(slider).toHaveAttribute("aria-valuetext", "p = 0.25, surprise 1.386 nats")
  for (const [key, text] of [
    ["ArrowRight", "p = 0.26, surprise 1.347 nats"],
    ["ArrowLeft", "p = 0.25, surprise 1.386 nats"],
    ["PageUp", "p = 0.3, surprise 1.204 nats"],
    ["PageDown", "p = 0.2, surprise 1.609 nats"],
    ["End", "p = 1, surprise 0.000 nats"],
    ["Home", "p = 0, surprise infinite"],
  ] as const) {
    await page.keyboard.press(key)
    await expect(slider, key).toHaveAttribute("aria-valuetext", text)
  }
  await expect(figure).toContainText("−ln p = ∞")
  await expect(figure.getByRole("status")).toHaveText("p = 0, surprise infinite")
})

test("p can be dragged, on the slider and on the picture", async ({ lesson, page }) => {
  await lesson.open()
  const figure = await approach(page, "figure-surprise-curve")
  const slider = figure.getByRole("slider")
  const picture = figure.getByRole("img", { name: /^The curve/ })
  for (const handle of [picture, slider]) {
    await comeTo(handle)
    const plot = (await picture.boundingBox())!
    const { y, height } = (await handle.boundingBox())!
    await page.mouse.move(plot.x + plot.width * 0.3, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(plot.x + plot.width * 0.5, y + height / 2, { steps: 4 })
    await page.mouse.up()
    const p = Number(await slider.inputValue())
    expect(Math.abs(p - 0.5)).toBeLessThan(0.01)
    await page.mouse.move(plot.x + plot.width * 0.9, y + height / 2)
    expect(Number(await slider.inputValue()), "the pointer has let go").toBe(p)
    await slider.press("Home")
  }
})

test("each halving adds ln 2, until the point leaves the picture and says so", async ({ lesson, page }) => {
  await lesson.open()
  const figure = await approach(page, "figure-surprise-curve")
  await figure.getByRole("button", { name: "p = ½" }).click()
  await expect(figure.getByRole("button", { name: "p = ½" })).toHaveAttribute("aria-pressed", "true")
  for (let halvings = 1; halvings <= 10; halvings++) {
    await expect(figure.locator(".curve-value")).toContainText(`${(halvings * Math.LN2).toFixed(3)} nats`)
    await figure.getByRole("button", { name: "Halve p" }).click()
  }
  await expect(figure.getByText("above this picture")).toBeVisible()
  await figure.getByRole("button", { name: `p = 1/${vocabulary.size}` }).click()
  await expect(figure.locator(".curve-value")).toContainText(`${Math.log(vocabulary.size).toFixed(3)} nats`)
})

test("one-hot times W picks a row, step by step, and softmax makes probabilities of it", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const figure = await approach(page, "figure-one-hot")
  const symbols = await figure
    .getByRole("radio")
    .evaluateAll((radios) =>
      radios.map((radio) => (radio as HTMLInputElement).labels![0]!.textContent.at(-1)!),
    )
  const counts = countBigrams(names, vocabulary)
  const last = symbols.at(-1)!
  await figure.getByRole("radio", { name: `current symbol ${last}` }).check()

  const row = rowOf(counts, vocabulary.placeOf(last))
  const pseudo = symbols.map((symbol) => row[vocabulary.placeOf(symbol)]! + 1)
  const total = pseudo.reduce((sum, count) => sum + count, 0)
  const cells = (name: string) => figure.getByRole("row", { name, exact: false }).getByRole("cell")
  await expect(cells("x W")).toHaveText(pseudo.map((count) => Math.log(count).toFixed(2)))
  await expect(cells("exp")).toHaveText(pseudo.map((count) => count.toLocaleString("en-US")))
  await expect(cells("÷ total")).toHaveText(pseudo.map((count) => (count / total).toFixed(3)))

  await figure.getByRole("button", { name: "Step through it" }).click()
  await expect(cells("x W").first()).toBeVisible()
  await expect(figure.getByText("exp", { exact: true })).toBeHidden()
  for (const name of ["Next: raise e", "Next: add up", "Next: divide"]) {
    await figure.getByRole("button", { name }).click()
  }
  await expect(cells("÷ total").first()).toBeVisible()
})

test("adding 1 to each logit of the row changes the exponentials, but no probability", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const figure = await approach(page, "figure-one-hot")
  const textOf = (name: string) => figure.getByRole("row", { name, exact: false }).textContent()
  const [exponentials, probabilities] = [await textOf("exp"), await textOf("÷ total")]
  await figure.getByRole("button", { name: "one more" }).click()
  await expect.poll(() => textOf("exp")).not.toBe(exponentials)
  expect(await textOf("÷ total")).toBe(probabilities)
})

test("arrow keys choose the current symbol", async ({ lesson, page }) => {
  await lesson.open()
  const figure = await approach(page, "figure-one-hot")
  await figure.getByRole("radio", { checked: true }).focus()
  await page.keyboard.press("ArrowUp")
  await expect(figure.getByRole("radio").first()).toBeChecked()
  await expect(figure.getByRole("status")).toContainText("After the dot: total")
})

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the two figures, ${theme}`, async ({ lesson, page, expectAccessible }) => {
    await chooseTheme(page, theme)
    await lesson.open()
    for (const id of ["figure-surprise-curve", "figure-one-hot"]) {
      await approach(page, id)
      await expectAccessible({ within: `#${id}` })
    }
  })
}

/** Scrolls to a figure and waits until it is alive. */
async function approach(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`#${id}`)
  await comeTo(figure)
  await expect(figure.getByRole("button").first()).toBeEnabled()
  return figure
}
