// @ts-check
/**
 * @file What a reader waits for in a code cell, measured in Chromium on the built site, served from this machine.
 *
 *     npm run bench -- cell
 *
 * Every clock is the page's own, from the click's event to what the reader sees. Cold: a browser with an empty cache,
 * nothing fetched but the page; the mouse has not been near a cell before. Warm: the same page, run after run.
 */
import { spawn } from "node:child_process"
import { join } from "node:path"
import { chromium } from "@playwright/test"
import { findBrowser } from "../../support/browser.mjs"
import { CHROMIUM_FLAGS } from "../../support/machine.mjs"
import { PROJECT_ROOT, siteNamed } from "../../support/sites.mjs"

/** @typedef {import("@playwright/test").Page} Page */

const COLD_ROUNDS = 7
const WARM_RUNS = 20
const CELL = "data.ts"

const site = siteNamed("root")
const server = spawn(
  process.execPath,
  [join(PROJECT_ROOT, "tests", "support", "site.mjs"), "serve", site.name],
  {
    stdio: "ignore",
  },
)
try {
  await untilServed()
  const { path, sandbox } = await findBrowser("chromium")
  const browser = await chromium.launch({
    executablePath: path,
    chromiumSandbox: sandbox,
    args: CHROMIUM_FLAGS,
  })

  /** @type {Record<string, number[]>} */
  const figures = { typeable: [], editor: [], cold: [], warm: [] }
  for (let round = 0; round < COLD_ROUNDS; round++) {
    const page = await openCell(browser)
    figures.cold?.push(await timeRun(page))
    if (round === 0) for (let run = 0; run < WARM_RUNS; run++) figures.warm?.push(await timeRun(page))
    await page.context().close()
  }
  for (let round = 0; round < WARM_RUNS; round++) {
    const page = await openCell(browser)
    const { typeableMs, editorMs } = await timeOpening(page)
    figures.typeable?.push(typeableMs)
    figures.editor?.push(editorMs)
    await page.context().close()
  }
  await browser.close()

  console.table({
    "click to typeable": summary(figures.typeable),
    "click to Monaco in place, cold": summary(figures.editor),
    "click on Run to first output, cold": summary(figures.cold),
    "click on Run to first output, warm": summary(figures.warm),
  })
} finally {
  server.kill()
}

/** Waits for the build and the server. */
async function untilServed() {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (
      await fetch(site.url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`The site at ${site.url} was not served within 5 minutes.`)
}

/**
 * A fresh browser profile on the lesson, the cell alive and in view, the mouse elsewhere.
 *
 * @param {import("@playwright/test").Browser} browser
 * @returns {Promise<Page>}
 */
async function openCell(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${site.url}lessons/makemore-bigram/`)
  await page.getByRole("region", { name: `Code cell ${CELL}` }).scrollIntoViewIfNeeded()
  await page.locator(`section[aria-label="Code cell ${CELL}"] textarea`).waitFor()
  return page
}

/**
 * From the click on Run to the first line of this run's output.
 *
 * @param {Page} page
 * @returns {Promise<number>} milliseconds
 */
async function timeRun(page) {
  await page.evaluate((label) => {
    const cell = document.querySelector(`section[aria-label="${label}"]`)
    Object.assign(globalThis, {
      firstOutputMs: new Promise((resolve) => {
        addEventListener(
          "click",
          (event) => {
            const clickedMs = event.timeStamp
            // The output of the run before is taken away first.
            let isCleared = cell?.querySelector(".cell-line") === null
            new MutationObserver((_, observer) => {
              const hasOutput = cell?.querySelector(".cell-line") !== null
              if (!hasOutput) isCleared = true
              else if (isCleared) {
                observer.disconnect()
                resolve(performance.now() - clickedMs)
              }
            }).observe(cell ?? document, { childList: true, subtree: true })
          },
          { capture: true, once: true },
        )
      }),
    })
  }, `Code cell ${CELL}`)
  await page.getByRole("button", { name: `Run ${CELL}` }).click()
  const elapsedMs = await page.evaluate("firstOutputMs")
  await page.getByRole("button", { name: `Run ${CELL}` }).waitFor()
  return Number(elapsedMs)
}

/**
 * From the press in the code to a focused field, and to the editor in its place.
 *
 * @param {Page} page
 * @returns {Promise<{ typeableMs: number, editorMs: number }>}
 */
async function timeOpening(page) {
  await page.evaluate((label) => {
    const cell = document.querySelector(`section[aria-label="${label}"]`)
    Object.assign(globalThis, {
      opened: new Promise((resolve) => {
        addEventListener(
          "pointerdown",
          ({ timeStamp: pressedMs }) => {
            let typeableMs = NaN
            const look = () => {
              if (Number.isNaN(typeableMs) && cell?.contains(document.activeElement))
                typeableMs = performance.now() - pressedMs
              if (cell?.querySelector(".view-line") == null) requestAnimationFrame(look)
              else resolve({ typeableMs, editorMs: performance.now() - pressedMs })
            }
            cell?.addEventListener("focusin", look, { once: true })
          },
          { capture: true, once: true },
        )
      }),
    })
  }, `Code cell ${CELL}`)
  await page.locator(`section[aria-label="Code cell ${CELL}"] textarea`).click()
  return page.evaluate("opened")
}

/** @param {number[] | undefined} values */
function summary(values = []) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) =>
    Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? NaN)
  return { "median, ms": at(0.5), "min, ms": at(0), "max, ms": at(1), runs: sorted.length }
}
