/** @file A guess before each first run, and a score of one's own: kept, shown beside what came, never judged. */
import { comeTo } from "./pages/come-to"
import { expect, LessonPage, test } from "./pages/lesson-page"

test("a guess is kept, and stands beside the result", async ({ lesson, page, context, expectAccessible }) => {
  const cell = await lesson.openAt("data")
  await cell.approach()
  const field = cell.root.getByLabel(/^Your guess/)
  await field.fill("six?")
  await expect(cell.root).not.toContainText("You guessed")
  // Another tab shows what has been kept, so by then a reload loses nothing.
  const other = new LessonPage(await context.newPage())
  await other.open()
  await other.cell("data").approach()
  await expect(other.cell("data").root.getByLabel(/^Your guess/)).toHaveValue("six?")
  await other.page.close()
  await page.reload()
  await cell.approach()
  await expect(field).toHaveValue("six?")
  await cell.run()
  await expect(cell.root).toContainText("You guessed: six?")
  await expect(cell.output).toContainText("5 bigrams in emma")
  await expectAccessible({ within: "#cell-data" })
})

test("a run asks for no guess, and says nothing of one that was not made", async ({ lesson }) => {
  const cell = await lesson.openAt("counts")
  await cell.run()
  await expect(cell.output).toContainText("n. 6808")
  await expect(cell.root).not.toContainText("You guessed")
})

test("a score that a reader invents comes back where it can be compared, also after a reload", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  await lesson.open()
  const score = page.getByLabel("My score for emma")
  await comeTo(score)
  const again = page.locator(".own-words-again")
  await expect(again).toContainText("nothing yet")
  await score.fill("7, as q would be")
  await comeTo(again)
  await expect(again).toContainText("You wrote: 7, as q would be")
  await page.reload()
  await comeTo(again)
  await expect(again).toContainText("You wrote: 7, as q would be")
  await comeTo(score)
  await expect(score).toHaveValue("7, as q would be")
  await expectAccessible({ within: ".own-words" })
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("there is a line to write the score on, and no guess is asked for", async ({ lesson, page }) => {
    await lesson.open()
    await expect(page.getByLabel("My score for emma")).toBeVisible()
    await expect(page.getByLabel(/^Your guess/).first()).toBeHidden()
    await expect(page.locator("#own-list")).toBeHidden()
  })
})
