/** @file The main job: a reader edits and runs the bigram model on the real names, in the page. */
import { names } from "@course/data"
import { averageNll, countBigrams, normalise, Vocabulary } from "@course/makemore"
import { keptKeys } from "./pages/kept-in-browser"
import { expect, LessonPage, test } from "./pages/lesson-page"

const vocabulary = Vocabulary.of(names)
const counts = countBigrams(names, vocabulary)
const nll = averageNll(counts, normalise(counts)).toFixed(4)

test("a learner opens the lesson, edits a cell with completion, runs it, and the real names are counted @base", async ({
  lesson,
  page,
}) => {
  const cell = await lesson.openAt("nll")
  await cell.open()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.type(
    '\nimport { Value } from "@course/engine"\nconst two = new Value(2)\nconsole.log("three is", two.ad',
  )
  await page.keyboard.press("Control+Space")
  await expect(page.getByRole("option", { name: /^add/ }).first()).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press("Enter")
  await page.keyboard.type("(1).data)")
  await page.keyboard.press("ControlOrMeta+Enter")

  await expect(cell.output).toContainText(`${nll} nats`, { timeout: 30_000 })
  await expect(cell.output).toContainText("three is 3")
  await expect(cell.root.getByText("edited")).toBeVisible()
})

test("every cell runs as the author wrote it, and prints what the model computes", async ({
  lesson,
  expectAccessible,
}) => {
  await lesson.open()
  await lesson.cell("data").run()
  await expect(lesson.cell("data").output).toContainText(`${names.length} names`)
  await lesson.cell("counts").run()
  await expect(lesson.cell("counts").output).toContainText("n. 6808")
  await lesson.cell("probabilities").run()
  await expect(lesson.cell("probabilities").output).toContainText("sums to 1.0000")
  await lesson.cell("sample").run()
  await expect(lesson.cell("sample").output).not.toBeEmpty()
  await lesson.cell("nll").run()
  await expect(lesson.cell("nll").output).toContainText(`${nll} nats`)
  await expectAccessible({ within: '[aria-label="Code cell nll.ts"]' })
})

test("a later cell feels the edit of an earlier one, and shows its own lines first", async ({
  lesson,
  page,
}) => {
  const data = await lesson.openAt("data")
  await data.open()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.type('\nconsole.log("from upstream"); symbols.pop()')
  const later = lesson.cell("counts")
  await later.run()
  await expect(later.output).not.toContainText(/^from upstream/)
  await expect(later.output).toContainText(`of ${26 ** 2} pairs`)
  const upstream = later.output.getByRole("group")
  await expect(upstream).toContainText("printed by data.ts")
})

test("what a reader wrote and saw is there again after a reload, and has not run by itself", async ({
  lesson,
  page,
}) => {
  const cell = await lesson.openAt("data")
  await cell.runText('console.log("mine")\n')
  await expect(cell.output).toHaveText("mine")
  await expect.poll(() => keptKeys(page)).toContain("output/makemore-bigram/data")

  const bundlerAgain = page.waitForRequest(/\.wasm$/)
  await page.reload()
  await cell.approach()
  await expect(cell.root.getByText("edited")).toBeVisible()
  await expect(cell.field).toHaveValue('console.log("mine")\n')
  await expect(cell.output).toHaveText("mine")
  await expect(cell.status).toHaveText(/^Output of your last run, \d+ \w+ \d{4}, \d\d:\d\d\.$/)
  await bundlerAgain
})

test("typing is saved after a short pause, without a run", async ({ lesson, page }) => {
  const cell = await lesson.openAt("data")
  await cell.replaceAll("const kept = true")
  await expect(cell.root.getByText("edited, saved")).toBeVisible()
  await page.reload()
  await cell.approach()
  await expect(cell.field).toHaveValue("const kept = true")
})

