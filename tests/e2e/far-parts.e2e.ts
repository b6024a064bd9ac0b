/** @file The heaviest parts of a lesson are laid out when a reader comes near. Until then they keep their room, so that links land. */
import type { Page } from "@playwright/test"
import { comeTo } from "./pages/come-to"
import { expect, test } from "./pages/lesson-page"

const FAR_PARTS =
  ".heat-scroll, .heat-bars, .cell-place .cell-text, .worked, .figure-body, .by-hand-part, .prose > :is(.katex-display, p:not(:has(.note)))"

/** Of a line of text or two: what a part may be taller or lower than the room that was kept for it. */
const MOST_AMISS_PX = 64

/** A by-hand exercise is told less of: what it may be taller or lower, in parts of its height. */
const MOST_AMISS_SHARE = 0.15

/** What all of them together may be: a hundredth of the lesson, or half a screen, by which a link from its top to its end may miss. */
const MOST_AMISS_IN_ALL_PX = 400

/** Which share of those parts' elements the browser has laid out. */
function shareLaidOut(page: Page): Promise<number> {
  return page
    .locator(FAR_PARTS)
    .locator("td, li, .line")
    .evaluateAll(
      (all) =>
        all.filter((element) => element.checkVisibility({ contentVisibilityAuto: true })).length / all.length,
    )
}

for (const width of [360, 768, 1440]) {
  test(`far parts keep the room that they take when they are near, ${width} pixels wide`, async ({
    lesson,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await lesson.open()
    const amiss = await page.locator(FAR_PARTS).evaluateAll((parts) =>
      parts
        .filter((part) => !part.closest("details:not([open])"))
        .map((part) => {
          const { height: kept } = part.getBoundingClientRect()
          if (part instanceof HTMLElement) part.style.contentVisibility = "visible"
          const { height: taken } = part.getBoundingClientRect()
          return { part: `${part.className}: ${part.textContent.slice(0, 40)}`, kept, taken }
        }),
    )
    expect(amiss.length).toBeGreaterThan(15)
    const isAmiss = ({ kept, taken }: (typeof amiss)[number]) =>
      Math.abs(kept - taken) > Math.max(MOST_AMISS_PX, MOST_AMISS_SHARE * taken)
    expect(amiss.filter(isAmiss)).toEqual([])
    const inAll = amiss.reduce((sum, { kept, taken }) => sum + kept - taken, 0)
    expect(Math.abs(inAll)).toBeLessThan(MOST_AMISS_IN_ALL_PX)
  })
}

test("a link from another page lands on its heading, past parts that are not laid out", async ({
  page,
  base,
}) => {
  await page.goto("./")
  await page.evaluate((url) => location.assign(url), `${base}lessons/makemore-bigram/#practice`)
  const heading = page.getByRole("heading", { name: "Practice" })
  await expect(heading).toBeInViewport()
  await expect.poll(() => heading.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(80)
  expect(await shareLaidOut(page)).toBeLessThan(0.1)
})

test("a far part is laid out for whoever comes near, and for paper @chromium", async ({ lesson, page }) => {
  await lesson.open()
  const entry = page.locator("#figure-counts td").last()
  const isLaidOut = () =>
    entry.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))
  expect(await isLaidOut()).toBe(false)
  await page.emulateMedia({ media: "print" })
  await expect.poll(isLaidOut).toBe(true)
  await page.emulateMedia({ media: "screen" })
  await expect.poll(isLaidOut).toBe(false)
  await comeTo(entry)
  await expect.poll(isLaidOut).toBe(true)
})

test("in far figures and exercises there are no fields yet, which the filling in of forms would have laid out", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const far = page.locator(".figure-body, .by-hand-part")
  const fields = far.locator("form, select, textarea, input:not([type=range], [type=radio], [type=checkbox])")
  expect(await fields.count()).toBe(0)
  expect(await far.locator("[data-late]").count()).toBeGreaterThan(50)
})
