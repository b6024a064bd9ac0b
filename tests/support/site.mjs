// @ts-check
/**
 * @file Builds and serves a site for the end-to-end tests.
 *
 *     node tests/support/site.mjs build root     builds it
 *     node tests/support/site.mjs serve root     builds it, then serves it; with E2E_BUILT=1 serves the last build
 */
import { PROJECT_ROOT, siteNamed } from "./sites.mjs"

const [, , task, name] = process.argv
const site = siteNamed(name)

// Playwright sets NODE_ENV to "test", which would make this a development build.
process.env.NODE_ENV = "production"
process.env.BASE_PATH = site.base
process.env.OUT_DIR = site.outDir
process.env.SITE_URL = new URL(site.url).origin
process.env.ASTRO_TELEMETRY_DISABLED = "1"

const { build, preview } = await import("astro")
if (task === "build" || (task === "serve" && process.env.E2E_BUILT !== "1")) {
  await build({ root: PROJECT_ROOT, logLevel: "warn" })
}
if (task === "serve") {
  await preview({ root: PROJECT_ROOT, logLevel: "warn", server: { host: "127.0.0.1", port: site.port } })
} else if (task !== "build") {
  throw new Error(`site.mjs can "build" or "serve", not "${task}".`)
}