test("Reset brings back the author's text, and the reader's own can be brought back after it", async ({
  lesson,
}) => {
  const cell = await lesson.openAt("data")
  await cell.approach()
  const authors = await cell.field.inputValue()
  await cell.replaceAll("const mine = 1")
  await cell.root.getByRole("button", { name: /^Reset/ }).click()
  await expect(cell.field).toHaveValue(authors)
  await cell.root.getByRole("button", { name: "Bring mine back" }).click()
  await expect(cell.field).toHaveValue("const mine = 1")
})

test("two tabs do not overwrite each other silently", async ({ lesson, page, context }) => {
  await lesson.open()
  const second = await context.newPage()
  await second.goto(page.url())
  const here = lesson.cell("data")
  await page.bringToFront()
  await here.replaceAll("const here = 1")

  // The untouched tab follows.
  const there = new LessonPage(second).cell("data")
  await there.approach()
  await expect(there.field).toHaveValue("const here = 1")

  await second.bringToFront()
  await there.replaceAll("const there = 2")
  await expect(here.field).toHaveValue("const there = 2")
})

test("the keyboard alone is enough: Tab to the code, type, run, leave", async ({ lesson, page }) => {
  const cell = await lesson.openAt("data")
  await cell.approach()
  await cell.runButton.focus()
  const code = cell.root.locator(".cell-editor:focus-within")
  // Past what else can be done with the cell, and the guess.
  for (let tabs = 0; tabs < 4 && (await code.count()) === 0; tabs++) await page.keyboard.press("Tab")
  await expect(cell.editor).toBeFocused({ timeout: 30_000 })
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.type('console.log("by keyboard")')
  await page.keyboard.press("ControlOrMeta+Enter")
  await expect(cell.output).toHaveText("by keyboard", { timeout: 30_000 })
  await page.keyboard.press("Tab")
  await expect(cell.output).toBeFocused()
  await page.keyboard.press("Shift+Tab")
  await expect(cell.editor).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(cell.runButton).toBeFocused()
})

// Firefox takes no emulated touch screen.
test(
  "on a touch screen the plain text field stays, and everything else works",
  { tag: "@chromium" },
  async ({ browser, baseURL }) => {
    const phone = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 740 },
      baseURL,
    })
    const page = await phone.newPage()
    const lesson = new LessonPage(page)
    const cell = await lesson.openAt("data")
    await cell.approach()
    await cell.field.fill('console.log("on the phone")')
    await cell.run()
    await expect(cell.output).toHaveText("on the phone")
    await expect(cell.field).toBeVisible()
    await phone.close()
  },
)

test("go to definition opens the engine's real source, read-only", async ({ lesson, page }) => {
  const cell = await lesson.openAt("sample")
  await cell.approach()
  const lines = (await cell.field.inputValue()).split("\n")
  await cell.open()
  // To the name in the line `import { Generator } from "@course/engine"`.
  await page.keyboard.press("ControlOrMeta+Home")
  for (const line of lines) {
    if (line.startsWith("import { Generator }")) break
    await page.keyboard.press("ArrowDown")
  }
  for (let column = 0; column < 12; column++) await page.keyboard.press("ArrowRight")
  const dialog = page.getByRole("dialog", { name: /^Source of engine\// })
  await expect(async () => {
    await page.keyboard.press("F12")
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  await expect(dialog).toContainText("class Generator")
  // A second F12 from above may still be on its way.
  await expect(async () => {
    await page.keyboard.press("Escape")
    await expect(dialog).toBeHidden({ timeout: 2_000 })
  }).toPass()
})

test("a type error is underlined, tells itself in words, and does not keep the cell from running", async ({
  lesson,
  page,
}) => {
  const cell = await lesson.openAt("data")
  await cell.replaceAll('const n: number = "three"\nconsole.log("ran", n)')
  await expect(cell.root.locator(".squiggly-error")).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press("ControlOrMeta+Enter")
  await expect(cell.output).toContainText("ran three")
})
