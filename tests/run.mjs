// @ts-check
/** @file `npm test`: all checks in order. A failure does not stop those after it, unless they would mean nothing. */
import { spawn } from "node:child_process"
import { mkdirSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { PLAYWRIGHT_CLI } from "./support/machine.mjs"
import { HELP, readWords } from "./support/parts.mjs"
import { PROJECT_ROOT, SITES } from "./support/sites.mjs"
import { tallyOfPlaywright, tallyOfRun, tallyOfVitest } from "./support/tally.mjs"

/**
 * @typedef {import("./support/tally.mjs").Tally} Tally
 * @typedef {import("./support/parts.mjs").Part} Part
 */

const REPORTS = join(PROJECT_ROOT, ".cache", "reports")
const VITEST_REPORT = join(REPORTS, "vitest.json")
const PLAYWRIGHT_REPORT = join(REPORTS, "playwright.json")
const VITEST = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs")

/**
 * @param {readonly Part[]} parts
 * @returns {Promise<number>} the exit code
 */
async function runParts(parts) {
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })

  /** @type {Tally} */
  const total = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const summary = []
  for (const part of parts) {
    heading(part)
    const startedMs = performance.now()
    const { passed, failed } = part === "e2e" && !areBuilt ? notRun() : await RUN[part]()
    total.passed += passed
    total.failed += failed
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
    summary.push(`${part.padEnd(6)} ${seconds.padStart(6)} s   ${passed} passed, ${failed} failed`)
  }
  heading("summary")
  console.log(`${summary.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

/** Whether both sites are there to be tested. */
let areBuilt = false

/** @type {Record<Part, () => Promise<Tally>>} */
const RUN = {
  types: async () => asOne(await npmRun("check")),
  lint: async () => asOne(await npmRun("lint")),
  unit: async () => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`]
    const isSuccess = await node([VITEST, "run", "--config", "tests/vitest.config.ts", ...reporters])
    return tallyOfRun(VITEST_REPORT, tallyOfVitest, isSuccess)
  },
  build: async () => {
    let passed = 0
    for (const site of SITES) {
      console.log(`\nthe site at ${site.base}`)
      if (await node(["tests/support/site.mjs", "build", site.name])) passed += 1
    }
    areBuilt = passed === SITES.length
    return { passed, failed: SITES.length - passed }
  },
  e2e: async () => {
    const options = [
      "test",
      "--config",
      "tests/playwright.config.ts",
      "--forbid-only",
      "--reporter=list,json",
    ]
    const env = { E2E_BUILT: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT }
    const isSuccess = await node([PLAYWRIGHT_CLI, ...options], env)
    return tallyOfRun(PLAYWRIGHT_REPORT, tallyOfPlaywright, isSuccess)
  },
}

/** @returns {Tally} */
function notRun() {
  console.log("Not run, since the site could not be built.")
  return { passed: 0, failed: 0 }
}

/**
 * @param {boolean} isSuccess
 * @returns {Tally}
 */
function asOne(isSuccess) {
  return isSuccess ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @param {string} text */
function heading(text) {
  console.log(`\n━━━ ${text} ${"━".repeat(Math.max(3, 72 - text.length))}`)
}

/**
 * On Windows npm is a script for the shell, hence one line for a shell rather than a list.
 *
 * @param {string} script
 */
function npmRun(script) {
  return finished(spawn(`npm run --silent ${script}`, { cwd: PROJECT_ROOT, stdio: "inherit", shell: true }))
}

/**
 * A tool written in JavaScript, on the Node that runs this file.
 *
 * @param {string[]} options
 * @param {Record<string, string>} [env]
 */
function node(options, env = {}) {
  const settings = { cwd: PROJECT_ROOT, env: { ...process.env, ...env } }
  return finished(spawn(process.execPath, options, { ...settings, stdio: "inherit" }))
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<boolean>} whether it ended well
 */
function finished(child) {
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(error.message)
      resolve(false)
    })
    child.on("close", (code) => resolve(code === 0))
  })
}

const asked = readWords(process.argv.slice(2))
if ("help" in asked) {
  console.log(HELP)
} else if ("mistake" in asked) {
  console.error(`${asked.mistake}\n\n${HELP}`)
  process.exitCode = 2
} else {
  process.exitCode = await runParts(asked.parts)
}
