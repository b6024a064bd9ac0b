// @ts-check
/**
 * @file How much of a frame the trainer takes, measured in Chromium on the built site: it trains for ten seconds from a
 * new start at each of two rates, in view. A frame's work is what happens from its beginning until the page could answer
 * a reader again: scripts, styles and layout.
 *
 *     npm run bench -- trainer
 */
import { launchChromium, serveSite } from "../../support/served-site.mjs"

const RATES = [50, 70]
const SECONDS = 10
const FRAME_MS = 16

const site = await serveSite()
try {
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${site.url}lessons/makemore-bigram/`)
  const figure = page.getByRole("figure", { name: "The network in training" })
  await figure.scrollIntoViewIfNeeded()

  /** @type {Record<string, string>} */
  const rows = { "the page at rest": report(await page.evaluate(workOfFrames, SECONDS * 1000)) }
  for (const rate of RATES) {
    await figure.getByRole("button", { name: `Run from the start at rate ${rate}`, exact: true }).click()
    rows[`training at rate ${rate}`] = report(await page.evaluate(workOfFrames, SECONDS * 1000))
  }
  await browser.close()
  console.table(rows)
} finally {
  site.stop()
}

/**
 * In the page.
 *
 * @param {number} forMs
 * @returns {Promise<number[]>} the work of each frame, in milliseconds
 */
function workOfFrames(forMs) {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const worksMs = []
    const { port1, port2 } = new MessageChannel()
    const beganMs = performance.now()
    let frameMs = 0
    port2.onmessage = () => {
      worksMs.push(performance.now() - frameMs)
      if (performance.now() - beganMs > forMs) resolve(worksMs)
      else requestAnimationFrame(look)
    }
    /** @param {number} beginMs the frame's own, so that it counts what ran in it before this */
    const look = (beginMs) => {
      frameMs = beginMs
      port1.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}

/** @param {readonly number[]} worksMs */
function report(worksMs) {
  const sorted = worksMs.toSorted((a, b) => a - b)
  const over = worksMs.filter((work) => work > FRAME_MS).length
  const median = sorted[sorted.length >> 1] ?? NaN
  const share = ((100 * over) / worksMs.length).toFixed(1)
  return `${worksMs.length} frames, median ${median.toFixed(1)} ms, ${share} % over ${FRAME_MS} ms`
}
