/**
 * @file What a page may weigh before its reader touches anything, as it travels: compressed by brotli, after a scroll to the
 * end. And whom it asks: this site alone. The limits are promises to readers on slow networks; a test that fails says which
 * files weigh what.
 */
import { brotliCompressSync } from "node:zlib"
import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures"
import { layoutShift } from "./pages/layout-shift"

/** Kilobytes of 1000 bytes. */
interface Budget {
  readonly HTML: number
  readonly CSS: number
  readonly JS: number
  /** The reader's own data: it may follow when the page is at rest. */
  readonly store: number
  readonly fonts: number
}

type Kind = keyof Budget | "other"

/** Of the store's 30 kB the islands have three: without a database library it needs less than ten. */
const LESSON: Budget = { HTML: 60, CSS: 20, JS: 35, store: 27, fonts: 90 }
const PLAIN: Budget = { HTML: 15, CSS: 20, JS: 8, store: 30, fonts: 90 }

const PAGES: readonly { readonly path: string; readonly budget: Budget }[] = [
  { path: "./", budget: PLAIN },
  { path: "lessons/makemore-bigram/", budget: LESSON },
  { path: "lessons/makemore-bigram/cheatsheet/", budget: PLAIN },
  // The deck with its schedule comes unasked: it is the page.
  { path: "review/", budget: { ...PLAIN, HTML: 30, JS: 18.5 } },
]

interface Weighed {
  readonly kind: Kind
  readonly path: string
  readonly bytes: number
}

for (const { path, budget } of PAGES) {
  test(
    `${path} keeps to its budget, asks no other host, and does not move`,
    { tag: "@chromium" },
    async ({ page, baseURL }) => {
      const origin = new URL(baseURL ?? "").origin
      const weighing: Promise<Weighed | undefined>[] = []
      const foreign: string[] = []
      page.on("request", (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith("http") && url.origin !== origin) foreign.push(url.href)
      })
      page.on("response", (response) => {
        const { pathname } = new URL(response.url())
        if (response.url().startsWith(origin) && response.status() === 200) {
          weighing.push(
            response.body().then(
              (body) => ({ kind: kindOf(pathname), path: pathname, bytes: brotliCompressSync(body).length }),
              () => undefined,
            ),
          )
        }
      })
      await page.goto(path)
      await scrollToTheEnd(page)
      await page.waitForLoadState("networkidle")

      const weighed = (await Promise.all(weighing)).filter((file) => file !== undefined)
      expect(overBudget(weighed, budget), tableOf(weighed, budget)).toEqual([])
      expect(foreign, "requests to other hosts").toEqual([])
      expect(await layoutShift(page), "cumulative layout shift").toBeLessThan(0.001)
    },
  )
}

test("no script is fetched before what is drawn first @chromium", async ({ request }) => {
  const html = await (await request.get("lessons/makemore-bigram/")).text()
  const [, early = "", last = ""] =
    /^(.*?)((?:<script type="module" src="[^"]+"><\/script>)+<\/body>)/s.exec(html) ?? []
  expect(early).toContain("<footer")
  expect(last).toContain("_astro/")
  expect(early).not.toContain('<script type="module" src')
})

test("of the fonts of formulas a lesson takes the cuts alone", async ({ page }) => {
  const fonts: string[] = []
  page.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()))
  await page.goto("lessons/makemore-bigram/")
  await scrollToTheEnd(page)
  await expect.poll(() => fonts.filter((url) => url.includes("formula-"))).toHaveLength(3)
  expect(fonts.filter((url) => url.includes("KaTeX"))).toEqual([])
})

function kindOf(path: string): Kind {
  if (/\/store\.[^/]*\.js$/.test(path)) return "store"
  if (path.endsWith(".js")) return "JS"
  if (path.endsWith(".css")) return "CSS"
  if (path.endsWith(".woff2")) return "fonts"
  return path.endsWith("/") ? "HTML" : "other"
}

function overBudget(files: readonly Weighed[], budget: Budget): string[] {
  return Object.entries(budget)
    .map(([kind, limit]) => ({ kind, limit: Number(limit), kilobytes: total(files, kind) / 1000 }))
    .filter(({ limit, kilobytes }) => kilobytes > limit)
    .map(({ kind, limit, kilobytes }) => `${kind}: ${kilobytes.toFixed(1)} kB, allowed are ${limit} kB`)
}

function tableOf(files: readonly Weighed[], budget: Budget): string {
  const lines = files
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || b.bytes - a.bytes)
    .map(({ kind, path, bytes }) => `${kind.padEnd(6)} ${String(bytes).padStart(7)}  ${path}`)
  const sums = Object.entries(budget).map(
    ([kind, limit]) =>
      `${kind.padEnd(6)} ${String(total(files, kind)).padStart(7)}  of ${Number(limit) * 1000}`,
  )
  return `bytes, compressed:\n${lines.join("\n")}\n\nin all:\n${sums.join("\n")}`
}

function total(files: readonly Weighed[], kind: string): number {
  return files.filter((file) => file.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0)
}

/** As a reader who looks for the end: so that everything that loads when it is seen has loaded. */
async function scrollToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: "instant" })
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
  })
}
