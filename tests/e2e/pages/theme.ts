/** @file The theme, as a reader has chosen it at an earlier visit: an ordinary Firefox cannot be told the system's. */
import type { Page } from "@playwright/test"

/** For the pages that are opened from now on. */
export async function chooseTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.addInitScript((chosen) => {
    // The sandbox's frame has no storage.
    if (origin !== "null") localStorage.setItem("theme", chosen)
  }, theme)
}
