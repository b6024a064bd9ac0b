// @ts-check
/**
 * @file Finds a browser for the tests, or installs one.
 *
 * In this order, and only one that really starts will do:
 *
 * 1. the one that BROWSER_PATH (for Firefox: FIREFOX_PATH) names, and no other;
 * 2. Playwright's own, if it has been installed;
 * 3. one on the system: Chromium, Chrome or Edge; Firefox ESR or Firefox;
 * 4. for root on Debian, the system's package, since that brings all the libraries along;
 * 5. Playwright's own, downloaded now; for root on Debian and Ubuntu with the libraries it needs;
 * 6. none: an error says what to do.
 */
import { win32 } from "node:path"
import { PLAYWRIGHT_CLI, thisMachine } from "./machine.mjs"

/**
 * @typedef {import("./machine.mjs").BrowserName} BrowserName
 * @typedef {import("./machine.mjs").Machine} Machine
 */

/**
 * @typedef {object} FoundBrowser
 * @property {string | undefined} path undefined for Playwright's own
 * @property {boolean} sandbox whether it starts with its own sandbox on
 */

/** No browser, and none could be installed. */
export class NoBrowserError extends Error {
  /** @override */
  name = "NoBrowserError"
}

const APT_LIMIT_MS = 5 * 60_000
const DOWNLOAD_LIMIT_MS = 4 * 60_000

const FORCED_BY = { chromium: "BROWSER_PATH", firefox: "FIREFOX_PATH" }

const COMMANDS = {
  chromium: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
  ],
  firefox: ["firefox-esr", "firefox"],
}

const MAC_APPLICATIONS = {
  chromium: ["Google Chrome", "Chromium", "Microsoft Edge"],
  firefox: ["Firefox"],
}

const WINDOWS_PROGRAMS = {
  chromium: ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"],
  firefox: ["Mozilla Firefox\\firefox.exe"],
}

const DEBIAN_PACKAGE = { chromium: "chromium", firefox: "firefox-esr" }

/**
 * @param {BrowserName} name
 * @param {Machine} [machine]
 * @returns {Promise<FoundBrowser>}
 * @throws {NoBrowserError} with what to do
 */
export async function findBrowser(name, machine = thisMachine()) {
  const forced = machine.env[FORCED_BY[name]]
  if (forced !== undefined && forced !== "") {
    const found = await firstThatStarts(name, [forced], machine)
    if (found !== undefined) return found
    throw new NoBrowserError(
      `${FORCED_BY[name]} names ${forced}, which ${machine.exists(forced) ? "does not start" : "does not exist"}. ` +
        `Correct it, or unset it to have a browser found.`,
    )
  }
  return (
    (await firstThatStarts(name, [undefined, ...onTheSystem(name, machine)], machine)) ??
    (await installed(name, machine)) ??
    giveUp(name)
  )
}

/**
 * @param {BrowserName} name
 * @param {(string | undefined)[]} paths
 * @param {Machine} machine
 * @returns {Promise<FoundBrowser | undefined>}
 */
async function firstThatStarts(name, paths, machine) {
  for (const path of paths) {
    const start = await machine.start(name, path)
    if (start !== undefined) return { path, ...start }
  }
  return undefined
}

/**
 * @param {BrowserName} name
 * @param {Machine} machine
 * @returns {string[]} paths that exist
 */
function onTheSystem(name, machine) {
  if (machine.platform === "darwin") {
    return MAC_APPLICATIONS[name]
      .map(
        (app) =>
          `/Applications/${app}.app/Contents/MacOS/${app.toLowerCase() === "firefox" ? "firefox" : app}`,
      )
      .filter(machine.exists)
  }
  if (machine.platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
      (key) => machine.env[key] ?? [],
    )
    return folders
      .flatMap((folder) => WINDOWS_PROGRAMS[name].map((program) => win32.join(folder, program)))
      .filter(machine.exists)
  }
  return COMMANDS[name].flatMap((command) => machine.which(command) ?? [])
}

/**
 * @param {BrowserName} name
 * @param {Machine} machine
 * @returns {Promise<FoundBrowser | undefined>}
 */
async function installed(name, machine) {
  // Ubuntu's `chromium` package is an empty one that asks for snap.
  if (machine.isRoot && machine.distribution === "debian") {
    machine.say(`No ${name} here: installing Debian's package ${DEBIAN_PACKAGE[name]} …`)
    const patience = ["-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=2"]
    const isInstalled =
      (await machine.run("apt-get", [...patience, "update"], APT_LIMIT_MS)) &&
      (await machine.run(
        "apt-get",
        [...patience, "install", "-y", "--no-install-recommends", DEBIAN_PACKAGE[name]],
        APT_LIMIT_MS,
      ))
    const found = isInstalled ? await firstThatStarts(name, onTheSystem(name, machine), machine) : undefined
    if (found !== undefined) return found
  }
  machine.say(`No ${name} here: downloading Playwright's …`)
  const libraries = machine.isRoot && machine.distribution !== undefined ? ["--with-deps"] : []
  await machine.run(process.execPath, [PLAYWRIGHT_CLI, "install", ...libraries, name], DOWNLOAD_LIMIT_MS)
  return firstThatStarts(name, [undefined], machine)
}

/**
 * @param {BrowserName} name
 * @returns {never}
 */
function giveUp(name) {
  throw new NoBrowserError(
    [
      `The end-to-end tests need ${name === "chromium" ? "Chromium, Chrome or Edge" : "Firefox"}, but none was found, and none could be installed.`,
      `Do one of these, then try again:`,
      `  · install one as usual on your system;`,
      `  · npx playwright install --with-deps ${name}`,
      `  · set ${FORCED_BY[name]} to the full path of one that you have.`,
      `The tests that need no browser: npm test -- types lint unit`,
    ].join("\n"),
  )
}
