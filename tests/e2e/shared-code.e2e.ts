/** @file Code goes from reader to reader by a link, and never comes uninvited. */
import { writeLink } from "../../src/islands/share/share-link"
import { expect, LessonPage, test } from "./pages/lesson-page"

test("a link carries the edited cells to another reader, who takes them or not", async ({
  lesson,
  page,
  browser,
  expectAccessible,
}) => {
  const cell = await lesson.openAt("data")
  await cell.replaceAll('console.log("from a friend")')
  const share = await cell.openTool("Share")
  const field = share.getByRole("textbox", { name: "Link with your code" })
  await expect(field).toHaveValue(/#code=1\.[0-9a-f]{16}\.[\w-]+$/)
  await expect(share).toContainText(/\d+ characters\.$/m)
  await expectAccessible({ within: '[aria-label="Code cell data.ts"]' })
  const link = await field.inputValue()

  const friend = await (await browser.newContext()).newPage()
  const theirs = new LessonPage(friend).cell("data")
  await friend.goto(link.replace(/#.*/, ""))
  await theirs.replaceAll('console.log("my own")')
  await expect(theirs.root.getByText("edited, saved")).toBeVisible()
  await friend.goto("about:blank")
  await friend.goto(link)
  const shared = friend.getByRole("region", { name: "Code that was shared with you" })
  await expect(shared.getByRole("heading", { level: 2 })).toBeFocused()
  await expect(shared.getByRole("region", { name: "Shared: data.ts" })).toHaveText(
    'console.log("from a friend")',
  )
  await expect(shared.getByRole("region", { name: "Yours: data.ts" })).toHaveText('console.log("my own")')
  await theirs.approach()
  await expect(theirs.field).toHaveValue('console.log("my own")')
  await expect(theirs.output).toHaveCount(0)

  await shared.getByRole("button", { name: "Take it into data.ts" }).click()
  await expect(theirs.field).toHaveValue('console.log("from a friend")')
  await expect(theirs.output).toHaveCount(0)
  await shared.getByRole("button", { name: "Put mine back into data.ts" }).click()
  await expect(theirs.field).toHaveValue('console.log("my own")')
  await shared.getByRole("button", { name: "Close" }).click()
  await expect(friend).toHaveURL(/\/lessons\/makemore-bigram\/$/)
  await friend.context().close()
  expect(page.url()).not.toContain("#code")
})

test("the shared code is accessible, and the link is copied by a press", async ({
  lesson,
  page,
  context,
  expectAccessible,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  const cell = await lesson.openAt("data")
  await cell.replaceAll('console.log("copied")')
  const share = await cell.openTool("Share")
  await share.getByRole("button", { name: "Copy the link" }).click()
  await expect(share.getByText("The link is on the clipboard.")).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await cell.root.getByRole("button", { name: /^Reset/ }).click()
  await page.goto(link)
  await expect(page.getByRole("region", { name: "Shared: data.ts" })).toHaveText('console.log("copied")')
  await expectAccessible({ within: ".shared" })
})

test("a link too long for chat tools says so", async ({ lesson }) => {
  const cell = await lesson.openAt("data")
  let seed = 1
  const noise = Array.from({ length: 4_000 }, () =>
    String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26)),
  )
  await cell.replaceAll(`// ${noise.join("")}`)
  const share = await cell.openTool("Share")
  await expect(share).toContainText("we assume that they cut a link after 2,000")
})

for (const [what, hash, words] of [
  ["garbage", "#code=%F0%9F%A4%A1", "damaged"],
  ["a link that was cut off", "#code=1.af63dc4c8601ec8c.q1YqSy0qzszPU7JSSs", "damaged"],
  ["a link of a newer site", "#code=7.a.b", "newer version"],
] as const) {
  test(`${what} is told in words, and the lesson goes on`, async ({ lesson, page }) => {
    await page.goto(`lessons/makemore-bigram/${hash}`)
    const region = page.getByRole("region", { name: "This link cannot be opened" })
    await expect(region.getByRole("alert")).toContainText(words)
    await region.getByRole("button", { name: "Close" }).click()
    await expect(region).toHaveCount(0)
    await expect(lesson.cell("data").root).toBeAttached()
  })
}

test("when the code behind a shared link cannot be fetched, that is told in words", async ({
  page,
  trouble,
}) => {
  trouble.allow(/open-shared|Failed|ERR/)
  await page.route(/_astro\/open-shared\./, (route) => route.abort())
  await page.goto("lessons/makemore-bigram/#code=7.a.b")
  await expect(page.locator("#shared-code").getByRole("alert")).toHaveText(
    "The code could not be fetched. Load the page anew.",
  )
})

test("a link carries a changed engine: it is announced, and runs for none who has not taken it", async ({
  lesson,
  page,
  browser,
  expectAccessible,
}) => {
  const cell = await lesson.openAt("net")
  const dialog = await cell.changeEngine('console.log("a friend’s engine");')
  await dialog.getByRole("button", { name: "Close" }).click()
  await cell.root.getByRole("button", { name: "Share" }).click()
  await expect(cell.root.getByText("carries your text of engine/value.ts in itself")).toBeVisible()
  const link = await cell.root.getByRole("textbox", { name: "Link with your code" }).inputValue()

  const friend = await (await browser.newContext()).newPage()
  await friend.goto(link)
  const shared = friend.getByRole("region", { name: "Code that was shared with you" })
  await expect(shared).toContainText("It was written on a changed engine.")
  const file = shared.getByRole("article", { name: "engine/value.ts" })
  await expect(file.getByRole("insertion")).toContainText(["a friend’s engine"])
  const theirs = new LessonPage(friend).cell("net")
  await theirs.run()
  await expect(theirs.output).not.toContainText("engine")
  await file.getByRole("button", { name: "Take it into engine/value.ts" }).click()
  await expect(file.getByRole("status")).toContainText("run on it")
  await theirs.run()
  await expect(theirs.output).toContainText("a friend’s engine")
  await expect(theirs.root.getByRole("button", { name: "on your engine" })).toBeVisible()
  await file.getByRole("button", { name: "Put mine back into engine/value.ts" }).click()
  await theirs.run()
  await expect(theirs.output).not.toContainText("a friend’s engine")

  // Back to a link that names what there is not, beside what there is.
  await page.goto("about:blank")
  const files = {
    "engine:value.ts": "const mine = 1",
    "engine:../../value.ts": "a",
    "sandbox:display.ts": "b",
  }
  const code = { lesson: "makemore-bigram", files: new Map(Object.entries(files)) }
  await page.goto(await writeLink(link.replace(/#.*/, ""), code))
  const here = page.getByRole("region", { name: "Code that was shared with you" })
  await expect(here.getByRole("article")).toHaveCount(1)
  await expect(here).toContainText("does not have: engine:../../value.ts, sandbox:display.ts")
  await expectAccessible({ within: ".shared" })
  await friend.context().close()
})
