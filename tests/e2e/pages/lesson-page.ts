/** @file A lesson as its reader meets it: the verbs of a learner, built on roles and names. */
import type { Locator, Page } from "@playwright/test"
import { expect, test as base } from "../fixtures"

export class CellOnPage {
  readonly root: Locator
  readonly output: Locator
  readonly status: Locator
  readonly runButton: Locator
  readonly stopButton: Locator

  constructor(
    readonly page: Page,
    readonly file: string,
  ) {
    this.root = page.getByRole("region", { name: `Code cell ${file}` })
    this.output = this.root.getByRole("region", { name: `Output of ${file}` })
    this.status = this.root.getByRole("status").first()
    this.runButton = this.root.getByRole("button", { name: `Run ${file}` })
    this.stopButton = this.root.getByRole("button", { name: `Stop ${file}` })
  }

  /** Presses Run and waits for the end, good or bad. */
  async run(): Promise<void> {
    await this.start()
    await expect(this.status).toHaveText(/^(Finished|Not run|Ended|Could not)/, { timeout: 30_000 })
  }

  /** Scrolls to the cell, which comes alive when it is near. */
  async approach(): Promise<void> {
    await this.root.scrollIntoViewIfNeeded()
    await expect(this.runButton.or(this.stopButton)).toBeEnabled()
  }

  async start(): Promise<void> {
    await this.approach()
    await this.runButton.click()
  }

  /** The text field that takes the first keys, before the editor has come. */
  get field(): Locator {
    return this.root.locator("textarea.cell-textarea")
  }

  /** The editor's text field, once it has come. */
  get editor(): Locator {
    return this.root.locator(".cell-monaco").getByRole("textbox")
  }

  /** Clicks into the code and waits for the editor. */
  async open(): Promise<void> {
    await this.approach()
    if (await this.editor.isVisible()) await this.editor.focus()
    else await this.field.click()
    await expect(this.root.locator(".cell-monaco .view-lines")).toBeVisible({ timeout: 30_000 })
    await expect(this.editor).toBeFocused()
  }

  /** Opens one of the things behind *More*, and answers with the part of the cell that it stands in. */
  async openTool(name: string): Promise<Locator> {
    await this.approach()
    await this.root.getByRole("button", { name: /^More/ }).click()
    await this.root.getByRole("button", { name }).click()
    return this.root.locator(".cell-tools")
  }

  /** Selects all of the code and types over it, as a reader would. */
  async replaceAll(text: string): Promise<void> {
    await this.open()
    await this.page.keyboard.press("ControlOrMeta+a")
    await this.page.keyboard.insertText(text)
  }

  /** Selects all of the code and pastes over it: for what nobody types. */
  async paste(text: string): Promise<void> {
    await this.open()
    await this.page.keyboard.press("ControlOrMeta+a")
    await this.pasteInto(this.editor, text)
  }

  /** As the browser does it: with the text on the event. */
  async pasteInto(field: Locator, text: string): Promise<void> {
    await field.evaluate((field, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text/plain", pasted)
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }
}

export class LessonPage {
  constructor(readonly page: Page) {}

  async open(lesson = "makemore-bigram"): Promise<void> {
    await this.page.goto(`lessons/${lesson}/`)
  }

  /** The fold with the three ways to bring a list of names. */
  get ownList(): Locator {
    return this.page.locator("#own-list")
  }

  /** The line at the foot of the window, while a list of the reader's own is in use. */
  get listBar(): Locator {
    return this.page.getByRole("complementary", { name: "The list in use" })
  }

  async openOwnList(): Promise<void> {
    await this.ownList.locator("summary").click()
    await expect(this.ownList.getByRole("button", { name: "Use these names" })).toBeVisible()
  }

  /** Pastes names, one a line, and waits until figures and cells work on them. */
  async bringList(names: readonly string[]): Promise<void> {
    await this.openOwnList()
    await this.ownList.getByRole("textbox").fill(names.join("\n"))
    await this.ownList.getByRole("button", { name: "Use these names" }).click()
    await expect(this.listBar).toContainText("your pasted names")
  }

  cell(id: string): CellOnPage {
    return new CellOnPage(this.page, `${id}.ts`)
  }
}

export const test = base.extend<{ lesson: LessonPage }>({
  lesson: async ({ page }, use) => {
    await use(new LessonPage(page))
  },
})

export { expect }
