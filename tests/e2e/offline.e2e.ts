/** @file The site without a network: a host that stops answering, updates that wait, and a worker that takes itself away. */
import type { Page } from "@playwright/test"
import { switchedOffWorker } from "../../.config/offline.mjs"
import { SITES } from "../support/sites.mjs"
import { StaticHost } from "../support/static-host"
import { expect, test as plain } from "./fixtures"
import { LessonPage } from "./pages/lesson-page"

const LESSON = "lessons/makemore-bigram/"

/** The site on a host of its own, which can be cut off. */
const test = plain.extend<{ host: StaticHost }>({
  host: async ({ base, trouble }, use) => {
    const site = SITES.find((candidate) => candidate.base === base)
    if (site === undefined) throw new Error(`internal: no site is built for ${base}`)
    // A browser logs every request that it could not send, and every module: Chromium's words, then Firefox's.
    trouble.allow(/ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_INTERNET|Failed to fetch|service-?worker/i)
    trouble.allow(/error loading dynamically imported module/)
    const host = new StaticHost(site.outDir, base)
    await host.start()
    await use(host)
    await host.cutNetwork()
  },
})

test.use({ serviceWorkers: "allow" })

test(
  "after one visit the pages open without a network, and what was used works; the rest says that it is not kept",
  { tag: "@base" },
  async ({ page, host }) => {
    await page.goto(host.url + LESSON)
    await untilKept(page)
    const lesson = new LessonPage(page)
    await lesson.cell("data").run()
    await expect(lesson.cell("data").output).toContainText("27 symbols")
    await untilInUseIsKept(page)
    await host.cutNetwork()

    await page.reload()
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/language model/i)
    await lesson.cell("data").run()
    await expect(lesson.cell("data").output).toContainText("27 symbols")

    await page.goto(host.url)
    await expect(page.getByRole("link", { name: /^(Begin|Continue)/ })).toBeVisible()
    await page.goto(`${host.url}lessons/never-seen/`)
    await expect(page.getByRole("heading", { level: 1 })).toContainText("There is no network")
    await page.getByRole("link", { name: "The home page", exact: true }).click()
    await expect(page).toHaveURL(host.url)
  },
)

test("a reader makes all of it available, and then edits and runs code and searches without a network", async ({
  page,
  host,
}) => {
  await page.goto(host.url + LESSON)
  await untilKept(page)
  const panel = page.getByRole("region", { name: "Without a network" })
  await panel.hover()
  await expect(panel).toContainText(/\d\.\d MB/)
  await panel.getByRole("button", { name: "Make available offline" }).click()
  await expect(panel.getByRole("status")).toContainText("It works without a network", { timeout: 60_000 })
  await expect(panel.getByRole("button")).toHaveCount(0)
  await host.cutNetwork()

  await page.reload()
  const cell = new LessonPage(page).cell("data")
  await cell.replaceAll('console.log("no network at all")')
  await cell.run()
  await expect(cell.output).toContainText("no network at all")

  await page.getByRole("button", { name: "Search" }).click()
  await page.getByRole("combobox", { name: /^Search lessons/ }).fill("perplexity")
  await expect(page.getByRole("option", { name: /perplexity/ }).first()).toBeVisible()
})

test("a connection that is lost on the way is told, and what has come is kept", async ({ page, host }) => {
  await page.goto(host.url)
  await untilKept(page)
  const panel = page.getByRole("region", { name: "Without a network" })
  await panel.hover()
  await expect(panel).toContainText(/\d\.\d MB/)
  await host.cutNetwork()
  await panel.getByRole("button").click()
  await expect(panel.getByRole("status")).toContainText("The connection was lost")
  await expect(panel.getByRole("button", { name: "Make available offline" })).toBeVisible()
})

test("a new version is offered, and comes only when the reader asks for it", async ({ page, host }) => {
  await page.goto(host.url)
  await untilKept(page)
  const title = "Build Neural Networks from Scratch"
  host.replace("index.html", host.read("index.html").replaceAll(title, "A later version"))
  host.replace(
    "service-worker.js",
    host.read("service-worker.js").replace(/version:"\w+"/, 'version:"later"'),
  )

  await page.reload()
  const offer = page.getByRole("status").filter({ hasText: "There is a new version" })
  await expect(offer).toBeVisible()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
  await offer.getByRole("button", { name: "Later" }).click()
  await expect(offer).toBeHidden()
  await page.reload()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)

  await offer.getByRole("button", { name: "Load it now" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A later version")
})

test("the switched-off worker deletes what was kept, and goes, without touching the open page", async ({
  page,
  host,
  base,
}) => {
  await page.goto(host.url)
  await untilKept(page)
  host.replace("service-worker.js", await switchedOffWorker(base))
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0)
  expect(await page.evaluate(() => Reflect.get(globalThis, "isSamePage") as unknown)).toBe(true)
})

/** Until the service worker has kept the pages, and answers for this one. */
async function untilKept(page: Page): Promise<void> {
  await expect(page.locator("[data-offline]")).toHaveAttribute("data-offline", "ready")
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

/** Until the bundler, which a cell has just used, is on the device. */
async function untilInUseIsKept(page: Page): Promise<void> {
  const hasBundler = async (): Promise<boolean> => {
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    )
    const urls = requests.flat().map(({ url }) => url)
    return urls.some((url) => url.includes("esbuild")) && urls.some((url) => url.includes("bundler"))
  }
  await expect.poll(() => page.evaluate(hasBundler)).toBe(true)
}
