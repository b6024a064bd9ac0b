/** @file Proof that a test fails when something goes wrong in its page. The pages here are made up on the spot. */
import { expect, test } from "../e2e/fixtures"

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src data:; script-src 'unsafe-inline'; worker-src 'self'">`

test.beforeEach(async ({ page, baseURL }) => {
  await page.route(`${baseURL}made-up/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? ""
    const script = SCRIPTS[name]
    if (script === undefined) await route.fulfill({ status: 404, body: "not here" })
    else {
      const body = `<!doctype html><html><head>${POLICY}<link rel="icon" href="data:,"></head><body><script>${script}</script></body></html>`
      await route.fulfill({ status: 200, contentType: "text/html", body })
    }
  })
})

/** One line of the page's code, and what must be heard of it. */
const SCRIPTS: Record<string, string> = {
  "console-error": `console.error("a table is missing")`,
  "page-error": `throw new RangeError("no such row")`,
  rejection: `Promise.reject(new Error("the names did not come"))`,
  "missing-file": `fetch("nowhere.json")`,
  "foreign-request": `fetch("https://example.invalid/names.txt").catch(() => undefined)`,
  "foreign-worker": `try { new Worker("data:text/javascript,1") } catch {}`,
  "inline-frame": `document.body.append(Object.assign(document.createElement("iframe"), { src: "https://example.invalid/" }))`,
}

const HEARD: Record<string, RegExp> = {
  "console-error": /^console error: .*a table is missing/,
  "page-error": /^page error: .*no such row/,
  rejection: /^page error: .*the names did not come/,
  "missing-file": /^request failed: .*nowhere\.json: HTTP 404/,
  "foreign-request": /^policy violation: connect-src blocked https:\/\/example\.invalid/,
  "foreign-worker": /^policy violation: worker-src blocked data/,
  "inline-frame": /^policy violation: frame-src blocked https:\/\/example\.invalid/,
}

for (const [name, line] of Object.entries(HEARD)) {
  test(`a page's ${name} is heard`, async ({ page, trouble }) => {
    trouble.allow(/./)
    trouble.expect(line)
    await page.goto(`made-up/${name}`)
    await expect.poll(() => trouble.missing()).toEqual([])
  })
}

test("trouble that was expected is told apart from trouble that was not", async ({ page, trouble }) => {
  await page.goto("made-up/console-error")
  await expect.poll(() => trouble.unexpected()).toHaveLength(1)
  trouble.expect(/a table is missing/)
  trouble.expect(/a chair is missing/)
  expect(trouble.unexpected()).toEqual([])
  expect(trouble.missing()).toEqual(["/a chair is missing/"])
  await page.evaluate(() => console.error("a chair is missing"))
  await expect.poll(() => trouble.missing()).toEqual([])
})
