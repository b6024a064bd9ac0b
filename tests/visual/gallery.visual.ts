/** @file The gallery, state by state. */
import { expect, test } from "@playwright/test"

test("every island looks in every state as it did the last time", async ({ page }) => {
  await page.goto("gallery/")
  await page.evaluate(() => document.fonts.ready)
  await expect(page.locator(".gallery-state").first()).toBeVisible()
  const islands = page.locator("#gallery > section")
  for (const island of await islands.all()) {
    const title = await island.getByRole("heading", { level: 2 }).textContent()
    for (const state of await island.locator(".gallery-state").all()) {
      const name = await state.getByRole("heading", { level: 3 }).textContent()
      const file = `${title} ${name}`.toLowerCase().replace(/[^a-z0-9]+/g, "-")
      await expect.soft(state, `${title}: ${name}`).toHaveScreenshot(`${file}.png`)
    }
  }
})
