/**
 * @file `npm run test:visual`: every island in every state, light, dark and narrow: axe, and its picture against that of
 * the last time.
 *
 *     npm run test:visual                          compares; a difference is shown in test-results
 *     npm run test:visual -- --update-snapshots    takes new ones
 *
 * The pictures stay on this machine (.cache/visual): browsers of different builds draw letters differently. The first run
 * only takes them. Not a part of `npm test`.
 */
import { defineConfig } from "@playwright/test"
import { findBrowser } from "./support/browser.mjs"
import { CHROMIUM_FLAGS } from "./support/machine.mjs"

const { path, sandbox } = await findBrowser("chromium")
const PORT = Number(process.env.VISUAL_PORT ?? 46_875)

export default defineConfig({
  testDir: "visual",
  testMatch: "*.visual.ts",
  outputDir: "../test-results",
  snapshotPathTemplate: "../.cache/visual/{arg}{ext}",
  workers: 2,
  retries: 0,
  timeout: 300_000,
  updateSnapshots: process.argv.includes("--update-snapshots") ? "all" : "missing",
  // A hair of difference in smoothing is no change: one pixel in a thousand, each by a fifth of the way to another colour.
  expect: {
    timeout: 20_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.001, threshold: 0.2, animations: "disabled" },
  },
  reporter: "list",
  use: {
    baseURL: `http://localhost:${PORT}/`,
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: path, args: CHROMIUM_FLAGS, chromiumSandbox: sandbox },
  },
  webServer: {
    command: `npx astro dev --port ${PORT}`,
    cwd: "..",
    url: `http://localhost:${PORT}/gallery/`,
    timeout: 5 * 60_000,
    reuseExistingServer: true,
  },
})
