/** @file The table of counts and of probabilities: read by pointer, by keys, by finger, on paper, and without scripts. */
import { names } from "@course/data"
import { averageNll, countBigrams, normalise, rowTotals, Vocabulary } from "@course/makemore"
import type { Locator, Page } from "@playwright/test"
import { comeTo } from "./pages/come-to"
import { expect, test } from "./pages/lesson-page"
import { chooseTheme } from "./pages/theme"

const vocabulary = Vocabulary.of(names)
const counts = countBigrams(names, vocabulary)
const side = vocabulary.size

test("a reader finds a pair with the pointer, and with a click the bars of its row @base", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const map = await heatMap(page, "counts")
  await entry(map, "em").hover()
  await expect(reading(map)).toHaveText(readingOf("em"))
  await expect(map.getByRole("listitem").first()).toHaveText(/^a /)

  await entry(map, "qu").click()
  await expect(reading(map)).toHaveText(readingOf("qu"))
  await expect(map.getByRole("listitem")).toHaveCount(side)
  await expect(map.getByRole("listitem").first()).toHaveText(/^u /)
  await expect(map.getByLabel("The row of")).toHaveValue(String(vocabulary.placeOf("q")))

  await page.mouse.move(0, 0)
  await expect(reading(map)).toHaveText(readingOf("qu"))
})

test("a pair that never occurs says so", async ({ lesson, page }) => {
  await lesson.open()
  const map = await heatMap(page, "counts")
  await entry(map, "jq").click()
  await expect(reading(map)).toHaveText(/^jq: never in the [\d,]+ pairs of its row, 0%$/)
})

test("the keys alone are enough: one stop for Tab, arrows, Home and End, with Control to the corners", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const map = await heatMap(page, "counts")
  await map.getByText("Answer", { exact: true }).focus()
  await page.keyboard.press("Tab")
  await expect(entry(map, ".a")).toBeFocused()

  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowRight")
  await expect(entry(map, "ab")).toBeFocused()
  await expect(reading(map)).toHaveText(readingOf("ab"))
  await page.keyboard.press("Home")
  await expect(entry(map, "a.")).toBeFocused()
  await page.keyboard.press("ArrowLeft")
  await expect(entry(map, "a.")).toBeFocused()
  await page.keyboard.press("End")
  await expect(reading(map)).toHaveText(`Row a: ${totalOf("a")} pairs begin with it.`)
  await page.keyboard.press("Control+Home")
  await expect(entry(map, "..")).toBeFocused()
  await page.keyboard.press("Control+ArrowDown")
  await expect(entry(map, "z.")).toBeFocused()

  await page.keyboard.press("Tab")
  await expect(map.getByLabel("The row of")).toBeFocused()
  await page.keyboard.press("Shift+Tab")
  await expect(entry(map, "z.")).toBeFocused()
  await expect(map.getByRole("status").filter({ hasText: readingOf("z.") })).toHaveCount(1)
})

test("divided by columns the average NLL stays and the sums betray it; divided by the table it rises", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const map = await heatMap(page, "probabilities")
  const nll = averageNll(counts, normalise(counts)).toFixed(4)
  await expect(fact(map, "Average NLL")).toHaveText(`${nll} nats`)
  await expect(fact(map, "Sums of the rows")).toHaveText("each 1.00")

  await map.getByLabel("its column").check()
  const columns = rowTotals(normalise(counts, "column"))
  await expect(fact(map, "Average NLL")).toHaveText(`${nll} nats`)
  await expect(fact(map, "Sum of row .")).toHaveText(columns[0]!.toFixed(2))
  expect(columns[0]).toBeGreaterThan(7)
  await expect(
    map.getByRole("rowheader").first().locator("xpath=..").getByRole("gridcell").last(),
  ).toHaveText(columns[0]!.toFixed(2))
  await expect(map).toContainText("The average NLL has not moved")

  await map.getByLabel("the whole table").check()
  await expect(fact(map, "Average NLL")).toHaveText(
    `${averageNll(counts, normalise(counts, "table")).toFixed(4)} nats`,
  )
})

