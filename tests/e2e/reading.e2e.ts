/** @file Reading a lesson, with nothing run: contents, links, no JavaScript, print. */
import { expect, test } from "./pages/lesson-page"

test("the contents mark the section that is being read, after a jump over others too @base", async ({
  lesson,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await lesson.open()
  const contents = page.getByRole("navigation", { name: "Contents" })
  await contents.getByRole("link", { name: "How good is it?" }).click()
  await expect(contents.locator("[aria-current]")).toHaveText("How good is it?")
  await contents.getByRole("link", { name: "Count", exact: true }).click()
  await expect(contents.locator("[aria-current]")).toHaveText("Count")
})

test("the nine sections have their addresses for ever", async ({ lesson, page }) => {
  await lesson.open()
  const ids = await page.locator(".prose h2[id]").evaluateAll((headings) => headings.map(({ id }) => id))
  expect(ids.slice(0, 9)).toEqual([
    "what-a-language-model-does",
    "names-as-bigrams",
    "count",
    "normalise",
    "sample",
    "how-good-is-it",
    "the-same-model-as-a-network",
    "a-large-language-model-in-miniature",
    "practice",
  ])
})

test("nothing is fetched from anywhere but the site itself, from opening a page to running a cell", async ({
  lesson,
  page,
  baseURL,
}) => {
  const strangers: string[] = []
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith("http") && origin !== new URL(baseURL ?? "").origin) strangers.push(request.url())
  })
  await lesson.open()
  await lesson.cell("data").open()
  await lesson.cell("data").run()
  expect(strangers).toEqual([])
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("the whole lesson is there, code and all", async ({ lesson, page }) => {
    await lesson.open()
    await expect(page.getByRole("heading", { level: 2 })).not.toHaveCount(0)
    await expect(page.getByRole("region", { name: "Code cell nll.ts" })).toContainText("averageNll")
  })
})
