// @ts-check
/** @file What a measurement needs around it: the built site, served as the end-to-end tests see it, and a Chromium. */
import { spawn } from "node:child_process"
import { join } from "node:path"
import { chromium } from "@playwright/test"
import { findBrowser } from "./browser.mjs"
import { CHROMIUM_FLAGS } from "./machine.mjs"
import { PROJECT_ROOT, siteNamed } from "./sites.mjs"

const POLL_MS = 500
const LIMIT_MS = 5 * 60_000

/**
 * Builds the site as it stands at a host's root, or with E2E_BUILT=1 takes the last build, and serves it until stopped.
 *
 * @returns {Promise<{ url: string, stop: () => void }>} where its home page is
 * @throws {Error} when it is not served in time, or its server has ended
 */
export async function serveSite() {
  const { name, url } = siteNamed("root")
  const script = join(PROJECT_ROOT, "tests", "support", "site.mjs")
  const server = spawn(process.execPath, [script, "serve", name], { stdio: "ignore" })
  const stop = () => void server.kill()
  for (let waitedMs = 0; waitedMs < LIMIT_MS && server.exitCode === null; waitedMs += POLL_MS) {
    if (await answers(url)) return { url, stop }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  stop()
  throw new Error(`The site at ${url} was not served. Does \`npm run build\` work, and is the port free?`)
}

/** A Chromium with nothing in the background. */
export async function launchChromium() {
  const { path, sandbox } = await findBrowser("chromium")
  return chromium.launch({ executablePath: path, chromiumSandbox: sandbox, args: CHROMIUM_FLAGS })
}

/** @param {string} url */
function answers(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}
