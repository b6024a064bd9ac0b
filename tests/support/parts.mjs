// @ts-check
/** @file What `npm test` may be asked to do, and how its words are read. */

export const PARTS = /** @type {const} */ (["types", "lint", "unit", "build", "e2e"])

/** @typedef {(typeof PARTS)[number]} Part */

export const HELP = `npm test                  everything, in this order:
npm test -- PART …        only these parts:

  types   the type checker, over .ts, .tsx and .astro files
  lint    ESLint and Prettier
  unit    unit tests, the lessons' content, the layers of the project
  build   the site, for a host's root and for a folder of it
  e2e     end-to-end tests in a real browser, against both (builds them first)

One file, or one test: npm run test:unit -- FILTER, npm run test:e2e -- FILTER.
In Firefox too: E2E_BROWSERS=all npm test. A browser of your own: BROWSER_PATH=/path/to/it npm test.
The last line says how many passed and failed; types, lint and each build count as one.`

/**
 * @param {readonly string[]} words
 * @returns {{ parts: readonly Part[] } | { help: true } | { mistake: string }}
 */
export function readWords(words) {
  if (words.includes("--help") || words.includes("-h")) return { help: true }
  const unknown = words.find((word) => !isPart(word))
  if (unknown !== undefined) {
    const near = PARTS.find((part) => unknown.replace(/^-+/, "").startsWith(part.slice(0, 2)))
    const hint = near === undefined ? "" : ` Did you mean \`npm test -- ${near}\`?`
    const kind = unknown.startsWith("-") ? "an option" : "a part"
    return { mistake: `"${unknown}" is not ${kind} of the tests.${hint} The parts: ${PARTS.join(", ")}.` }
  }
  const asked = new Set(words.length === 0 ? PARTS : words.filter(isPart))
  if (asked.has("e2e")) asked.add("build")
  return { parts: PARTS.filter((part) => asked.has(part)) }
}

/**
 * @param {string} word
 * @returns {word is Part}
 */
function isPart(word) {
  return PARTS.some((part) => part === word)
}
