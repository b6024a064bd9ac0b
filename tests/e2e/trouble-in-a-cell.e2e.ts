/** @file What a reader may do wrong, or do on purpose: each gets a clear word, and the page goes on. */
import type { CellOnPage } from "./pages/lesson-page"
import { expect, test } from "./pages/lesson-page"

/** The page is well: it answers a click at once, and another cell runs. */
async function expectPageGoesOn(cell: CellOnPage): Promise<void> {
  await cell.runText('console.log("still here")')
  await expect(cell.output).toHaveText("still here")
}

test("an endless loop leaves the page responsive, and Stop ends it at once", async ({ lesson, page }) => {
  const cell = await lesson.openAt("data")
  await cell.replaceAll('console.log("begun")\nwhile (true) {}')
  await cell.runButton.click()
  await expect(cell.output).toHaveText("begun", { timeout: 30_000 })
  await expect(cell.status).toHaveText("Running…")
  // The page itself is free: another button answers while the loop spins.
  const theme = page.getByRole("button", { name: /theme|dark|light/i }).first()
  const before = await page.locator("html").getAttribute("data-theme")
  await theme.click()
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", before ?? "")
  await cell.stopButton.click()
  await expect(cell.status).toHaveText("Stopped.")
  await expectPageGoesOn(cell)
})

test("a new run takes the place of one that goes on", async ({ lesson }) => {
  const first = await lesson.openAt("data")
  await first.replaceAll("while (true) {}")
  await first.runButton.click()
  await expect(first.status).toHaveText("Running…", { timeout: 30_000 })
  const second = lesson.cell("nll")
  await second.runText('console.log("second")')
  await expect(second.output).toHaveText("second")
  await expect(first.status).toHaveText("Stopped, because another run began.")
})

test("an empty cell runs, and says that it printed nothing", async ({ lesson, page }) => {
  const cell = await lesson.openAt("data")
  await cell.open()
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.press("Delete")
  await cell.run()
  await expect(cell.status).toHaveText(/^Finished in \d+ ms, and printed nothing\.$/)
})

test("a cell of a megabyte is edited, saved and run", async ({ lesson, page }) => {
  const cell = await lesson.openAt("data")
  const line = `// ${"x".repeat(97)}\n`
  await cell.paste(`${line.repeat(10_000)}console.log("a megabyte")`)
  await cell.run()
  await expect(cell.output).toHaveText("a megabyte")
  await expect(cell.root.getByText("edited, saved")).toBeVisible({ timeout: 20_000 })
  await page.reload()
  await cell.approach()
  await expect(cell.root.getByText("edited, saved")).toBeVisible({ timeout: 20_000 })
  await cell.run()
  await expect(cell.output).toHaveText("a megabyte")
})

test("a syntax error is told with its place, and a click goes there", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  const cell = await lesson.openAt("data")
  await cell.runText('const face = "🙂"; const = 2')
  await expect(cell.status).toHaveText("Not run: there is a problem.")
  await expect(cell.output).toContainText('Expected identifier but found "="')
  await expectAccessible({ within: '[aria-label="Code cell data.ts"]' })
  await cell.output.getByRole("button", { name: "data.ts, line 1" }).click()
  await expect(cell.editor).toBeFocused()
  // The place is right behind the emoji and `const `: what is typed stands there.
  await page.keyboard.type("two ")
  await cell.run()
  await expect(cell.status).toHaveText(/^Finished/)
})

test("an unknown import is told, with what there is", async ({ lesson }) => {
  const cell = await lesson.openAt("counts")
  await cell.runText('import { symbols } from "./dta"\nimport _ from "lodash"\nconsole.log(symbols, _)')
  await expect(cell.status).toHaveText("Not run: there are 2 problems.")
  await expect(cell.output).toContainText('There is no file "./dta" here. Did you mean "./data"?')
  await expect(cell.output).toContainText('Cannot import "lodash"')
  await expect(cell.output).toContainText("@course/engine")
})

