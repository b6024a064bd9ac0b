/** @file The way through the site: search, keys, links to every place, breadcrumbs, and what helps at a wrong address. */
import type { Page } from "@playwright/test"
import { expect, test } from "./pages/lesson-page"

const LESSON = "lessons/makemore-bigram/"

const field = (page: Page) => page.getByRole("combobox", { name: /^Search lessons/ })
const said = (page: Page) => page.getByRole("dialog", { name: "Search" }).getByRole("status")
const results = (page: Page) => page.getByRole("listbox", { name: "Results" })

/** Opens the search by its key, and asks. */
async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press("/")
  await field(page).fill(text)
  await expect(said(page)).toHaveText(new RegExp(`^(\\d+ results?|Nothing) for “${text}”`))
}

test("by keys alone a learner finds a term, its section and its card, from any page @base", async ({
  page,
  base,
  expectAccessible,
}) => {
  await page.goto("./")
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible()
  await search(page, "smoothing")
  await expect(results(page).getByRole("group", { name: "Terms" }).getByRole("option")).toHaveText(
    /smoothing/,
  )
  await expect(results(page).getByRole("group", { name: "In the lessons" })).toContainText(
    "An infinite surprise, and its cure",
  )
  await expect(results(page).getByRole("group", { name: "Cards" })).toContainText("adds 1 to every count")
  await expect(page.getByRole("option", { selected: true })).toContainText("Adding a little to every count")
  await expectAccessible({ within: ".search-dialog" })

  await page.keyboard.press("ArrowDown")
  await expect(page.getByRole("option", { selected: true })).toContainText("An infinite surprise")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(`${base}${LESSON}#an-infinite-surprise-and-its-cure`)
  await expect(page.getByRole("heading", { name: "An infinite surprise, and its cure" })).toBeInViewport()

  // On the lesson itself, to a card between its sections: it opens.
  await search(page, "smoothing")
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/#card-smoothing-below$/)
  await expect(page.locator("#card-smoothing-below")).toHaveAttribute("open", "")
  await expect(page.locator("#card-smoothing-below")).toBeInViewport()

  // To a term: the fold with the lesson's words opens. Who knows what comes presses Enter before it is there.
  await page.keyboard.press("/")
  await field(page).fill("perplexity")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/#word-perplexity$/)
  await expect(page.locator("#word-perplexity")).toBeInViewport()
})

test("a search that finds nothing says so, and Escape goes back to where the reader was", async ({
  page,
}) => {
  // An address that ends in nonsense is no reason to do less.
  await page.goto(`${LESSON}#100%`)
  const button = page.getByRole("button", { name: "Search" })
  await button.click()
  await field(page).fill("zzyzx")
  await expect(said(page)).toContainText("Nothing for “zzyzx”")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Escape")
  await expect(field(page)).toBeHidden()
  await expect(button).toBeFocused()
})

test("without a network the search says why it cannot be had, and works when there is one again", async ({
  page,
  trouble,
}) => {
  trouble.allow(/ERR_FAILED|Failed to (load|fetch)|pagefind/)
  await page.route("**/pagefind/**", (route) => route.abort())
  await page.goto(LESSON)
  await page.keyboard.press("/")
  await field(page).fill("count")
  await expect(said(page)).toContainText("could not be fetched")
  await page.unroute("**/pagefind/**")
  await field(page).fill("counts")
  await expect(said(page)).toContainText(/^\d+ results for “counts”/)
})

test("keys go from section to section, the sheet tells them, and they can be switched off for good", async ({
  page,
  expectAccessible,
}) => {
  await page.goto(LESSON)
  const heading = (name: string) => page.getByRole("heading", { level: 2, name })
  await page.keyboard.press("n")
  await expect(heading("What a language model does")).toBeInViewport()
  await expect(heading("What a language model does").getByRole("link")).toBeFocused()
  await page.keyboard.press("n")
  await expect(heading("Names as bigrams")).toBeInViewport()
  await page.keyboard.press("p")
  await expect(heading("What a language model does")).toBeInViewport()

  await page.keyboard.press("?")
  const sheet = page.getByRole("dialog", { name: "Keys" })
  await expect(sheet).toContainText("go to the next section")
  await expectAccessible({ within: ".key-sheet" })
  await sheet.getByRole("checkbox").uncheck()
  await page.keyboard.press("Escape")
  await page.keyboard.press("n")
  await page.keyboard.press("?")
  await page.reload()
  await page.keyboard.press("/")
  await expect(heading("What a language model does")).toBeInViewport()
  await expect(page.getByRole("dialog")).toHaveCount(0)

  await page.getByRole("button", { name: "Keys for this site" }).click()
  await sheet.getByRole("checkbox").check()
  await sheet.getByRole("button", { name: "Close" }).click()
  await page.keyboard.press("g")
  await page.keyboard.press("r")
  await expect(page).toHaveURL(/\/review\/$/)
})

