/** @file Confirm it in the makemore repo: what a reader brings from the terminal, and what the page says of it. */
import type { Page } from "@playwright/test"
import { expect, test } from "./pages/lesson-page"

/** Opens the task by its address, and answers with its parts. */
async function openTask(page: Page) {
  await page.goto("lessons/makemore-bigram/#task-makemore-repo")
  const task = page.locator("#task-makemore-repo")
  const field = task.getByLabel(/^The test loss you got/)
  await expect(field).toBeEnabled()
  return { task, field, verdict: task.getByRole("status") }
}

test("a learner's test loss is confirmed, with the reason, and is there again after a reload", async ({
  page,
  context,
  expectAccessible,
}) => {
  const { task, field, verdict } = await openTask(page)
  await expect(task).toContainText("python makemore.py --type bigram -o bigram --max-steps 15001")
  await field.fill("2.4591")
  await field.press("Enter")
  await expect(verdict).toContainText("As expected")
  await expect(verdict).toContainText("depends on which names were held out")
  await expectAccessible({ within: "#task-makemore-repo" })

  // Another tab shows what has been kept, so by then a reload loses nothing.
  const other = await openTask(await context.newPage())
  await expect(other.field).toHaveValue("2.4591")
  await other.field.page().close()
  await page.reload()
  await expect(field).toHaveValue("2.4591")
  await expect(verdict).toContainText("As expected")
})

test("each usual mistake is named", async ({ page }) => {
  const { field, verdict } = await openTask(page)
  const says = async (text: string, message: string | RegExp) => {
    await field.fill(text)
    await expect(verdict).toHaveText("")
    await field.press("Enter")
    await expect(verdict).toContainText(message)
  }
  await says("train loss: 2.4551", "names that the model was trained on")
  await says("step 14990 | loss 2.4612 | step time 1.31ms", "the loss of one step")
  await says("1.98", "trains a transformer")
  await says("step 500 train loss: 2.4621 test loss: 2.4713", "Too good for a bigram model")
  await says("2.75", /On its way: a run passes this between [12],[05]00 and [12],[05]00 steps/)
  await says("3.2958", "a model that knows nothing")
  await says("3.55", "In bits")
  await says("11.7", "perplexity")
  await says("two and a half", "is not a number")

  // Of a terminal's whole output the end counts.
  await field.fill("")
  const early = "step 500 train loss: 3.0512 test loss: 3.0534 "
  await page.keyboard.insertText(`${early.repeat(120)}step 15000 train loss: 2.4551 test loss: 2.4591`)
  await field.press("Enter")
  await expect(verdict).toContainText("As expected")
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("the task says what to run and what to expect", async ({ page }) => {
    await page.goto("lessons/makemore-bigram/")
    const task = page.locator("#task-makemore-repo")
    await task.locator("summary").first().click()
    await task.getByText("Where a run should end").click()
    await expect(task).toContainText(/Between 2\.4\d and 2\.4\d, from about \d+,\d00 steps on/)
  })
})
