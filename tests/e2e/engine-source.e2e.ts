/** @file The engine lies open: to read from every cell, to change for the page, and to take home. */
import { unzipSync } from "fflate"
import { expect, test } from "./pages/lesson-page"
import { savedFile } from "./pages/saved-file"

test("a click with Control on a name of the engine leads into its source, and on to where that leads", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  const cell = await lesson.openAt("net")
  await cell.open()
  await page.keyboard.press("ControlOrMeta+Home")
  const line = cell.root.locator(".view-line").filter({ hasText: "Value, zeroGrad" })
  const dialog = page.getByRole("dialog", { name: /^Source of engine\// })
  await expect(async () => {
    // Once it is open, perhaps in this very moment, nothing behind it can be clicked.
    if (!(await dialog.isVisible()))
      await line.click({ modifiers: ["ControlOrMeta"], position: { x: 205, y: 10 }, timeout: 4_000 })
    await expect(dialog).toBeVisible({ timeout: 8_000 })
  }).toPass({ timeout: 80_000 })
  await expect(dialog).toContainText("class Value")
  await expect(dialog.getByText("The very file that runs in the cells, read-only.")).toBeVisible()
  await expectAccessible({ within: ".source-dialog" })
  await dialog.getByRole("combobox", { name: "File" }).selectOption("packages/engine/src/optim.ts")
  await expect(page.getByRole("dialog", { name: "Source of engine/optim.ts" })).toContainText(
    "gradientDescent",
  )
  await page.getByRole("textbox", { name: "Source of packages/engine/src/optim.ts, read-only" }).focus()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toHaveCount(0)
})

test("a reader changes the engine, runs the lesson on it, sees that it is changed, and resets it", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  const cell = await lesson.openAt("net")
  await cell.run()
  await expect(cell.output).toContainText("step 0: loss of emma")
  const dialog = await cell.changeEngine('console.log("my engine");')
  await expectAccessible({ within: ".source-dialog" })
  await dialog.getByRole("button", { name: "Run net.ts on it" }).click()
  await expect(cell.output).toContainText("my engine", { timeout: 30_000 })
  const mark = cell.root.getByRole("button", { name: "on your engine" })
  await expect(mark).toBeVisible()

  // It is kept, and known before the sources are fetched.
  await page.goto("about:blank")
  await lesson.open()
  await cell.run()
  await expect(cell.output).toContainText("my engine")
  await mark.click()
  await dialog.getByRole("button", { name: /^Reset/ }).click()
  await expect(dialog.getByText("Changed by you")).toHaveCount(0)
  await dialog.getByRole("button", { name: "Close" }).click()
  await expect(mark).toHaveCount(0)
  await cell.run()
  await expect(cell.output).not.toContainText("my engine")
})

test("the lesson is downloaded as a project, with the cells as edited", async ({ lesson, page }) => {
  const cell = await lesson.openAt("data")
  await cell.replaceAll('console.log("mine")')
  await cell.root.getByRole("button", { name: /^More/ }).click()
  const button = cell.root.getByRole("button", { name: "Download the lesson as a project" })
  const { name, content } = await savedFile(page, () => button.click())
  expect(name).toBe("makemore-bigram.zip")
  const files = unzipSync(content)
  const text = (path: string) => Buffer.from(files[`makemore-bigram/${path}`] ?? []).toString()
  expect(text("lesson/data.ts")).toBe('console.log("mine")\n')
  expect(text("packages/engine/src/value.ts")).toContain("class Value")
  expect(text("public/data/names.txt")).toMatch(/^emma\nolivia\n/)
  expect(JSON.parse(text("package.json"))).toMatchObject({ scripts: { start: "node start.mjs" } })
})

// Firefox takes no emulated touch screen.
test.describe("on a phone", { tag: "@chromium" }, () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })

  test("the engine is read and changed in plain text", async ({ lesson, page, expectAccessible }) => {
    const cell = await lesson.openAt("net")
    await cell.openTool("The engine's source")
    const dialog = page.getByRole("dialog", { name: "Source of engine/value.ts" })
    await expect(dialog).toContainText("class Value")
    await dialog.getByRole("button", { name: "Change it for this page" }).tap()
    await dialog.getByRole("textbox").focus()
    await page.keyboard.press("ControlOrMeta+Home")
    await page.keyboard.type('console.log("by thumb");')
    await expectAccessible({ within: ".source-dialog" })
    await dialog.getByRole("button", { name: "Run net.ts on it" }).tap()
    await expect(cell.output).toContainText("by thumb", { timeout: 30_000 })
  })
})
