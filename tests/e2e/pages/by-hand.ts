/** @file A by-hand exercise as its reader meets it. */
import type { Locator, Page } from "@playwright/test"
import { isNumberStep, solutionOf, type Exercise, type Step, type StepId } from "@course/grading"
import { expect } from "../fixtures"
import { comeTo } from "./come-to"

export class ByHandOnPage {
  readonly root: Locator
  /** What a screen reader is told. */
  readonly status: Locator

  constructor(
    readonly page: Page,
    id: string,
    readonly exercise: Exercise,
  ) {
    this.root = page.locator(`#by-hand-${id}`)
    this.status = this.root.getByRole("status")
  }

  /** Scrolls there and touches it, so that it comes alive. */
  async approach(): Promise<void> {
    await comeTo(this.root)
    await this.root.locator("input[data-cell]").first().focus()
    await expect(this.button("Check it by running")).toBeVisible({ timeout: 20_000 })
  }

  step(id: StepId): StepOnPage {
    return new StepOnPage(
      this.root,
      this.exercise.steps.find((step) => step.id === id)!,
    )
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole("button", { name, exact: typeof name === "string" })
  }

  /** Writes what is right into all fields of some steps. */
  async solve(ids: readonly StepId[]): Promise<void> {
    for (const id of ids) await this.step(id).fill(inShort(solutionOf(this.exercise, id)))
  }
}

export class StepOnPage {
  readonly root: Locator
  readonly check: Locator
  readonly verdict: Locator

  constructor(
    within: Locator,
    readonly step: Step,
  ) {
    this.root = within.getByRole("group", { name: `${step.title}.`, exact: true })
    this.check = this.root.getByRole("button", { name: `Check ${step.title}` })
    this.verdict = this.root.locator(".by-hand-verdict")
  }

  field(cell: string): Locator {
    const { label, name } = this.step.cells.find(({ id }) => id === cell)!
    return this.root.getByRole("textbox", { name: `${label}: ${name}`, exact: true })
  }

  /** All at once, as a script would: typing field by field would take minutes for every slip there is. */
  async fill(texts: Readonly<Record<string, string>>): Promise<void> {
    await this.root.evaluate((step, entries) => {
      for (const [cell, text] of entries) {
        const field = [...step.querySelectorAll("input")].find(({ dataset }) => dataset.cell === cell)!
        field.value = text
        field.dispatchEvent(new Event("input", { bubbles: true }))
      }
    }, Object.entries(texts))
  }
}

/** A step's numbers in the order of its cells, with three digits, by cell. */
export function byCell({ id, cells }: Step, numbers: readonly number[]): Record<string, string> {
  if (!isNumberStep(id)) throw new Error(`${id} takes no numbers`)
  return Object.fromEntries(cells.map((cell, at) => [cell.id, inThreeDigits(numbers[at]!)]))
}

/** `1/7 = 0.1429` is written as 1/7. */
function inShort(solution: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(solution).map(([cell, text]) => [cell, text.split(" = ")[0]!]))
}

function inThreeDigits(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞"
  return Number.isInteger(value) ? String(value) : value.toPrecision(3)
}
