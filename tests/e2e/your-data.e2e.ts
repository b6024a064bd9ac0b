/** @file The page on which readers see, take along, bring back and erase what is kept of them. */
import type { BrowserContext, Locator, Page } from "@playwright/test"
import { expect, test } from "./fixtures"
import { savedFile } from "./pages/saved-file"
import { openBlankPage, openStorePage } from "./pages/store-page"

class DataPage {
  readonly stored: Locator
  readonly exportButton: Locator
  readonly eraseButton: Locator
  readonly undoButton: Locator
  readonly importButton: Locator
  readonly file: Locator

  constructor(readonly page: Page) {
    this.stored = page.getByRole("region", { name: "What is stored" })
    this.exportButton = page.getByRole("button", { name: "Export everything" })
    this.eraseButton = page.getByRole("button", { name: "Erase everything" })
    this.undoButton = page.getByRole("button", { name: "Bring everything back" })
    this.importButton = page.getByRole("button", { name: "Import", exact: true })
    this.file = page.getByLabel("Choose a file to import")
  }

  async open() {
    await this.page.goto("data/")
    await expect(this.exportButton).toBeEnabled()
  }

  row(kind: string): Locator {
    return this.stored.getByRole("row", { name: kind })
  }

  /** Presses Export and reads what was saved. */
  async export(): Promise<{ name: string; text: string }> {
    const { name, content } = await savedFile(this.page, () => this.exportButton.press("Enter"))
    return { name, text: content.toString() }
  }

  choose(text: string) {
    return this.file.setInputFiles({
      name: "mine.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    })
  }
}

async function fill(context: BrowserContext, baseURL: string | undefined) {
  const page = await openStorePage(context, baseURL)
  await page.evaluate(async () => {
    await store.edits.save("makemore-bigram/counts", { text: "const a = 1", startHash: "h", basedOn: null })
    await store.kept.keep("by-hand/makemore-bigram/row-of-a/total", "33885")
    await store.kept.keep("note/makemore-bigram/score-of-emma", "19.02")
    await store.events.append({ kind: "reviewed", card: "makemore-bigram/row-sum", grade: "good" })
    await store.events.append({ kind: "read", section: "makemore-bigram#counting" })
  })
  await page.close()
}

test(
  "a reader exports, erases, takes it back, erases again, and imports: all is there as before",
  { tag: "@base" },
  async ({ page, context, baseURL, expectAccessible }) => {
    await fill(context, baseURL)
    await page.goto("./")
    await page.getByRole("contentinfo").getByRole("link", { name: "your data" }).click()
    const data = new DataPage(page)
    await expect(data.row("Versions of code that you have changed")).toContainText("1")
    await expect(data.row("Together")).toContainText("5")

    const { name, text } = await data.export()
    expect(name).toMatch(/^from-scratch-\d{4}-\d\d-\d\d\.json$/)

    await data.eraseButton.press("Enter")
    await expect(page.getByText("Everything was erased. Until you leave this page")).toBeVisible()
    await expect(data.stored).toContainText("Nothing yet.")
    await data.undoButton.press("Enter")
    await expect(page.getByText("Everything is back.")).toBeVisible()
    await expect(data.row("Together")).toContainText("5")

    await data.eraseButton.press("Enter")
    await expect(data.stored).toContainText("Nothing yet.")
    await page.reload()
    await expect(data.stored).toContainText("Nothing yet.")
    await expect(data.undoButton).toBeHidden()

    await data.choose(text)
    const preview = page.getByRole("region", { name: "Bring it here" })
    await expect(preview.getByRole("listitem")).toHaveText([
      "2 reviews and steps of progress are added.",
      "2 answers, notes and settings are added.",
      "1 version of code joins its cell's history.",
      "A newer text becomes current in counts; yours goes on in the history.",
    ])
    await expect(data.stored, "a preview changes nothing").toContainText("Nothing yet.")
    await expectAccessible({ within: "main" })
    await data.importButton.press("Enter")
    await expect(page.getByText("The file was merged with what was here.")).toBeVisible()

    const again = await data.export()
    const withoutDate = (file: string) => file.replace(/"exportedAt": "[^"]*"/, "")
    expect(withoutDate(again.text)).toBe(withoutDate(text))

    await data.choose(text)
    await expect(preview).toContainText("This file would change nothing.")
    await expect(data.importButton).toBeHidden()
  },
)

test("a file that is not ours is refused with a reason, and nothing is touched", async ({
  page,
  context,
  baseURL,
}) => {
  await fill(context, baseURL)
  const data = new DataPage(page)
  await data.open()
  await data.choose('{"format":"from-scratch-reader-data","version":1,"events":[')
  await expect(page.getByText(/Nothing was imported\. .* it is not JSON/)).toBeVisible()
  await expect(data.importButton).toBeHidden()
  await expect(data.row("Together")).toContainText("5")
})

test("where the browser refuses storage, the page says so, goes on in memory, and still exports", async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("not here", "SecurityError")
    }
  })
  const data = new DataPage(page)
  await data.open()
  await expect(page.getByText("Nothing is being saved.")).toBeVisible()
  await data.choose(
    JSON.stringify({
      format: "from-scratch-reader-data",
      version: 1,
      kept: [{ v: 1, id: "note/makemore-bigram/total", atMs: 1, writer: "w", value: "7" }],
    }),
  )
  await data.importButton.click()
  await expect(page.getByText("The file was merged, but only on this page")).toBeVisible()
  expect((await data.export()).text).toContain("note/makemore-bigram/total")
})

test("an import into a full storage changes nothing, and says why", async ({ page, context, baseURL }) => {
  await fill(context, baseURL)
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError")
    }
  })
  const data = new DataPage(page)
  await data.open()
  await data.choose(
    JSON.stringify({
      format: "from-scratch-reader-data",
      version: 1,
      events: [{ v: 1, id: "e", atMs: 1, kind: "ran", cell: "makemore-bigram/counts" }],
    }),
  )
  await data.importButton.click()
  await expect(page.getByText("Nothing was changed. The browser's storage is full.")).toBeVisible()
  await expect(data.row("Together")).toContainText("5")
})

test("a record that cannot be read is set aside, shown with the reason, and exported", async ({
  page,
  context,
  baseURL,
}) => {
  await fill(context, baseURL)
  const blank = await openBlankPage(context, baseURL)
  await blank.evaluate(async () => {
    const request = indexedDB.open("course")
    const db = await new Promise<IDBDatabase>(
      (resolve) => (request.onsuccess = () => resolve(request.result)),
    )
    const transaction = db.transaction("events", "readwrite")
    transaction.objectStore("events").put({ v: 1, id: "torn", atMs: "noon", kind: "read" })
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    db.close()
  })
  // Keys go to the tab in front.
  await blank.close()
  const data = new DataPage(page)
  await data.open()
  const aside = page.getByRole("region", { name: "Set aside" })
  await expect(aside).toContainText(
    'In events: `atMs` should be a whole number of milliseconds, but is "noon"',
  )
  await expect(data.row("Records that could not be read")).toContainText("1")
  expect((await data.export()).text).toContain('"torn"')
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("the page says what would be there, and where the data are", async ({ page }) => {
    await page.goto("data/")
    await expect(page.getByText("is kept by this browser, on this device, and nowhere else")).toBeVisible()
    await expect(page.getByText("With JavaScript, this page shows how much of each there is")).toBeVisible()
    await expect(page.getByRole("button", { name: "Erase everything" })).toBeHidden()
  })
})
