// @ts-check
/**
 * @file Writes the service worker of a build, and the plan that it and the pages follow: what is kept, and when.
 *
 * OFFLINE=off builds one that takes itself and all it kept away again (docs/hosting.md).
 */
import { createHash } from "node:crypto"
import { globSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, constants } from "node:zlib"
import { build, stop } from "esbuild-wasm"

/** @typedef {import("../src/offline/plan").OfflinePlan} OfflinePlan */

const SOURCES = join(import.meta.dirname, "..", "src", "offline")

/** Each part's files, by their paths in the build. The rest of what a page needs is small, and kept from the first visit. */
const PARTS = /** @type {const} */ ([
  ["editor", /^_astro\/(editor|monaco|ts\.worker|codicon|tsMode|typescript)[.\-_]/],
  ["running code", /^_astro\/(bundler\.worker|esbuild)[.\-_]/],
  ["search", /^pagefind\//],
])

/** Files that no page loads, or (fonts of formulas) hardly any: kept when they are used. */
const PASSED_OVER =
  /^(service-worker\.js|offline\.json|404\.html|robots\.txt|sitemap.*\.xml|share\/.*|\.nojekyll|_headers|.*\.map|.*\.md|_astro\/KaTeX_.*|.*\.(ttf|woff))$/

/** @returns {import("astro").AstroIntegration} */
export function offline() {
  let base = "/"
  return {
    name: "offline",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.endsWith("/") ? config.base : `${config.base}/`
      },
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const isOff = process.env.OFFLINE === "off"
        writeFileSync(join(folder, "offline-panel.js"), await bundled("panel.ts", {}, "esm"))
        const plan = planOf(folder, base)
        writeFileSync(join(folder, "offline.json"), JSON.stringify(plan))
        const worker = isOff ? await switchedOffWorker(base) : await workerFor(plan)
        writeFileSync(join(folder, "service-worker.js"), worker)
        const large = plan.later.reduce((total, { transferBytes }) => total + transferBytes, 0)
        logger.info(
          isOff
            ? "the service worker takes itself away"
            : `version ${plan.version}: ${plan.pages.length + plan.assets.length} files kept from the first visit, ` +
                `${(large / 1e6).toFixed(1)} MB more on request`,
        )
      },
    },
  }
}

/**
 * @param {string} folder of a finished build
 * @param {string} base
 * @returns {OfflinePlan}
 */
function planOf(folder, base) {
  const version = createHash("sha256")
  /** @type {{ pages: string[], assets: string[], later: OfflinePlan["later"][number][] }} */
  const plan = { pages: [], assets: [], later: [] }
  for (const path of filesOf(folder)) {
    if (PASSED_OVER.test(path)) continue
    const content = readFileSync(join(folder, path))
    version.update(path).update(content)
    const url = base + path.replace(/(^|\/)index\.html$/, "$1")
    const part = PARTS.find(([, files]) => files.test(path))?.[0]
    if (part !== undefined) {
      const transferBytes = compressedBytes(content)
      plan.later.push({ url, part, bytes: content.length, transferBytes })
    } else if (path.startsWith("_astro/")) plan.assets.push(url)
    else plan.pages.push(url)
  }
  return { version: version.digest("hex").slice(0, 12), base, ...plan }
}

/** @param {OfflinePlan} plan */
function workerFor(plan) {
  return bundled("service-worker.ts", { PLAN: JSON.stringify(plan) })
}

/** @param {string} base */
export function switchedOffWorker(base) {
  return bundled("switched-off.ts", { BASE: JSON.stringify(base) })
}

/**
 * @param {string} entry
 * @param {Record<string, string>} define
 * @param {"iife" | "esm"} [format]
 */
async function bundled(entry, define, format = "iife") {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCES, entry)],
    bundle: true,
    format,
    minify: true,
    target: "es2022",
    define,
    write: false,
    logLevel: "warning",
  })
  await stop()
  return outputFiles[0]?.text ?? ""
}

/** @param {string} folder */
function filesOf(folder) {
  return globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.replace(/[\\/]$/, "").length + 1)
        .replaceAll("\\", "/"),
    )
    .sort()
}

/**
 * An ordinary host's compression.
 *
 * @param {Buffer} content
 */
function compressedBytes(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
}
