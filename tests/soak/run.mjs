// @ts-check
/**
 * @file Runs a cell a thousand times in one page, in Chromium, and fails when the page grows.
 *
 *     npm run soak              1,000 runs
 *     npm run soak -- 200       fewer, while you look for a leak
 *
 * Every tenth run has an edit before it, every fifth ends in an error, every seventh is stopped. Memory is what the page
 * holds after a garbage collection: after the last run it may be 20 % above that after 50 runs.
 */
import { launchChromium, serveSite } from "../support/served-site.mjs"

const RUNS = Number(process.argv[2] ?? 1_000)
const SETTLED_RUNS = 50
const MAX_GROWTH = 1.2

if (!Number.isInteger(RUNS) || RUNS <= SETTLED_RUNS) {
  console.error(`A soak needs a number of runs above ${SETTLED_RUNS}, not "${process.argv[2]}".`)
  process.exit(1)
}
const site = await serveSite()
try {
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.goto(`${site.url}lessons/makemore-bigram/`)
  const cell = page.getByRole("region", { name: "Code cell data.ts" })
  await cell.scrollIntoViewIfNeeded()
  const field = cell.locator("textarea.cell-textarea")
  await field.waitFor()
  // Programs go in as typed into the plain field, so that the editor is no part of what is measured.
  const client = await page.context().newCDPSession(page)

  /** @type {Record<string, number>} */
  const megabytes = {}
  for (let run = 1; run <= RUNS; run++) {
    await cell.evaluate(startRun, textOf(run))
    await page.waitForFunction(hasEnded, textOf(run), { timeout: 60_000 })
    if (run === SETTLED_RUNS || run % 100 === 0 || run === RUNS) {
      megabytes[`after ${run}`] = (await heldBytes(client)) / 1e6
      console.log(`after ${run} runs: ${megabytes[`after ${run}`]?.toFixed(1)} MB`)
    }
  }
  await browser.close()
  const growth = (megabytes[`after ${RUNS}`] ?? Infinity) / (megabytes[`after ${SETTLED_RUNS}`] ?? 0)
  console.log(
    `After ${RUNS} runs the page holds ${growth.toFixed(2)} times what it held after ${SETTLED_RUNS}.`,
  )
  if (growth > MAX_GROWTH) process.exitCode = 1
} finally {
  site.stop()
}

/** @param {number} run */
function textOf(run) {
  const edit = Math.floor(run / 10)
  if (run % 7 === 0) return `console.log("stopped ${edit}"); for (;;) {}`
  if (run % 5 === 0) return `console.log("failing ${edit}"); throw new RangeError("run ${edit}")`
  return `console.log({ run: ${edit}, list: Array.from({ length: 200 }, (_, i) => ({ i })) })`
}

/**
 * In the page: types the program, and runs it.
 *
 * @param {Element} root
 * @param {string} text
 */
function startRun(root, text) {
  const field = root.querySelector("textarea")
  if (field === null) throw new Error("the cell has no text field")
  field.value = text
  field.dispatchEvent(new Event("input", { bubbles: true }))
  const button = /** @type {HTMLButtonElement | null} */ (root.querySelector(".cell-run"))
  button?.click()
}

/**
 * In the page: whether the run is over. One that never ends is stopped as soon as it has printed.
 *
 * @param {string} text
 */
function hasEnded(text) {
  const root = document.querySelector('section[aria-label="Code cell data.ts"]')
  const status = root?.querySelector('[role="status"]')?.textContent ?? ""
  if (text.includes("for (;;)") && status === "Running…" && root?.querySelector(".cell-line") != null)
    /** @type {HTMLButtonElement | null} */ (root.querySelector(".cell-run"))?.click()
  return /^(Finished|Stopped|Ended)/.test(status)
}

/**
 * What the page holds once its garbage has been collected.
 *
 * @param {import("@playwright/test").CDPSession} client of the page
 * @returns {Promise<number>} bytes
 */
async function heldBytes(client) {
  for (let round = 0; round < 3; round++) await client.send("HeapProfiler.collectGarbage")
  const heap = await client.send("Runtime.getHeapUsage")
  return heap.usedSize + Number(Reflect.get(heap, "backingStorageSize") ?? 0)
}
