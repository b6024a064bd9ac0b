// @ts-check
/** @file What the search for a browser needs to know about the machine, and may do on it. */
import { execFile } from "node:child_process"
import { accessSync, constants, existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, dirname, join } from "node:path"
import { chromium, firefox } from "@playwright/test"

/** @typedef {"chromium" | "firefox"} BrowserName */

/**
 * How a browser starts: undefined if it does not.
 *
 * @typedef {{ sandbox: boolean } | undefined} Start
 */

/**
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {"debian" | "ubuntu" | undefined} distribution
 * @property {(command: string) => string | undefined} which the full path of a command
 * @property {(path: string) => boolean} exists
 * @property {(name: BrowserName, path: string | undefined) => Promise<Start>} start tries one; no path means Playwright's own
 * @property {(command: string, options: string[], limitMs: number) => Promise<boolean>} run whether it succeeded in time
 * @property {(what: string) => void} say
 */

/** The command line of Playwright. */
export const PLAYWRIGHT_CLI = join(
  dirname(createRequire(import.meta.url).resolve("@playwright/test/package.json")),
  "cli.js",
)

/** Flags for a quiet Chromium: nothing in the background, no graphics card. */
export const CHROMIUM_FLAGS = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
]

const START_LIMIT_MS = 30_000

/** @returns {Machine} */
export function thisMachine() {
  const isRoot = process.getuid?.() === 0
  return {
    env: process.env,
    platform: process.platform,
    isRoot,
    distribution: distribution(),
    which,
    exists: existsSync,
    start: (name, path) => start(name, path, isRoot),
    run,
    say: (what) => console.error(what),
  }
}

/**
 * Chromium's own sandbox cannot start for root, and not everywhere for others.
 *
 * @param {BrowserName} name
 * @param {string | undefined} path
 * @param {boolean} isRoot
 * @returns {Promise<Start>}
 */
async function start(name, path, isRoot) {
  for (const sandbox of name === "chromium" && !isRoot ? [true, false] : [false]) {
    try {
      const browser = await (name === "chromium"
        ? chromium.launch({
            executablePath: path,
            args: CHROMIUM_FLAGS,
            chromiumSandbox: sandbox,
            timeout: START_LIMIT_MS,
          })
        : firefox.launch({ executablePath: path, channel: firefoxChannel(path), timeout: START_LIMIT_MS }))
      await browser.close()
      return { sandbox }
    } catch {
      continue
    }
  }
  return undefined
}

/**
 * Playwright drives an ordinary Firefox by another protocol than its own build of it.
 *
 * @param {string | undefined} path
 */
export function firefoxChannel(path) {
  return path === undefined ? undefined : "moz-firefox"
}

/** @param {string} command */
function which(command) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, command)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      continue
    }
  }
  return undefined
}

/**
 * @param {string} command
 * @param {string[]} options
 * @param {number} limitMs
 * @returns {Promise<boolean>}
 */
function run(command, options, limitMs) {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      DEBIAN_FRONTEND: "noninteractive",
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000",
    }
    execFile(command, options, { timeout: limitMs, killSignal: "SIGKILL", env }, (error, _output, errors) => {
      if (error !== null) console.error(errors.trim().split("\n").slice(-3).join("\n"))
      resolve(error === null)
    })
  })
}

/** @returns {"debian" | "ubuntu" | undefined} */
function distribution() {
  if (!existsSync("/etc/os-release")) return undefined
  const id = readFileSync("/etc/os-release", "utf8").match(/^ID="?(\w+)/m)?.[1]
  return id === "debian" || id === "ubuntu" ? id : undefined
}
