// @ts-check
/**
 * @file Makes the search index of a build, in `pagefind/`: lessons by their sections, and every term and card with an
 * address of its own. Pages load it on the first search.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { close, createIndex } from "pagefind"

/** Written by src/pages/search-records.json.ts. */
const RECORDS = "search-records.json"

/** What stands in a lesson and is no text of it: cards and words are found by themselves, figures are seen. */
const PASSED_OVER = [
  ".no-print",
  ".visually-hidden",
  ".cards",
  "#the-deck",
  "#own-list",
  ".lecture",
  ".term .box",
  "[id^='word-']",
  ".katex",
  "[data-figure]",
  "[data-by-hand]",
  ".answers",
  "figure astro-island",
  ".cell-bar",
  ".own-words",
  ".lines",
  "[data-pagefind-ignore]",
]

/** The library also writes faces for a search, and a worker; the dialog of this site needs neither. */
const NEEDED =
  /^(pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.en\.pagefind|(fragment|index|filter)\/.*)$/

/** @returns {import("astro").AstroIntegration} */
export function searchIndex() {
  let base = "/"
  return {
    name: "search-index",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/*$/, "/")
      },
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const found = await indexSite(folder, base)
        logger.info(`${found.lessons} lessons, ${found.records} terms and cards`)
      },
    },
  }
}

/**
 * @param {string} folder of a finished build
 * @param {string} base the site's, with a slash at both ends
 */
async function indexSite(folder, base) {
  const file = join(folder, RECORDS)
  /** @type {import("../src/course/search-records").SearchRecords} */
  const { lessons, records } = JSON.parse(readFileSync(file, "utf8"))
  rmSync(file)
  const { index } = done(
    await createIndex({ rootSelector: "main article", excludeSelectors: PASSED_OVER, forceLanguage: "en" }),
  )
  if (index === undefined) throw new Error("internal: the search library made no index, and named no error")
  /** Addresses are put below the base again where they are found. @param {string} url */
  const below = (url) => `/${url.slice(base.length)}`
  for (const { url } of lessons) {
    const content = readFileSync(join(folder, below(url), "index.html"), "utf8")
    done(await index.addHTMLFile({ url: below(url), content }))
  }
  for (const { kind, url, title, text, lesson } of records) {
    done(
      await index.addCustomRecord({
        url: below(url),
        content: text,
        language: "en",
        meta: { kind, title, lesson },
      }),
    )
  }
  for (const { path, content } of done(await index.getFiles()).files) {
    if (!NEEDED.test(path)) continue
    const target = join(folder, "pagefind", path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  await close()
  return { lessons: lessons.length, records: records.length }
}

/**
 * @template {{ errors: string[] }} Answer
 * @param {Answer} answer
 * @returns {Answer}
 * @throws {Error} with what the library complained of
 */
function done(answer) {
  if (answer.errors.length > 0) throw new Error(`The search index was not made: ${answer.errors.join("; ")}`)
  return answer
}
