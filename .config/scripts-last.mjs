// @ts-check
/**
 * @file Puts a page's scripts at its end. They run once the page is parsed, wherever they stand; but one that stands early
 * is fetched early, and takes the line from what is drawn first: styles and typefaces.
 */
import { rewritePages } from "./rewrite-pages.mjs"

const FETCHED_SCRIPT = /<script type="module" src="[^"]+"><\/script>/g

/** @returns {import("astro").AstroIntegration} */
export function scriptsLast() {
  return {
    name: "scripts-last",
    hooks: { "astro:build:done": ({ dir }) => rewritePages(dir, withScriptsLast) },
  }
}

/** @param {string} html */
function withScriptsLast(html) {
  const end = html.lastIndexOf("</body>")
  if (end === -1) return html
  const scripts = html.match(FETCHED_SCRIPT) ?? []
  return html.slice(0, end).replace(FETCHED_SCRIPT, "") + scripts.join("") + html.slice(end)
}
