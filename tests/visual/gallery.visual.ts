/** @file The gallery, island by island and state by state. */
import { globSync } from "node:fs"
import { basename, dirname } from "node:path"
import AxeBuilder from "@axe-core/playwright"
import { expect, test, type Page } from "@playwright/test"

const islands = globSync("src/islands/*/gallery.tsx").map((path) => basename(dirname(path)))

/** What can only be wrong because a state stands three times on the page. */
const OF_THE_GALLERY = ["duplicate-id-aria", "landmark-unique", "heading-order"]

/** A page's age in all pictures. */
const SHOWN_AT_MS = 5_000

for (const island of islands) {
  test(`${island} looks in every state as it did the last time`, async ({ page }) => {
    // A run that is shown counts its seconds by this clock.
    await page.addInitScript((nowMs) => (performance.now = () => nowMs), SHOWN_AT_MS)
    for (const { name, state } of await openStates(page, island)) {
      const file = `${island} ${name}`.toLowerCase().replace(/[^a-z0-9]+/g, "-")
      await expect.soft(state, name).toHaveScreenshot(`${file}.png`)
    }
  })

  test(`axe finds nothing in any state of ${island}`, async ({ page }) => {
    test.slow()
    for (const [index, { name }] of (await openStates(page, island)).entries()) {
      const { violations } = await new AxeBuilder({ page })
        .include(`.gallery-state:nth-of-type(${index + 1})`)
        .disableRules(OF_THE_GALLERY)
        .analyze()
      const findings = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")}: ${failureSummary ?? ""}`,
        ),
      )
      expect.soft(findings, name).toEqual([])
    }
  })
}

async function openStates(page: Page, island: string) {
  const states = page.locator(".gallery-state")
  // A development server that meets a package for the first time loads the page anew.
  await expect(async () => {
    await page.goto(`gallery/?island=${island}`)
    await expect(states.first()).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
  }).toPass()
  return Promise.all(
    (await states.all()).map(async (state) => ({
      state,
      name: (await state.getByRole("heading", { level: 3 }).textContent()) ?? "",
    })),
  )
}
