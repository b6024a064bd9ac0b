// @ts-check
/**
 * @file Keeps the stylesheets of what is loaded on interest.
 *
 * Astro deletes a stylesheet that no page links, unless a chunk holds it as an asset; one that a dynamic `import()`
 * brings along (Monaco's) is held as a stylesheet, and so was deleted, and the editor came unstyled.
 */

/** @returns {import("vite").Plugin} */
export function keepLazyStylesheets() {
  return {
    name: "keep-lazy-stylesheets",
    applyToEnvironment: (environment) => environment.name === "client",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue
        for (const stylesheet of chunk.viteMetadata?.importedCss ?? []) {
          chunk.viteMetadata?.importedAssets.add(stylesheet)
        }
      }
    },
  }
}
