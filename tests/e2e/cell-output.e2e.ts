/** @file What a reader sees of a run: its silence, its pictures and trees, and whether it is still true. */
import type { Page } from "@playwright/test"
import { comeTo } from "./pages/come-to"
import { expect, LessonPage, test } from "./pages/lesson-page"

/** The clock that silence is measured by; timers go on as they are. */
async function putClockForward(page: Page, byMs: number): Promise<void> {
  await page.evaluate((byMs) => {
    const nowMs = performance.now.bind(performance)
    performance.now = () => nowMs() + byMs
  }, byMs)
}

test("a silent run is never ended: the reader is asked, may let it go on, and is asked later again", async ({
  lesson,
  page,
}) => {
  const cell = await lesson.openAt("data")
  await cell.replaceAll('console.log("begun")\nwhile (true) {}')
  await cell.start()
  await expect(cell.output).toHaveText("begun", { timeout: 30_000 })
  const question = cell.root.getByText(/^No word for \d+ s: still computing, or out of memory\.$/)

  await putClockForward(page, 11_000)
  await expect(question).toBeVisible()
  await cell.root.getByRole("button", { name: "Keep going" }).press("Enter")
  await expect(question).toBeHidden()
  await expect(cell.stopButton).toBeFocused()
  await expect(cell.status).toHaveText("Running…")

  await putClockForward(page, 60_000)
  await expect(question).toHaveText(/No word for [7-9]0 s/)
  await cell.root.getByRole("button", { name: "Stop", exact: true }).press("Enter")
  await expect(cell.status).toHaveText("Stopped.")
  await expect(cell.runButton).toBeFocused()
  await cell.runText('console.log("the next run works")')
  await expect(cell.output).toHaveText("the next run works")
})

test("an edit upstream puts the later output out of date, and one press brings both up to date", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  const upstream = await lesson.openAt("data")
  const later = lesson.cell("counts")
  await later.run()
  const stale = later.root.getByText("Out of date: data.ts changed since this ran.")
  await expect(stale).toBeHidden()

  await upstream.open()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.type("\nsymbols.pop()")
  await expect(upstream.root.getByText("The code has changed since it ran.")).toBeHidden()
  await later.approach()
  await expect(stale).toBeVisible()
  await expectAccessible({ within: '[aria-label="Code cell counts.ts"]' })
  await later.root.getByRole("button", { name: "Run this and what it needs" }).press("Enter")
  await expect(later.output).toContainText(`of ${26 ** 2} pairs`)
  await expect(later.runButton).toBeFocused()
  await expect(stale).toBeHidden()
  await expect(upstream.output).toContainText("27 symbols")

  // Undone, the text is the one that ran before: but the output is of the other.
  await upstream.root.getByRole("button", { name: /^Reset/ }).click()
  await expect(upstream.root.getByText("The code has changed since it ran.")).toBeVisible()
  await expect(stale).toBeVisible()
})

