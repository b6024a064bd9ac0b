/** @file What a reader has done is marked in the contents and on the home page, leads them back, and can be forgotten. */
import type { BrowserContext, Page } from "@playwright/test"
import { keptKeys } from "./pages/kept-in-browser"
import { layoutShift } from "./pages/layout-shift"
import { expect, test } from "./pages/lesson-page"
import { openStorePage } from "./pages/store-page"

const LESSON = "makemore-bigram"
const contentsOf = (page: Page) => page.getByRole("navigation", { name: "Contents" })
const inContents = (page: Page, title: RegExp) => contentsOf(page).getByRole("link", { name: title })
const onHome = (page: Page) => page.locator(`[data-progress-of="${LESSON}"]`)

/** To the end of a section: the next heading has come up into the window. */
async function scrollToEndOf(page: Page, next: string): Promise<void> {
  await page.evaluate((id) => {
    const { top } = document.getElementById(id)!.getBoundingClientRect()
    scrollBy({ top: top - innerHeight * 0.8, behavior: "instant" })
  }, next)
}

/** Time goes by in steps: the storage goes by the machine's clock, and the page waits for it by its own, not for ever. */
async function spend(page: Page, seconds: number): Promise<void> {
  for (let spent = 0; spent < seconds; spent++) {
    await page.clock.runFor(1_000)
    await keptKeys(page)
  }
}

/** A reader who has read three sections, and stayed in the last of them. */
async function fill(context: BrowserContext, baseURL: string | undefined): Promise<void> {
  const page = await openStorePage(context, baseURL)
  await page.evaluate(async (lesson) => {
    for (const section of ["what-a-language-model-does", "names-as-bigrams", "count"])
      await store.events.append({ kind: "read", section: `${lesson}#${section}` })
    await store.kept.keep(`place/${lesson}`, "count")
  }, LESSON)
  await page.close()
}

/** What an export of another browser holds. */
const fromElsewhere = JSON.stringify({
  format: "from-scratch-reader-data",
  version: 1,
  events: [
    { v: 1, id: "a", atMs: 1_760_000_000_000, kind: "read", section: `${LESSON}#count` },
    { v: 1, id: "b", atMs: 1_760_000_000_001, kind: "ran", cell: `${LESSON}/counts` },
    {
      v: 1,
      id: "c",
      atMs: 1_760_000_000_002,
      kind: "solved",
      exercise: `${LESSON}/score-name`,
      assisted: true,
    },
    { v: 1, id: "d", atMs: 1_760_000_000_003, kind: "reviewed", card: `${LESSON}/dart`, grade: "good" },
  ],
  kept: [{ v: 1, id: `place/${LESSON}`, atMs: 1_760_000_000_004, writer: "w", value: "sample" }],
})

async function importFile(page: Page, text: string): Promise<void> {
  await page.goto("data/")
  await expect(page.getByRole("button", { name: "Export everything" })).toBeEnabled()
  const file = { name: "mine.json", mimeType: "application/json", buffer: Buffer.from(text) }
  await page.getByLabel("Choose a file to import").setInputFiles(file)
  await page.getByRole("button", { name: "Import", exact: true }).click()
  await expect(page.getByText("The file was merged with what was here.")).toBeVisible()
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
})

test("a reader who has read a section finds it marked, also after a reload, and a way back to the next @base", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  await page.clock.install()
  await lesson.open()
  const link = inContents(page, /^Names as bigrams/)
  await scrollToEndOf(page, "count")
  await expect(contentsOf(page).locator("[aria-current]")).toHaveText("Names as bigrams")
  await spend(page, 3)
  await expect(link, "a look is no reading").toHaveText("Names as bigrams")
  await expect(async () => {
    await spend(page, 10)
    await expect(link).toHaveAccessibleName("Names as bigrams read", { timeout: 500 })
  }).toPass()

  await page.goto(`lessons/${LESSON}/`)
  await expect(async () => {
    await page.clock.runFor(500)
    await expect(link).toHaveAccessibleName("Names as bigrams read", { timeout: 500 })
  }).toPass()
  const back = page.getByRole("link", { name: "Continue where you were: 3 Count" })
  await expect(back).toBeVisible()
  expect(await page.evaluate(() => scrollY), "nothing jumps").toBe(0)
  await expectAccessible({ within: "[data-contents]" })
  await back.click()
  await expect(page.getByRole("heading", { name: "Count", exact: true })).toBeInViewport()

  await page.goto("./")
  await expect(async () => {
    await page.clock.runFor(500)
    await expect(onHome(page)).toHaveText("1 of 9 sections read.", { timeout: 500 })
  }).toPass()
  await page.getByRole("link", { name: "Continue where you were" }).click()
  await expect(page).toHaveURL(/#count$/)
})

