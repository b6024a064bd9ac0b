/** @file Every link of every page that was built: to a page, a file or a heading that exists, or out by https. */
import { existsSync, globSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { SITES } from "../support/sites.mjs"
import { expect, test } from "./fixtures"

interface PageOfSite {
  /** Its file, from the site's folder on. */
  readonly file: string
  readonly url: URL
  readonly ids: ReadonlySet<string>
  readonly links: readonly string[]
}

test("no link of any page leads nowhere @base", async ({ page, base }) => {
  const site = SITES.find((candidate) => candidate.base === base)!
  const pages = await readPages(page, site.outDir, site.url)
  expect(pages.size).toBeGreaterThan(5)
  expect(pages.get("lessons/makemore-bigram/index.html")?.links.length).toBeGreaterThan(50)

  const wrong = [...pages.values()].flatMap((from) =>
    from.links.flatMap((link) => {
      const trouble = troubleWith(link, from, pages, site)
      return trouble === "" ? [] : [`${from.file}: ${link}: ${trouble}`]
    }),
  )
  expect(wrong).toEqual([])
})

test("the map of the site names pages that exist, each at its own address @base", ({ base }) => {
  const site = SITES.find((candidate) => candidate.base === base)!
  const maps = globSync("sitemap-*.xml", { cwd: site.outDir }).filter((file) => !file.includes("index"))
  const listed = maps.flatMap((file) =>
    [...readFileSync(join(site.outDir, file), "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => new URL(url!),
    ),
  )
  expect(listed.map(({ pathname }) => pathname)).toContain(`${base}lessons/makemore-bigram/`)
  expect(listed.filter((url) => !isFile(fileOf(url, site))).map(String)).toEqual([])
})

/** Empty if there is none. */
function troubleWith(
  link: string,
  from: PageOfSite,
  pages: ReadonlyMap<string, PageOfSite>,
  site: { readonly outDir: string; readonly base: string },
): string {
  if (/\s/.test(link.trim())) return "there is a space in it"
  if (!URL.canParse(link, from.url.href)) return "is no address"
  const url = new URL(link, from.url)
  if (url.protocol === "data:") return ""
  // A page also names itself in full, by the port that it was built for.
  if (url.hostname !== from.url.hostname) {
    if (url.protocol !== "https:") return "is not by https"
    return /^([a-z\d-]+\.)+[a-z]{2,}$/.test(url.hostname) ? "" : "names no host"
  }
  // That page answers at whatever address was wrong: nothing in it can be relative.
  if (from.file === "404.html" && !/^([/#]|https?:)/.test(link))
    return "is relative, on the page for a wrong address"
  if (!url.pathname.startsWith(site.base)) return `is not below ${site.base}`
  const file = fileOf(url, site)
  if (!isFile(file)) return "there is no such page or file"
  const target = pages.get(pathIn(file, site))
  if (url.hash === "" || target === undefined) return ""
  return target.ids.has(decodeURIComponent(url.hash.slice(1))) ? "" : "nothing there has this id"
}

/** Read by a browser's own parser, without running anything. */
async function readPages(page: Page, outDir: string, siteUrl: string): Promise<Map<string, PageOfSite>> {
  const pages = new Map<string, PageOfSite>()
  for (const found of globSync("**/*.html", { cwd: outDir })) {
    const file = found.replaceAll("\\", "/")
    const { ids, links } = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, "text/html")
        const linked = [...parsed.querySelectorAll("[href], [src], [poster], form[action]")]
        return {
          ids: [...parsed.querySelectorAll("[id]")].map(({ id }) => id),
          links: linked.flatMap((element) =>
            ["href", "src", "poster", "action"].flatMap((name) => element.getAttribute(name) ?? []),
          ),
        }
      },
      readFileSync(join(outDir, file), "utf8"),
    )
    const url = new URL(file.replace(/(^|\/)index\.html$/, "$1"), siteUrl)
    pages.set(file, { file, url, ids: new Set(ids), links: [...new Set(links)] })
  }
  return pages
}

/** What a static host answers with. */
function fileOf(
  { pathname }: URL,
  { outDir, base }: { readonly outDir: string; readonly base: string },
): string {
  const path = decodeURIComponent(pathname).slice(base.length)
  return join(outDir, path === "" || path.endsWith("/") ? `${path}index.html` : path)
}

function pathIn(file: string, { outDir }: { readonly outDir: string }): string {
  return file.slice(outDir.length + 1).replaceAll("\\", "/")
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