test("a throw is told with its place, through the engine's sources", async ({ lesson, page }) => {
  const cell = await lesson.openAt("data")
  await cell.runText('import { Value } from "@course/engine"\nconsole.log("before")\nnew Value(-1).log()')
  await expect(cell.status).toHaveText("Ended by an error.")
  await expect(cell.output).toContainText("before")
  await expect(cell.output).toContainText("data.ts, line 3")
  await cell.output
    .getByRole("button", { name: /^engine\/value\.ts, line \d+$/ })
    .first()
    .click()
  await expect(page.getByRole("dialog", { name: "Source of engine/value.ts" })).toContainText(
    "NotANumberError",
  )
})

test("a rejected promise ends the run with its reason", async ({ lesson, trouble }) => {
  // Firefox notes it for whoever looks, though the program's frame has taken care of it.
  trouble.allow(/out of letters/)
  const cell = await lesson.openAt("data")
  await cell.runText('Promise.reject(new RangeError("out of letters"))\nsetTimeout(() => {}, 60_000)')
  await expect(cell.status).toHaveText("Ended by an error.")
  await expect(cell.output).toContainText("RangeError: out of letters")
})

test("a million lines are cut, counted, and shown only as far as is asked", async ({ lesson }) => {
  const cell = await lesson.openAt("data")
  await cell.runText("for (let i = 1; i <= 1_000_000; i++) console.log(i)")
  await expect(cell.output).toContainText("990,000 more lines were printed.")
  await cell.output.getByRole("button", { name: "Show all 10,000 lines" }).click()
  await expect(cell.output.getByText("10000", { exact: true })).toBeAttached()
  await expectPageGoesOn(cell)
})

test("values that defend themselves are shown without harm", async ({ lesson }) => {
  const cell = await lesson.openAt("data")
  await cell.runText(
    [
      "const cycle: Record<string, unknown> = { n: 1 }",
      "cycle.self = cycle",
      "console.log(cycle)",
      'console.log({ get secret() { throw new Error("no") } })',
      'console.log(new Proxy({}, { ownKeys() { throw new Error("keep out") } }))',
      "console.table([{ pair: 'n.', count: 6808 }])",
      "console.error('<img src=x onerror=alert(1)>')",
    ].join("\n"),
  )
  await expect(cell.output).toContainText("{ n: 1, self: [circular] }")
  await expect(cell.output).toContainText("{ secret: [getter] }")
  await expect(cell.output).toContainText("[cannot be shown: keep out]")
  await expect(cell.output.getByRole("table")).toContainText("6808")
  await expect(cell.output).toContainText("<img src=x onerror=alert(1)>")
})

test("a program reaches neither network, nor storage, nor the page", async ({ lesson }) => {
  const cell = await lesson.openAt("data")
  await cell.runText(
    [
      "const world = globalThis as Record<string, unknown>",
      'const has = (name: string) => { try { return world[name] !== undefined } catch { return "refused" } }',
      'console.log("page", has("document"), has("localStorage"), has("parent"))',
      'const attempt = async (name: string, act: () => unknown) => { try { await act(); console.log(name, "worked") } catch { console.log(name, "refused") } }',
      'await attempt("fetch", () => fetch("/data/names.txt"))',
      'await attempt("import", () => import(["data:text/javascript", "1"].join(",")))',
      'await attempt("eval", () => (0, eval)("1"))',
      'await attempt("indexedDB", () => new Promise((yes, no) => { const r = indexedDB.open("x"); r.onsuccess = yes; r.onerror = no }))',
      'await attempt("importScripts", () => importScripts("https://example.org/x.js"))',
    ].join("\n"),
  )
  await expect(cell.output).toContainText("page false false false")
  for (const name of ["fetch", "import", "eval", "indexedDB", "importScripts"]) {
    await expect(cell.output).toContainText(`${name} refused`)
  }
})