test("a cell that has run is marked at once, and in another tab too", async ({ lesson, page, context }) => {
  const home = await context.newPage()
  await home.goto("./")
  await lesson.open()
  await lesson.cell("data").run()
  await expect(inContents(page, /^Names as bigrams/)).toHaveAccessibleName("Names as bigrams 1 cell run")
  await expect(onHome(home)).toHaveText(/^1 of \d+ cells run\.$/)
})

test("an import marks a lesson that is open in another tab; a reset takes the marks away, until it is undone", async ({
  lesson,
  page,
  context,
  expectAccessible,
}) => {
  await lesson.open()
  const data = await context.newPage()
  await importFile(data, fromElsewhere)

  await expect(inContents(page, /^Count/)).toHaveAccessibleName(/^Count read, 1 cell run/)
  await expect(page.locator("#task-score-name summary")).toContainText("solved, with the solution at hand")
  const recap = page.getByRole("region", { name: "What you can do now" })
  const nll = recap.getByRole("listitem").filter({ hasText: "explain negative log likelihood" })
  await expect(nll.getByRole("listitem").filter({ hasText: "Score a name" })).toContainText("solved")
  await expectAccessible({ within: ".recap" })

  const reset = data.getByRole("region", { name: "Begin a lesson anew" })
  await expect(reset).toContainText("1 section read, 1 cell run, 1 exercise solved.")
  const button = reset.getByRole("button")
  await button.press("Enter")
  await expect(button).toHaveText("Bring the marks back")
  await expect(button).toBeFocused()
  await expect(inContents(page, /^Count/)).toHaveAccessibleName("Count")
  await page.goto("./")
  await expect(page.getByRole("link", { name: /Begin with lesson/ })).toBeVisible()
  await expect(onHome(page), "reviews stay").toHaveText("1 of 26 cards reviewed.")

  await button.press("Enter")
  await expect(button).toHaveText("Forget the marks")
  await page.reload()
  await expect(onHome(page)).toContainText("1 of 9 sections read")
  await expect(page.locator("[data-place]")).toHaveText("5 Sample")
  await page.getByRole("link", { name: "One card is due" }).click()
  await expect(page.getByRole("region", { name: "Cards that are due" })).toContainText("dart")
})

for (const path of ["./", `lessons/${LESSON}/`]) {
  for (const width of [360, 1440]) {
    test(
      `on ${path}, ${width} pixels wide, nothing moves when the marks come`,
      { tag: "@chromium" },
      async ({ page, context, baseURL }) => {
        await fill(context, baseURL)
        await page.setViewportSize({ width, height: 740 })
        await page.goto(path)
        await expect(page.locator('[data-go-on="known"]')).toContainText("4 Normalise")
        expect(await layoutShift(page), "cumulative layout shift").toBeLessThan(0.001)
      },
    )
  }
}

test("without storage the page marks what is read as long as it stands", async ({ lesson, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("not here", "SecurityError")
    }
  })
  await page.clock.install()
  await lesson.open()
  await scrollToEndOf(page, "names-as-bigrams")
  await expect(async () => {
    await page.clock.runFor(20_000)
    const link = inContents(page, /^What a language model does/)
    await expect(link).toHaveAccessibleName(/ read$/, { timeout: 500 })
  }).toPass()
  await page.reload()
  await expect(page.locator('[data-go-on="known"]')).toHaveCount(0)
})

test("the home page has a figure that works at the first press, by keyboard too @base", async ({
  page,
  expectAccessible,
}) => {
  await page.goto("./")
  const figure = page.getByRole("figure", { name: "Two models write names" })
  await figure.getByRole("button", { name: "Ten names" }).click()
  await expect(figure.getByRole("group", { name: "Trained model" })).toContainText("Finished: 10")
  await figure.getByRole("textbox").fill("u")
  await figure.getByRole("textbox").press("Enter")
  await expect(figure).toContainText("You guessed u")
  await expect(page.getByText("Not written yet.")).toHaveCount(3)
  await expectAccessible({ within: "main" })
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("home leads to the lesson, and the lesson's end to where each objective was met", async ({ page }) => {
    await page.goto("./")
    await page.getByRole("link", { name: /^Begin with lesson/ }).click()
    const recap = page.getByRole("region", { name: "What you can do now" })
    await recap.getByRole("link", { name: "5 Sample" }).first().click()
    await expect(page).toHaveURL(/#sample$/)
  })
})
