/** @file The editor of a cell: at once, without a trap, on a phone, and light however many cells are opened. */
import type { Page } from "@playwright/test"
import { keptKeys } from "./pages/kept-in-browser"
import { expect, test } from "./pages/lesson-page"

test("typing begins before the editor has come, which then takes over text, selection and undo", async ({
  lesson,
  page,
}) => {
  let letEditorCome = () => {}
  const isWanted = new Promise<void>((resolve) => (letEditorCome = resolve))
  await page.route(/\/monaco\.[^/]*\.js/, async (route) => {
    await isWanted
    await route.continue()
  })
  const cell = await lesson.openAt("data")
  await cell.approach()
  const authors = await cell.field.inputValue()
  await cell.field.click()
  await page.keyboard.press("ControlOrMeta+Home")
  await page.keyboard.type("// one two")
  await page.keyboard.press("Shift+ArrowLeft")
  await page.keyboard.press("Shift+ArrowLeft")
  await expect(cell.field).toHaveValue(`// one two${authors}`)

  letEditorCome()
  await expect(cell.editor).toBeFocused({ timeout: 30_000 })
  // The selection is taken over: what is typed takes its place.
  await page.keyboard.type("en")
  await expect(cell.field).toHaveValue(`// one ten${authors}`)
  for (let undo = 0; undo < 6; undo++) await page.keyboard.press("ControlOrMeta+z")
  await expect(cell.field).toHaveValue(authors)
  await page.keyboard.press("ControlOrMeta+Shift+z")
  await expect(cell.field).not.toHaveValue(authors)
})

test("Tab leaves the code; Control and M makes it indent, for every cell and visit, until it is pressed again", async ({
  lesson,
  page,
}) => {
  const cell = await lesson.openAt("data")
  await cell.open()
  await expect(cell.root.getByText("Tab leaves; Ctrl+M makes it indent.")).toBeVisible()
  await page.keyboard.press("ControlOrMeta+Home")
  await page.keyboard.press("Tab")
  await expect(cell.editor).not.toBeFocused()

  await cell.open()
  await page.keyboard.press("ControlOrMeta+Home")
  await page.keyboard.press("Control+m")
  await expect(cell.root.getByText("Tab indents, Esc leaves")).toBeVisible()
  await page.keyboard.press("Tab")
  await expect(cell.field).toHaveValue(/^ {2}import/)
  await page.keyboard.press("Escape")
  await expect(cell.runButton).toBeFocused()
  await expect.poll(() => keptKeys(page)).toContain("setting/tab-indents")

  await page.reload()
  const other = lesson.cell("counts")
  await other.open()
  await expect(other.root.getByText("Tab indents, Esc leaves")).toBeVisible()
  await page.keyboard.press("ControlOrMeta+Home")
  await page.keyboard.press("Tab")
  await expect(other.field).toHaveValue(/^ {2}import/)
  await page.keyboard.press("Control+m")
  await page.keyboard.press("Tab")
  await expect(other.editor).not.toBeFocused()
})

test("the wheel scrolls the page over an editor, and editors that are far away give way to text", async ({
  lesson,
  page,
}) => {
  const first = await lesson.openAt("data")
  await first.replaceAll("const first = 1")
  await first.root.hover()
  const before = await page.evaluate(() => scrollY)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200)

  for (const id of ["counts", "probabilities", "sample", "nll", "train"]) await lesson.cell(id).open()
  await expect
    .poll(() => page.locator(".cell-monaco .monaco-editor.vs, .cell-monaco .view-lines").count())
    .toBeLessThan(3)

  // What was undone there before can be undone when the editor is back.
  await first.open()
  await page.keyboard.press("ControlOrMeta+z")
  await expect(first.field).not.toHaveValue("const first = 1")
})

test("a run feels the edit of a cell that this page has not scrolled to", async ({ lesson, page }) => {
  await lesson.open()
  await lesson
    .cell("data")
    .replaceAll(
      'export const symbols = ["."]\nexport function* bigrams(_: string) { yield [".", "."] as const }',
    )
  await expect(lesson.cell("data").root.getByText("edited, saved")).toBeVisible()
  await page.goto("about:blank")
  await page.goto("lessons/makemore-bigram/#practice")
  const last = lesson.cell("nll")
  await last.run()
  await expect(last.output).toContainText("uniform model  0.0000 nats")
})

// Firefox takes no emulated touch screen.
test.describe("on a phone", { tag: "@chromium" }, () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })

  test("the field stays, coloured, keeps the indentation, undoes, and a swipe over it scrolls the page", async ({
    lesson,
    page,
    expectAccessible,
  }) => {
    const cell = await lesson.openAt("data")
    await cell.approach()
    await cell.field.tap()
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.type('const f = () => {\nreturn "a" // why\n')
    await expect(cell.field).toHaveValue('const f = () => {\n  return "a" // why\n  ')
    await expect(cell.root.locator(".cell-pre-edited .t-string")).toHaveText('"a"')
    await expect(cell.root.locator(".cell-pre-edited .t-comment")).toHaveText("// why")
    await page.keyboard.press("ControlOrMeta+z")
    await expect(cell.field).not.toHaveValue(/\n {2}$/)
    await expect(cell.root.locator(".monaco-editor")).toHaveCount(0)
    await expectAccessible({ within: '[aria-label="Code cell data.ts"]' })

    const box = await cell.field.boundingBox()
    const before = await page.evaluate(() => scrollY)
    await swipeUp(page, { x: 100, y: Math.round((box?.y ?? 0) + 60) })
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50)
  })

  test("a megabyte can be pasted, edited on and run", async ({ lesson, page }) => {
    const cell = await lesson.openAt("data")
    await cell.approach()
    await cell.field.focus()
    const text = `${`// ${"x".repeat(97)}\n`.repeat(10_000)}console.log("a megabyte")`
    // A browser takes what is pasted before the field's own keys have come; it does not take a test's.
    await expect(async () => {
      await page.keyboard.press("ControlOrMeta+a")
      await cell.pasteInto(cell.field, text)
      expect((await cell.field.inputValue()).length).toBe(text.length)
    }).toPass()
    await page.keyboard.press("ControlOrMeta+End")
    await page.keyboard.type("//")
    await cell.run()
    await expect(cell.output).toHaveText("a megabyte")
  })
})

/** A finger that moves up by 120 px. */
async function swipeUp(page: Page, from: { readonly x: number; readonly y: number }): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const touch = (type: "touchStart" | "touchMove", y: number) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x: from.x, y }] })
  await touch("touchStart", from.y)
  for (let moved = 10; moved <= 120; moved += 10) await touch("touchMove", from.y - moved)
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
}
