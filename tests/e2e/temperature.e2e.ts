/** @file The figures of the last section: the dial of temperature, and the closing game. */
import { names } from "@course/data"
import { atTemperature, countBigrams, normalise, rowOf, Vocabulary } from "@course/makemore"
import type { Locator, Page } from "@playwright/test"
import { comeTo } from "./pages/come-to"
import { expect, test } from "./pages/lesson-page"
import { chooseTheme } from "./pages/theme"

const vocabulary = Vocabulary.of(names)
const probabilities = normalise(countBigrams(names, vocabulary))
const listed = new Set(names)

test("the keys turn the dial from 0.1 to 5, and row and names follow", async ({ lesson, page }) => {
  await lesson.open()
  const figure = await approach(page, "figure-temperature")
  const dial = figure.getByRole("slider", { name: /^Temperature/ })
  const written = figure.getByRole("listitem")
  const asItIs = await written.allTextContents()
  expect(asItIs).toHaveLength(5)
  await dial.focus()
  await expect(dial).toHaveAttribute("aria-valuetext", "1")
  for (const [key, temperature] of [
    ["End", 5],
    ["Home", 0.1],
  ] as const) {
    await page.keyboard.press(key)
    await expect(dial).toHaveAttribute("aria-valuetext", String(temperature))
    const likeliest = Math.max(...rowOf(atTemperature(probabilities, temperature), vocabulary.placeOf("a")))
    await expect(
      figure.getByRole("img", {
        name: `At temperature ${temperature}, after a: likeliest the dot ${likeliest.toFixed(4)}`,
      }),
    ).toBeVisible()
    expect(await written.allTextContents()).not.toEqual(asItIs)
  }
  await expect(figure.getByRole("status")).toContainText("Temperature 0.1, after a: likeliest the dot")
  for (let stop = 0; stop < 10; stop++) await page.keyboard.press("ArrowRight")
  await expect(dial).toHaveAttribute("aria-valuetext", "1")
  expect(await written.allTextContents(), "the darts are the same").toEqual(asItIs)
  await figure.getByRole("button", { name: "Other names" }).click()
  await expect.poll(() => written.allTextContents()).not.toEqual(asItIs)
})

test("the row is the reader's choice", async ({ lesson, page }) => {
  await lesson.open()
  const figure = await approach(page, "figure-temperature")
  await figure.getByRole("combobox", { name: "Row of" }).selectOption("q")
  const share = rowOf(probabilities, vocabulary.placeOf("q"))[vocabulary.placeOf("u")]!
  await expect(
    figure.getByRole("img", { name: `As counted: temperature 1, after q: likeliest` }),
  ).toBeVisible()
  await expect(figure.getByRole("img").first()).toHaveAccessibleName(new RegExp(`u ${share.toFixed(4)}`))
})

test("a reader guesses ten names by keys alone, and sees which were real, and why", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const game = await approach(page, "figure-real-or-sampled")
  const dealt = await game.getByRole("group").locator("legend").allTextContents()
  expect(dealt).toHaveLength(10)
  expect(dealt.filter((name) => listed.has(name))).toHaveLength(5)

  // All are called sampled, so the five real ones are missed.
  await game.getByRole("radio").first().focus()
  for (let at = 0; at < dealt.length; at++) {
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Tab")
  }
  await expect(game.getByRole("button", { name: "Show the answers" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(game.getByRole("status")).toHaveText("5 right of 10.")
  for (const [at, name] of dealt.entries()) {
    const answer = game.getByRole("listitem").nth(at)
    await expect(answer).toContainText(listed.has(name) ? `${name}✗ no, real` : `${name}✓ yes, sampled`)
    if (listed.has(name)) await expect(answer).toContainText("nats a step")
  }
})

test("ten more are dealt with the list, which is fetched only then", async ({ lesson, page }) => {
  let fetches = 0
  page.on("request", (request) => {
    if (request.url().endsWith("/data/names.txt")) fetches++
  })
  await lesson.open()
  const game = await approach(page, "figure-real-or-sampled")
  const first = await game.locator("legend").allTextContents()
  await game.getByRole("radio", { name: "Real" }).first().check()
  await game.getByRole("button", { name: "Show the answers" }).click()
  await expect(game.getByRole("status")).toHaveText(/ right of 1 guessed\.$/)
  expect(fetches).toBe(0)
  await game.getByRole("button", { name: "Ten more" }).click()
  await expect(game.getByRole("radio")).toHaveCount(20)
  const second = await game.locator("legend").allTextContents()
  expect(second).not.toEqual(first)
  expect(second.filter((name) => listed.has(name))).toHaveLength(5)
  await expect(game.getByRole("radio").first()).toBeFocused()
  await expect(game.getByRole("radio", { checked: true })).toHaveCount(0)
  expect(fetches).toBe(1)
})

test("without a connection the game says so, and goes on when there is one again", async ({
  lesson,
  page,
  trouble,
}) => {
  trouble.allow(/names\.txt|ERR_FAILED|Failed to load/)
  await lesson.open()
  const game = await approach(page, "figure-real-or-sampled")
  await game.getByRole("button", { name: "Show the answers" }).click()
  await page.route("**/data/names.txt", (route) => route.abort())
  await game.getByRole("button", { name: "Ten more" }).click()
  await expect(game.getByRole("status")).toContainText("could not be fetched")
  await page.unroute("**/data/names.txt")
  await game.getByRole("button", { name: "Ten more" }).click()
  await expect(game.getByRole("radio")).toHaveCount(20)
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("there are ten names, and their answers on demand", async ({ lesson, page }) => {
    await lesson.open()
    const game = page.locator("#figure-real-or-sampled")
    await expect(game.getByRole("listitem")).toHaveCount(10)
    await expect(game.getByRole("radio")).toHaveCount(0)
    await game.getByText("The answers", { exact: true }).click()
    const real = await game.getByText(/^Real: /).innerText()
    expect(
      real
        .replace(/^Real: |\.$/g, "")
        .split(", ")
        .filter((name) => listed.has(name)),
    ).toHaveLength(5)
    await expect(page.locator("#figure-temperature").getByRole("img")).toHaveCount(2)
  })
})

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the dial and the game, ${theme}`, async ({ lesson, page, expectAccessible }) => {
    await chooseTheme(page, theme)
    await lesson.open()
    await approach(page, "figure-temperature")
    await expectAccessible({ within: "#figure-temperature" })
    const game = await approach(page, "figure-real-or-sampled")
    for (const kind of await game.getByRole("radio", { name: "Real" }).all()) await kind.check()
    await expectAccessible({ within: "#figure-real-or-sampled" })
    await game.getByRole("button", { name: "Show the answers" }).click()
    await expectAccessible({ within: "#figure-real-or-sampled" })
  })
}

/** Scrolls to a figure and waits until it is alive. */
async function approach(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`#${id}`)
  await comeTo(figure)
  await expect(figure.getByRole("button").first()).toBeEnabled()
  return figure
}
