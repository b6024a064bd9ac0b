/** @file Code that a reader edits, in a cell or a challenge: a plain field first, the editor as soon as it has come. */
import type { Locator, Page } from "@playwright/test"
import { expect } from "../fixtures"

export class CodeOnPage {
  /** The text field that takes the first keys, before the editor has come. */
  readonly field: Locator
  /** The editor's text field, once it has come. */
  readonly editor: Locator
  readonly #lines: Locator

  constructor(
    readonly page: Page,
    part: Locator,
  ) {
    this.field = part.locator("textarea.cell-textarea")
    this.editor = part.locator(".cell-monaco").getByRole("textbox")
    this.#lines = part.locator(".cell-monaco .view-lines")
  }

  /** Clicks into it and waits for the editor. */
  async open(): Promise<void> {
    if (await this.#lines.isVisible()) await this.editor.focus()
    else await this.field.click()
    await expect(this.#lines).toBeVisible({ timeout: 30_000 })
    await expect(this.editor).toBeFocused()
  }

  /** Selects all of it and types over it, as a reader would. */
  async replaceAll(text: string): Promise<void> {
    await this.open()
    await this.page.keyboard.press("ControlOrMeta+a")
    await this.page.keyboard.insertText(text)
  }

  /** Selects all of it and pastes over it: for what nobody types, and where the editor would close the brackets. */
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
      const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true })
      // Given to the constructor, Firefox puts an empty one of its own in its place.
      field.dispatchEvent(Object.defineProperty(event, "clipboardData", { value: clipboardData }))
    }, text)
  }
}
