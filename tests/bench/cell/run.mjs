// @ts-check
/**
 * @file What a reader waits for in a code cell, measured in Chromium on the built site, served from this machine.
 *
 *     npm run bench -- cell
 *
 * Every clock is the page's own, from the click's event to what the reader sees. Cold: a browser with an empty cache,
 * nothing fetched but the page; the mouse has not been near a cell before. Started: a second visit, whose files the
 * browser has kept: cold without the download. Warm: the same page, run after run; "edited": with a text that was
 * changed at the click, so that nothing has been bundled ahead. The yardstick is native esbuild, bundling the same cell.
 * A second table tells what the page weighs after many cells have been opened (memory.mjs).
 */
import { join } from "node:path"
import { build } from "esbuild"
import { launchChromium, serveSite } from "../../support/served-site.mjs"
import { PROJECT_ROOT } from "../../support/sites.mjs"
import { weighOpenings } from "./memory.mjs"

/** @typedef {import("@playwright/test").Page} Page */

const COLD_ROUNDS = 7
const WARM_RUNS = 20
const CELL = "data.ts"
const WINDOW = { viewport: { width: 1280, height: 900 } }

const site = await serveSite()
try {
  const browser = await launchChromium()

  /** @type {Record<"typeable" | "editor" | "types" | "cold" | "started" | "warm" | "edited", number[]>} */
  const figures = { typeable: [], editor: [], types: [], cold: [], started: [], warm: [], edited: [] }
  for (let round = 0; round < COLD_ROUNDS; round++) {
    const context = await browser.newContext(WINDOW)
    const first = await openCell(context)
    figures.cold.push(await timeRun(first))
    if (round === 0) {
      for (let run = 0; run < WARM_RUNS; run++) figures.warm.push(await timeRun(first))
      for (let run = 0; run < WARM_RUNS; run++)
        figures.edited.push(await timeRun(first, `console.log(${run})`))
    }
    await first.close()
    const second = await openCell(context)
    figures.started.push(await timeRun(second))
    await context.close()
  }
  for (let round = 0; round < WARM_RUNS; round++) {
    const context = await browser.newContext(WINDOW)
    const { typeableMs, editorMs, typesMs } = await timeOpening(await openCell(context))
    figures.typeable.push(typeableMs)
    figures.editor.push(editorMs)
    figures.types.push(typesMs)
    await context.close()
  }
  const long = await browser.newPage(WINDOW)
  await long.goto(`${site.url}lessons/makemore-bigram/`)
  const weights = await weighOpenings(long)
  await browser.close()

  console.table({
    "click to typeable": summary(figures.typeable),
    "click to Monaco in place, cold": summary(figures.editor),
    "click to first diagnostics, cold": summary(figures.types),
    "click on Run to first output, cold": summary(figures.cold),
    "click on Run to first output, started": summary(figures.started),
    "click on Run to first output, warm": summary(figures.warm),
    "click on Run to first output, edited": summary(figures.edited),
    "native esbuild, the same cell": summary(await timeNativeBuilds()),
  })
  console.table(weights)
} finally {
  site.stop()
}

/**
 * The lesson in a page of its own, the cell alive and in view, the mouse elsewhere.
 *
 * @param {import("@playwright/test").BrowserContext} context
 * @returns {Promise<Page>}
 */
async function openCell(context) {
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
 * @param {string} [text] put in place of the cell's at the click, as if typed that very moment
 * @returns {Promise<number>} milliseconds
 */
async function timeRun(page, text) {
  await page.evaluate(
    ({ label, text }) => {
      const cell = document.querySelector(`section[aria-label="${label}"]`)
      Object.assign(globalThis, {
        firstOutputMs: new Promise((resolve) => {
          addEventListener(
            "click",
            (event) => {
              const clickedMs = event.timeStamp
              const field = cell?.querySelector("textarea")
              if (text !== undefined && field != null) {
                field.value = text
                field.dispatchEvent(new Event("input", { bubbles: true }))
              }
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
    },
    { label: `Code cell ${CELL}`, text },
  )
  await page.getByRole("button", { name: `Run ${CELL}` }).click()
  const elapsedMs = await page.evaluate("firstOutputMs")
  await page.getByRole("button", { name: `Run ${CELL}` }).waitFor()
  return Number(elapsedMs)
}

/**
 * From the press in the code to a focused field, to the editor in its place, and to the mark under a type error.
 *
 * @param {Page} page
 * @returns {Promise<{ typeableMs: number, editorMs: number, typesMs: number }>}
 */
async function timeOpening(page) {
  await page.evaluate((label) => {
    const cell = document.querySelector(`section[aria-label="${label}"]`)
    const field = cell?.querySelector("textarea")
    if (cell == null || field == null) throw new Error("the cell has no text field")
    field.value = 'const n: number = "three"'
    field.dispatchEvent(new Event("input", { bubbles: true }))
    Object.assign(globalThis, {
      opened: new Promise((resolve) => {
        addEventListener(
          "pointerdown",
          ({ timeStamp: pressedMs }) => {
            const passedMs = () => performance.now() - pressedMs
            const times = { typeableMs: NaN, editorMs: NaN, typesMs: NaN }
            const look = () => {
              if (Number.isNaN(times.typeableMs) && cell.contains(document.activeElement))
                times.typeableMs = passedMs()
              if (Number.isNaN(times.editorMs) && cell.querySelector(".view-line") !== null)
                times.editorMs = passedMs()
              if (cell.querySelector(".squiggly-error") === null) requestAnimationFrame(look)
              else resolve({ ...times, typesMs: passedMs() })
            }
            cell.addEventListener("focusin", look, { once: true })
          },
          { capture: true, once: true },
        )
      }),
    })
  }, `Code cell ${CELL}`)
  await page.locator(`section[aria-label="Code cell ${CELL}"] textarea`).click()
  return page.evaluate("opened")
}

/** @returns {Promise<number[]>} milliseconds of each build, after a first one that starts esbuild */
async function timeNativeBuilds() {
  const file = join(PROJECT_ROOT, "content", "lessons", "makemore-bigram", "cells", CELL)
  const times = []
  for (let run = 0; run <= WARM_RUNS; run++) {
    const startedMs = performance.now()
    await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      outdir: "out",
      format: "esm",
      target: "es2022",
      sourcemap: "external",
      // Its names are handed to the run, here as in the page.
      external: ["@course/data"],
    })
    times.push(performance.now() - startedMs)
  }
  return times.slice(1)
}

/** @param {readonly number[]} values */
function summary(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) =>
    Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? NaN)
  return { "median, ms": at(0.5), "min, ms": at(0), "max, ms": at(1), runs: sorted.length }
}