test("in an editor and in a field, keys are letters", async ({ lesson, page }) => {
  const cell = await lesson.openAt("data")
  await cell.open()
  await page.keyboard.type("n/?gh")
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect(page).toHaveURL(/makemore-bigram\/$/)
  await expect(cell.root).toContainText("n/?gh")
})

test("links lead to sections, cells, exercises and cards, also into what is folded @base", async ({
  page,
}) => {
  const arrives = (anchor: string) => expect(page.locator(`#${anchor}`), anchor).toBeInViewport()
  for (const anchor of ["task-makemore-repo", "cell-recap", "card-why-logarithms"]) {
    await page.goto("about:blank")
    await page.goto(`${LESSON}#${anchor}`)
    await arrives(anchor)
  }
  for (const anchor of [
    "normalise",
    "cell-counts",
    "by-hand-row-of-a",
    "by-hand-lana-counts",
    "task-score-name",
    "word-softmax",
    "card-loop-of-four",
  ]) {
    await page.evaluate((hash) => (location.hash = hash), anchor)
    await arrives(anchor)
  }
})

test("a section, a cell and an exercise show their own link, and it can be reached by keyboard", async ({
  page,
}) => {
  await page.goto(LESSON)
  for (const [within, name, hash] of [
    ["h2", "Normalise", "#normalise"],
    ["#cell-counts", "counts.ts", "#cell-counts"],
    ["#by-hand-row-of-a", /row/i, "#by-hand-row-of-a"],
  ] as const) {
    const link = page.locator(within).getByRole("link", { name }).first()
    await link.focus()
    await expect(link).toHaveCSS("outline-style", "solid")
    await page.keyboard.press("Enter")
    await expect(page).toHaveURL(new RegExp(`${hash}$`))
  }
})

test("breadcrumbs lead up, for readers and for machines @base", async ({ page, base }) => {
  await page.goto(`${LESSON}cheatsheet/`)
  const crumbs = page.getByRole("navigation", { name: "Breadcrumbs" })
  await crumbs.getByRole("link", { name: /^Lesson 3/ }).click()
  await expect(crumbs.getByText("Lesson 3")).toHaveAttribute("aria-current", "page")
  const data = await page.locator("script[type='application/ld+json']").textContent()
  const { itemListElement } = JSON.parse(data ?? "") as { itemListElement: { item: string }[] }
  expect(itemListElement.map(({ item }) => new URL(item).pathname)).toEqual([base, base, `${base}${LESSON}`])
  await crumbs.getByRole("link", { name: "Home" }).click()
  await expect(page).toHaveURL(new RegExp(`${base}$`))
})

test("a wrong address names the page that was probably meant, and searches for its words @base", async ({
  page,
  base,
  trouble,
}) => {
  trouble.expect(/404/)
  await page.goto("lesson/makemore_bigrams.html")
  await expect(page.getByText("Was this meant?").getByRole("link")).toHaveAttribute(
    "href",
    `${base}${LESSON}`,
  )
  await page.getByRole("button", { name: "Search for “makemore bigrams”" }).click()
  await expect(said(page)).toContainText(/results? for “makemore bigrams”/)
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("no button promises a search, and the links stand", async ({ page }) => {
    await page.goto(LESSON)
    await expect(page.getByRole("button", { name: "Search" })).toBeHidden()
    await expect(page.getByRole("navigation", { name: "Breadcrumbs" })).toBeVisible()
    await expect(page.getByRole("link", { name: "Normalise" }).last()).toBeVisible()
  })
})
