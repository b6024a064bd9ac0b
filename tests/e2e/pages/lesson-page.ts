/** @file A lesson as its reader meets it: the verbs of a learner, built on roles and names. */
import type { Locator, Page } from "@playwright/test"
import { expect, test as base } from "../fixtures"
import { CodeOnPage } from "./code-on-page"
import { comeTo } from "./come-to"

export class CellOnPage extends CodeOnPage {
  readonly root: Locator
  readonly output: Locator
  readonly status: Locator
  readonly runButton: Locator
  readonly stopButton: Locator

  constructor(page: Page, file: string) {
    const root = page.getByRole("region", { name: `Code cell ${file}` })
    super(page, root)
    this.root = root
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
    await comeTo(this.root)
    await expect(this.runButton.or(this.stopButton)).toBeEnabled()
  }

  async start(): Promise<void> {
    await this.approach()
    await comeTo(this.runButton)
    await this.runButton.click()
  }

  /** Scrolls there, clicks into the code and waits for the editor. */
  override async open(): Promise<void> {
    await this.approach()
    await super.open()
  }

  /** Opens one of the things behind *More*, and answers with the part of the cell that it stands in. */
  async openTool(name: string): Promise<Locator> {
    await this.approach()
    const more = this.root.getByRole("button", { name: /^More/ })
    await comeTo(more)
    await more.click()
    await this.root.getByRole("button", { name }).click()
    return this.root.locator(".cell-tools")
  }

  /** Puts a line at the beginning of engine/value.ts, the cell being one that imports it; its dialog stays open. */
  async changeEngine(line: string): Promise<Locator> {
    await this.openTool("The engine's source")
    const dialog = this.page.getByRole("dialog", { name: "Source of engine/value.ts" })
    await dialog.getByRole("button", { name: "Change it for this page" }).click()
    await expect(dialog.locator(".cell-monaco").getByRole("textbox")).toBeFocused({ timeout: 30_000 })
    await this.page.keyboard.press("ControlOrMeta+Home")
    await this.page.keyboard.insertText(line)
    await expect(dialog.getByText("Changed by you")).toBeVisible()
    return dialog
  }

  /** Puts a program in place of the code, and runs it to its end. */
  async runText(text: string): Promise<void> {
    await this.replaceAll(text)
    await this.run()
  }
}

export class LessonPage {
  constructor(readonly page: Page) {}

  async open(lesson = "makemore-bigram"): Promise<void> {
    await this.page.goto(`lessons/${lesson}/`)
  }

  /** Opens the first lesson, for one of its cells. */
  async openAt(cell: string): Promise<CellOnPage> {
    await this.open()
    return this.cell(cell)
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
    await comeTo(this.ownList)
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
