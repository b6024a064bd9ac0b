/**
 * @file End-to-end tests, against built sites that are served as any static host would serve them.
 *
 *     npm run test:e2e                             builds both sites, then tests them in Chromium
 *     npm run test:e2e -- --project=chromium       only the site at `/`
 *     E2E_BUILT=1 npm run test:e2e -- smoke        serves the last build; only files with "smoke" in their path
 *     E2E_BROWSERS=firefox npm run test:e2e        in Firefox; `all` for both
 *
 * BROWSER_PATH and FIREFOX_PATH name a browser to use; tests/support/browser.mjs says how one is found otherwise.
 */
import { defineConfig, type PlaywrightTestProject } from "@playwright/test"
import { findBrowser } from "./support/browser.mjs"
import { CHROMIUM_FLAGS, firefoxChannel, type BrowserName } from "./support/machine.mjs"
import { PROJECT_ROOT, SITES, siteNamed } from "./support/sites.mjs"

const root = siteNamed("root")
const course = siteNamed("course")

const projects = (await Promise.all(browsersAsked().map(projectsIn))).flat()
const projectNames = projects.map((project) => project.name ?? "").filter(isProjectAsked)

export default defineConfig({
  testDir: ".",
  testMatch: ["e2e/**/*.e2e.ts", "browser/**/*.e2e.ts"],
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  // A shared machine can hold a browser up for longer than any test should wait. At home, a test that fails has failed.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  // A service worker answers from what it keeps: only the tests of being offline want that.
  use: {
    serviceWorkers: "block",
    locale: "en-GB",
    timezoneId: "UTC",
    // To record one takes half of a test's time: `--trace on` where it is wanted.
    trace: "off",
    screenshot: "only-on-failure",
  },
  projects,
  webServer: SITES.filter(
    (site) => site !== course || projectNames.some((name) => name.endsWith("-subpath")),
  ).map((site) => ({
    name: site.name,
    command: `"${process.execPath}" tests/support/site.mjs serve ${site.name}`,
    cwd: PROJECT_ROOT,
    url: site.url,
    timeout: 5 * 60_000,
    stdout: "pipe",
    stderr: "pipe",
  })),
})

function browsersAsked(): BrowserName[] {
  const asked = process.env.E2E_BROWSERS ?? "chromium"
  if (asked === "all") return ["chromium", "firefox"]
  if (asked === "chromium" || asked === "firefox") return [asked]
  throw new Error(`E2E_BROWSERS may be chromium, firefox or all, not "${asked}".`)
}

/** Every test at the site's root, `@chromium` in Chromium alone; there those tagged `@base` also at a sub-path. */
async function projectsIn(name: BrowserName): Promise<PlaywrightTestProject[]> {
  const { path, sandbox } = await findBrowserOnce(name)
  if (name === "firefox") {
    return [
      {
        name: "firefox",
        grepInvert: /@chromium\b/,
        use: {
          baseURL: root.url,
          browserName: "firefox",
          channel: firefoxChannel(path),
          launchOptions: { executablePath: path },
        },
      },
    ]
  }
  const use = {
    browserName: "chromium",
    launchOptions: { executablePath: path, args: CHROMIUM_FLAGS, chromiumSandbox: sandbox },
  } as const
  return [
    { name: "chromium", use: { ...use, baseURL: root.url } },
    { name: "chromium-subpath", use: { ...use, baseURL: course.url }, grep: /@base\b/ },
  ]
}

/** Each worker reads this file again: the first to find a browser tells the others by the environment. */
async function findBrowserOnce(name: BrowserName): Promise<{ path: string | undefined; sandbox: boolean }> {
  const pathKey = `E2E_FOUND_${name.toUpperCase()}`
  const sandboxKey = `${pathKey}_SANDBOX`
  if (process.env[pathKey] === undefined) {
    const found = await findBrowser(name)
    process.env[pathKey] = found.path ?? ""
    process.env[sandboxKey] = String(found.sandbox)
  }
  return { path: process.env[pathKey] || undefined, sandbox: process.env[sandboxKey] === "true" }
}

/** False only for a project that the command line leaves out, so that its site need not be built. */
function isProjectAsked(name: string): boolean {
  const asked = process.argv.flatMap((option, index) => {
    if (option.startsWith("--project=")) return [option.slice("--project=".length)]
    return option === "--project" ? [process.argv[index + 1] ?? ""] : []
  })
  return asked.length === 0 || asked.some((pattern) => pattern === name || pattern.includes("*"))
}
