// @ts-check
/**
 * @file Leaves the stylesheets of what is loaded on interest to the code that loads them.
 *
 * Astro deletes a stylesheet that no page links, unless a chunk holds it as an asset; one that a dynamic `import()`
 * brings along (Monaco's) is held as a stylesheet, and so was deleted, and the editor came unstyled. And it links from a
 * page whatever a script of the page can ever reach, by a dynamic `import()` too, or writes it into the page where it is
 * small: every reader would have fetched the editor's styles, far more than the page's own. The `import()` links them
 * itself, in time.
 */
import { rewritePages } from "./rewrite-pages.mjs"

/** @returns {import("astro").AstroIntegration} */
export function lazyStylesheets() {
  /** @type {Set<string>} */
  const ofPages = new Set()
  /** @type {Set<string>} */
  const atOnce = new Set()
  /** @type {Set<string>} */
  const onInterest = new Set()
  /** @param {string} sheet */
  const isLazy = (sheet) => onInterest.has(sheet) && !atOnce.has(sheet) && !ofPages.has(sheet)

  /** @type {import("vite").Plugin} */
  const plugin = {
    name: "lazy-stylesheets",
    // Before Astro deletes and renames.
    enforce: "pre",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk")
      if (this.environment.name !== "client") {
        for (const chunk of chunks) for (const sheet of stylesOf(chunk)) ofPages.add(sheet)
        return
      }
      const eager = reachedAtOnce(chunks)
      for (const chunk of chunks) {
        for (const sheet of stylesOf(chunk)) {
          chunk.viteMetadata?.importedAssets.add(sheet)
          ;(eager.has(chunk.fileName) ? atOnce : onInterest).add(sheet)
        }
      }
    },
  }

  return {
    name: "lazy-stylesheets",
    hooks: {
      "astro:config:setup": ({ updateConfig }) =>
        void updateConfig({
          vite: {
            plugins: [plugin],
            build: { assetsInlineLimit: (file) => (isLazy(file) ? false : undefined) },
          },
        }),
      "astro:build:done": async ({ dir }) => {
        const lazy = [...onInterest].filter(isLazy)
        await rewritePages(dir, (html) => withoutLinks(html, lazy))
      },
    },
  }
}

/** @param {import("vite").Rollup.OutputChunk} chunk */
function stylesOf(chunk) {
  return chunk.viteMetadata?.importedCss ?? new Set()
}

/**
 * @param {readonly import("vite").Rollup.OutputChunk[]} chunks
 * @returns {ReadonlySet<string>} the files of all chunks that a page loads without a dynamic `import()`
 */
function reachedAtOnce(chunks) {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const reached = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName))
  for (const file of reached) for (const next of byFile.get(file)?.imports ?? []) reached.add(next)
  return reached
}

/**
 * @param {string} html
 * @param {readonly string[]} sheets file names as the build writes them: `_astro/monaco.Dqe2OAaX.css`
 */
function withoutLinks(html, sheets) {
  return html.replace(/<link rel="stylesheet" href="([^"]+)">/g, (link, /** @type {string} */ href) =>
    sheets.some((sheet) => href.endsWith(`/${sheet}`)) ? "" : link,
  )
}
