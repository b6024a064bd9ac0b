/** @file A challenge as its reader meets it. */
import type { Locator, Page } from "@playwright/test"
import { expect } from "../fixtures"

export class ChallengeOnPage {
  /** The fold that it stands in. */
  readonly root: Locator
  readonly region: Locator
  readonly verdict: Locator
  readonly checks: Locator
  readonly output: Locator
  readonly field: Locator

  constructor(
    readonly page: Page,
    readonly title: string,
  ) {
    this.root = page.locator("details.task").filter({ has: page.getByText(title, { exact: true }) })
    this.region = this.root.getByRole("region", { name: `Challenge: ${title}` })
    this.verdict = this.region.locator(".checks-verdict")
    this.checks = this.region.getByRole("list", { name: "Checks" }).getByRole("listitem")
    this.output = this.region.getByRole("region", { name: /^Output of / })
    this.field = this.region.locator("textarea.cell-textarea")
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole("button", { name })
  }

  async open(): Promise<void> {
    await this.root.locator("summary").first().click()
    await expect(this.field).toBeAttached()
  }

  /** Pastes over the whole answer: the editor would close the brackets of what is typed. */
  async answer(text: string): Promise<void> {
    const editor = this.region.locator(".cell-monaco").getByRole("textbox")
    if (await editor.isVisible()) await editor.focus()
    else await this.field.click()
    await expect(this.region.locator(".cell-monaco .view-lines")).toBeVisible({ timeout: 30_000 })
    await expect(editor).toBeFocused()
    await this.page.keyboard.press("ControlOrMeta+a")
    await editor.evaluate((field, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text/plain", pasted)
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }

  async check(): Promise<void> {
    await this.button(`Check ${this.title}`).click()
    await expect(this.verdict).toHaveText(/checks pass/, { timeout: 60_000 })
  }
}