// Firefox takes no emulated touch screen.
test(
  "on a phone nothing is lost: the whole table, a finger's reading, and every number of a row",
  { tag: "@chromium" },
  async ({ browser, baseURL }) => {
    const phone = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 740 }, baseURL })
    const page = await phone.newPage()
    await page.goto("lessons/makemore-bigram/")
    const map = await heatMap(page, "counts")
    const box = await map.getByRole("grid").boundingBox()
    expect(box?.width).toBeLessThanOrEqual(360)
    await entry(map, "em").tap()
    await expect(reading(map)).toHaveText(readingOf("em"))
    await map.getByLabel("The row of").selectOption("q")
    await expect(map.getByRole("listitem").first()).toHaveText(/^u /)
    await expect(map.getByRole("listitem").first()).toBeInViewport()
    await phone.close()
  },
)

for (const theme of ["light", "dark"] as const) {
  test(`every number in the tables can be read on its shade, ${theme}`, async ({ lesson, page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await chooseTheme(page, theme)
    await lesson.open()
    for (const of of ["counts", "probabilities"]) {
      const map = await heatMap(page, of)
      expect(await faintest(map), of).toBeGreaterThanOrEqual(4.5)
    }
  })
}

test("axe finds nothing when the rows do not add up", async ({ lesson, page, expectAccessible }) => {
  await lesson.open()
  const map = await heatMap(page, "probabilities")
  await map.getByLabel("its column").check()
  await expectAccessible({ within: "#figure-probabilities" })
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("both tables can be read whole, and offer no control that would do nothing", async ({
    lesson,
    page,
  }) => {
    await lesson.open()
    for (const of of ["counts", "probabilities"]) {
      const map = page.locator(`#figure-${of}`)
      await expect(map.getByRole("table")).toBeVisible()
      await expect(map.getByRole("cell")).toHaveCount(side * (side + 1) + 1)
      await expect(map.getByRole("listitem")).toHaveCount(side)
      await expect(map.getByRole("combobox").or(map.getByRole("radio"))).toHaveCount(0)
    }
    await expect(page.locator("#figure-counts")).toContainText(String(counts[1]))
  })
})

/** The figure, in sight and alive. */
async function heatMap(page: Page, of: string): Promise<Locator> {
  const map = page.locator(`#figure-${of}`)
  await comeTo(map)
  await expect(map.getByRole("grid")).toBeVisible()
  return map
}

function entry(map: Locator, [symbol = "", next = ""]: string): Locator {
  const row = map.locator("tbody tr").nth(vocabulary.placeOf(symbol))
  return row.locator("td").nth(vocabulary.placeOf(next))
}

function reading(map: Locator): Locator {
  return map.locator(".heat-reading")
}

function fact(map: Locator, name: string): Locator {
  return map.locator("dl > div").filter({ hasText: name }).getByRole("definition")
}

function readingOf(pair: string): string {
  const [symbol = "", next = ""] = pair
  const row = vocabulary.placeOf(symbol)
  const count = counts[row * side + vocabulary.placeOf(next)]!
  const share = (100 * count) / (rowTotals(counts)[row] ?? NaN)
  const percent = share < 1 ? share.toPrecision(2) : share.toFixed(1)
  return `${pair}: ${count.toLocaleString("en-US")} times in the ${totalOf(symbol)} pairs of its row, ${percent}%`
}

function totalOf(symbol: string): string {
  return (rowTotals(counts)[vocabulary.placeOf(symbol)] ?? NaN).toLocaleString("en-US")
}

/** The smallest contrast ratio, by WCAG 2, between a shown number and the shade it stands on. */
async function faintest(map: Locator): Promise<number> {
  return map.locator("tbody td[style]").evaluateAll((entries) => {
    const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
    const luminance = (colour: string): number => {
      if (context === null) return NaN
      context.fillStyle = colour
      context.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((encoded) => {
        const share = encoded / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    return Math.min(
      ...entries.map((entry) => {
        const { color, backgroundColor, textIndent } = getComputedStyle(entry)
        if (textIndent !== "0px") return NaN
        const [dark = 0, light = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b)
        return (light + 0.05) / (dark + 0.05)
      }),
    )
  })
}
