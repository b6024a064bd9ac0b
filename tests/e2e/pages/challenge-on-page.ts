/** @file A challenge as its reader meets it. */
import type { Locator, Page } from "@playwright/test"
import { expect } from "../fixtures"
import { CodeOnPage } from "./code-on-page"
import { comeTo } from "./come-to"

export class ChallengeOnPage {
  /** The fold that it stands in. */
  readonly root: Locator
  readonly region: Locator
  readonly verdict: Locator
  readonly checks: Locator
  readonly output: Locator
  readonly code: CodeOnPage

  constructor(
    readonly page: Page,
    readonly title: string,
  ) {
    this.root = page.locator("details.task").filter({ has: page.getByText(title, { exact: true }) })
    this.region = this.root.getByRole("region", { name: `Challenge: ${title}` })
    this.verdict = this.region.locator(".checks-verdict")
    this.checks = this.region.getByRole("list", { name: "Checks" }).getByRole("listitem")
    this.output = this.region.getByRole("region", { name: /^Output of / })
    this.code = new CodeOnPage(page, this.region)
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole("button", { name })
  }

  async open(): Promise<void> {
    await comeTo(this.root)
    await this.root.locator("summary").first().click()
    await expect(this.code.field).toBeAttached()
  }

  async answer(text: string): Promise<void> {
    await this.code.paste(text)
  }

  async check(): Promise<void> {
    await this.button(`Check ${this.title}`).click()
    await expect(this.verdict).toHaveText(/checks pass/, { timeout: 60_000 })
  }
}