test("a cell names the cells that it imports, as they are typed, and leads to them", async ({
  lesson,
  page,
}) => {
  const cell = await lesson.openAt("nll")
  await cell.approach()
  const link = cell.root.getByRole("link", { name: "probabilities.ts" })
  await link.press("Enter")
  await expect(page).toHaveURL(/#cell-probabilities$/)
  await expect(lesson.cell("probabilities").root).toBeInViewport()

  await cell.replaceAll('import { counts } from "./counts"\nimport "./nothing"')
  await expect(cell.root.getByRole("link", { name: "counts.ts" })).toBeVisible()
  await expect(link).toBeHidden()
  await expect(cell.root.getByRole("link", { name: "nothing.ts" })).toBeHidden()
})

test("what the types say stands in the output with its place, and goes with the mistake", async ({
  lesson,
  page,
}) => {
  const cell = await lesson.openAt("data")
  await cell.runText('const n: number = "three"\nconsole.log("ran", n)')
  await expect(cell.status).toHaveText(/^Finished/)
  await expect(cell.output).toContainText("ran three")
  await expect(cell.output).toContainText("The types do not fit, which does not keep the code from running", {
    timeout: 30_000,
  })
  await expect(cell.output).toContainText("Type 'string' is not assignable to type 'number'.")
  await cell.output.getByRole("button", { name: "data.ts, line 1" }).click()
  await expect(cell.editor).toBeFocused()

  await cell.replaceAll('const n: number = 3\nconsole.log("ran", n)')
  await expect(cell.output).not.toContainText("types do not fit")
  await page.keyboard.press("ControlOrMeta+Enter")
  await expect(cell.output).toHaveText("ran 3")
})

test("pictures, levels and all are there again on the next visit, and say when they ran", async ({
  lesson,
  page,
}) => {
  const cell = await lesson.openAt("data")
  await cell.runText(
    [
      'import { display } from "@course/sandbox/display"',
      'display.bars({ a: 3, b: 1 }, { title: "Letters" })',
      'console.warn("careful")',
    ].join("\n"),
  )
  await expect(cell.output.getByRole("img", { name: /^Letters\. 2 bars\./ })).toBeVisible()

  const again = await new LessonPage(await page.context().newPage()).openAt("data")
  await again.approach()
  await expect(again.output.getByRole("img", { name: /^Letters\. 2 bars\./ })).toBeVisible()
  await expect(again.output).toContainText("Warning: careful")
  await expect(again.status).toHaveText(/^Output of your last run/)

  await again.root.getByRole("button", { name: /^Reset/ }).click()
  await expect(again.root.getByText("The code has changed since it ran.")).toBeVisible()
})

test("a value that is too deep for its line is opened by keyboard, level by level", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  const cell = await lesson.openAt("data")
  await cell.runText('console.log({ model: { rows: [{ of: "a" }, { of: { pair: { first: "b" } } }] } })')
  await cell.output.focus()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  const levels = cell.output.locator("details.cell-tree")
  await expect(levels.first()).toHaveAttribute("open")
  for (const name of ["model", "rows", "1", "of", "pair"]) {
    await expect(async () => {
      await page.keyboard.press("Tab")
      await expect(page.locator("summary:focus")).toHaveText(new RegExp(`^${name}: `), { timeout: 500 })
    }).toPass()
    await page.keyboard.press("Enter")
    await expect(page.locator("details[open]:has(> summary:focus) > ul > li").first()).toBeVisible()
  }
  await expect(cell.output.getByText('first: "b"', { exact: true })).toBeVisible()
  await expectAccessible({ within: '[aria-label="Output of data.ts"]' })
})

test("a picture is drawn, told in words, and has its numbers as a table; progress is one line", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  const cell = await lesson.openAt("data")
  await cell.runText(
    [
      'import { display } from "@course/sandbox/display"',
      'const options = { title: "Counts", quantity: "count", rows: "ab", columns: "abc" } as const',
      "display.heatMap([[1, 2, 3], [4, 0, 6808]], options)",
      "display.line({ train: [3, 2, 1], test: [3, 2.5, 2.25] }, { x: 'step', y: 'loss' })",
      "for (let step = 0; step <= 100; step++) display.progress(`step ${step}`, step / 100)",
    ].join("\n"),
  )
  const map = cell.output.getByRole("img", { name: /^Counts\. Heat map of 2 rows and 3 columns\..*6808/ })
  await expect(map.locator("rect")).toHaveCount(6)
  const curves = cell.output.getByRole("img", {
    name: /^Curve train from 3 at 0 to 1 at 2\..* Curve test from 3 at 0 to 2\.25 at 2\./,
  })
  await expect(curves).toBeVisible()
  await expect(cell.output.getByText(/^step \d+$/)).toHaveText(["step 100"])

  await cell.output.getByText("The numbers").first().press("Enter")
  const row = cell.output.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "b" }) })
  await expect(row.getByRole("cell")).toHaveText(["4", "0", "6808"])
  await expectAccessible({ within: '[aria-label="Output of data.ts"]' })
})

test("an error below many lines is in sight at once", async ({ lesson }) => {
  const cell = await lesson.openAt("data")
  await cell.runText('for (let i = 1; i <= 100; i++) console.log(i)\nthrow new RangeError("out of letters")')
  await comeTo(cell.output)
  await expect(cell.output.getByText("RangeError")).toBeInViewport()
  await expect(cell.output.getByText("1", { exact: true })).not.toBeInViewport()
})
