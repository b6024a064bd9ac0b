// @ts-check
/**
 * @file `npm run lighthouse`: the built site on a phone with a slow connection, as Lighthouse imagines both.
 *
 * Lighthouse is installed here, from this folder's own lockfile, the first time. Performance is the median of five runs, and
 * needs a quiet machine; the rest is the same in each run.
 */
import { execFile, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { findBrowser } from "../../support/browser.mjs"
import { CHROMIUM_FLAGS } from "../../support/machine.mjs"
import { serveSite } from "../../support/served-site.mjs"
import { compressing } from "./compressing-host.mjs"

const RUNS = 5
const PAGES = ["", "lessons/makemore-bigram/", "review/"]

/** In percent. */
const NEEDED = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 }

const folder = import.meta.dirname
if (!existsSync(join(folder, "node_modules"))) {
  console.log("Installing Lighthouse, once …")
  const options = ["ci", "--workspaces=false", "--ignore-scripts", "--no-audit", "--no-fund"]
  const isWindows = process.platform === "win32"
  const { status } = spawnSync(isWindows ? "npm.cmd" : "npm", options, {
    cwd: folder,
    stdio: "inherit",
    shell: isWindows,
  })
  if (status !== 0) process.exit(1)
}
const manifest = createRequire(join(folder, "run.mjs")).resolve("lighthouse/package.json")
const LIGHTHOUSE = join(dirname(manifest), "cli", "index.js")

const site = await serveSite()
const host = await compressing(site.url)
let hasFailed = false
try {
  const { path, sandbox } = await findBrowser("chromium")
  if (path === undefined)
    throw new Error("Lighthouse needs a Chromium or Chrome on the system. BROWSER_PATH may name one.")
  const flags = [...CHROMIUM_FLAGS, "--headless=new", ...(sandbox ? [] : ["--no-sandbox"])]
  /** @type {Record<string, Record<string, number>>} */
  const rows = {}
  for (const page of PAGES) rows[`/${page}`] = await scoresOf(host.url + page, path, flags)
  console.table(rows)
  for (const [page, scores] of Object.entries(rows)) {
    for (const [category, needed] of Object.entries(NEEDED)) {
      const score = scores[category] ?? 0
      if (score >= needed) continue
      hasFailed = true
      console.error(`${page}: ${category} is ${score}, needed are ${needed}`)
    }
  }
} finally {
  host.stop()
  site.stop()
}
process.exitCode = hasFailed ? 1 : 0

/**
 * The median of each score, in percent, and of the layout shift.
 *
 * @param {string} url
 * @param {string} browser
 * @param {readonly string[]} flags
 * @returns {Promise<Record<string, number>>}
 */
async function scoresOf(url, browser, flags) {
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await scoresOfRun(url, browser, flags))
  return Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((key) => [key, median(runs.map((run) => Number(Reflect.get(run, key))))]),
  )
}

/**
 * @param {string} url
 * @param {string} browser
 * @param {readonly string[]} flags
 */
async function scoresOfRun(url, browser, flags) {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [LIGHTHOUSE, url, "--quiet", "--output=json", `--chrome-flags=${flags.join(" ")}`],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 64e6 },
  )
  if (stdout === "") throw new Error(`Lighthouse said nothing of ${url}:\n${stderr}`)
  const report = JSON.parse(stdout)
  for (const audit of Object.values(report.audits)) {
    const isFailed = audit.score !== null && audit.score < 1 && audit.scoreDisplayMode === "binary"
    if (isFailed) console.error(`${url}: ${audit.title}`)
  }
  return {
    ...Object.fromEntries(
      Object.keys(NEEDED).map((category) => [category, Math.round(100 * report.categories[category].score)]),
    ),
    "layout shift": report.audits["cumulative-layout-shift"].numericValue,
  }
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
