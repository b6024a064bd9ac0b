/** @file What a reader has written is not lost: earlier texts, two tabs, a new text by the author, a storage that fails. */
import { hashText } from "../../src/state/hash"
import { expect, LessonPage, test } from "./pages/lesson-page"

test("earlier texts are listed with what they change, and one can be brought back", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  const cell = await lesson.openAt("data")
  await cell.approach()
  const authors = await cell.field.inputValue()
  await cell.paste(`${authors}\nconsole.log("mine")`)
  await cell.root.getByRole("button", { name: /^Reset/ }).click()
  await expect(cell.root.getByText("This is the author's text again.")).toBeVisible()

  const history = await cell.openTool("Earlier texts")
  const mine = history.getByRole("listitem").filter({ hasText: "yours" }).first()
  await expect(history.getByRole("listitem").first()).toContainText("the present one")
  await expect(mine).toContainText("since then +0 −1 line")
  await mine.getByRole("button", { name: /^Difference/ }).click()
  await expect(mine.locator("del")).toHaveText('− console.log("mine")\n')
  await expectAccessible({ within: '[aria-label="Code cell data.ts"]' })
  await mine.getByRole("button", { name: /^Bring back/ }).click()
  await expect(cell.field).toHaveValue(`${authors}\nconsole.log("mine")`)
  await expect(history.getByText("stands here again")).toBeVisible()

  // After a reload too.
  await page.reload()
  await cell.approach()
  const again = await cell.openTool("Earlier texts")
  await expect(again.getByRole("listitem").first()).toContainText("yours, the present one")
  await expect(again.getByText("the author's text")).toBeVisible()
})

test("a reload in the middle of typing loses at most the last half second", async ({ lesson, page }) => {
  const cell = await lesson.openAt("data")
  await cell.open()
  await page.keyboard.press("ControlOrMeta+Home")
  await expect(cell.editor).toBeFocused()
  // Without a pause of half a second anywhere, so that no pause can be what saves.
  const typedAtMs: number[] = []
  await page.exposeFunction("noteKey", () => void typedAtMs.push(Date.now()))
  await page.evaluate(() =>
    addEventListener("keydown", () => void Reflect.get(globalThis, "noteKey")(), true),
  )
  const letters = "// abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
  await page.keyboard.type(letters, { delay: 60 })
  const leftAtMs = Date.now()
  await page.reload()
  await cell.approach()
  await expect(cell.root.getByText("edited, saved")).toBeVisible()
  const [kept = ""] = (await cell.field.inputValue()).split("import")
  const old = typedAtMs.slice(1).filter((atMs) => atMs < leftAtMs - 500).length
  expect(letters.startsWith(kept)).toBe(true)
  expect(kept.length).toBeGreaterThanOrEqual(old)
})

test("two tabs that both type lose nothing: the reader chooses, with the difference at hand", async ({
  lesson,
  page,
  context,
}) => {
  await lesson.open()
  const second = await context.newPage()
  // Deaf to the first, so that both write from the same beginning.
  await second.addInitScript(() =>
    Object.defineProperty(globalThis, "BroadcastChannel", { value: undefined }),
  )
  await second.goto(page.url())
  const there = new LessonPage(second).cell("data")
  await there.open()

  await page.bringToFront()
  const here = lesson.cell("data")
  await here.replaceAll("const here = 1")
  await expect(here.root.getByText("edited, saved")).toBeVisible()

  await second.bringToFront()
  await there.replaceAll("const there = 2")
  await expect(there.root.getByText("This cell was changed in another tab.")).toBeVisible()
  await there.root.getByRole("button", { name: "The difference" }).click()
  await expect(there.root.locator("del")).toHaveText("− const here = 1\n")
  await expect(there.root.locator("ins")).toHaveText("+ const there = 2\n")
  await there.root.getByRole("button", { name: "Mine, on this page" }).click()
  await expect(there.root.getByText("edited, saved")).toBeVisible()

  await page.reload()
  await here.approach()
  await expect(here.field).toHaveValue("const there = 2")
  const history = await here.openTool("Earlier texts")
  await history
    .getByRole("listitem")
    .nth(1)
    .getByRole("button", { name: /^Bring back/ })
    .click()
  await expect(here.field).toHaveValue("const here = 1")
})

test("when the author's text has changed since, both are offered with the difference", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  const cell = await lesson.openAt("data")
  await cell.replaceAll("const mine = 1")
  await expect(cell.root.getByText("edited, saved")).toBeVisible()
  const before = hashText("the author's text of before")
  await page.evaluate(async (startHash) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("course")
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error ?? new Error("not opened"))
    })
    const table = db.transaction("edits", "readwrite").objectStore("edits")
    await new Promise<void>((resolve) => {
      table.getAll().onsuccess = ({ target }) => {
        for (const record of (target as IDBRequest<object[]>).result) table.put({ ...record, startHash })
        table.transaction.oncomplete = () => resolve()
      }
    })
    db.close()
  }, before)
  await page.reload()
  await cell.approach()
  await expect(cell.root.getByText("The author has changed this cell since you began yours.")).toBeVisible()
  await expect(cell.field).toHaveValue("const mine = 1")
  await cell.root.getByRole("button", { name: "The difference" }).click()
  await expect(cell.root.locator("ins")).toHaveText("+ const mine = 1\n")
  await expectAccessible({ within: '[aria-label="Code cell data.ts"]' })
  await cell.root.getByRole("button", { name: "Mine", exact: true }).click()
  await expect(cell.root.getByText("The author has changed")).toHaveCount(0)

  await page.reload()
  await cell.approach()
  await expect(cell.field).toHaveValue("const mine = 1")
  await expect(cell.root.getByText("The author has changed")).toHaveCount(0)
})

test("where the browser refuses to store, the page says so and goes on", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError")
    }
  })
  const cell = await lesson.openAt("data")
  await cell.replaceAll('console.log("kept in memory")')
  await expect(
    cell.root.getByText(/Not saved\. The browser does not let this page store anything/),
  ).toBeVisible()
  await cell.run()
  await expect(cell.output).toHaveText("kept in memory")
  await expectAccessible({ within: '[aria-label="Code cell data.ts"]' })
  const history = await cell.openTool("Earlier texts")
  await expect(history.getByRole("listitem").first()).toContainText("yours, the present one")
})

test("when the storage is full, the page says so, and what was typed stays", async ({ lesson, page }) => {
  const cell = await lesson.openAt("data")
  await cell.replaceAll("const first = 1")
  await expect(cell.root.getByText("edited, saved")).toBeVisible()
  // Each later write is refused as a browser refuses it.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("No space left.", "QuotaExceededError")
    }
  })
  await cell.replaceAll("const second = 2")
  await expect(cell.root.getByText(/Not saved\. The browser's storage is full/)).toBeVisible()
  await cell.runText('console.log("goes on")')
  await expect(cell.output).toHaveText("goes on")
  await expect(cell.root.getByText("edited, not saved")).toBeVisible()
})
