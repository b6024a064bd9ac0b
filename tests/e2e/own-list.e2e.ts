/** @file A reader brings a list of names: figures and cells work on it, until it is put away. */
import { names } from "@course/data"
import { averageNll, countBigrams, normalise, Vocabulary } from "@course/makemore"
import type { Page } from "@playwright/test"
import { longAlphabet, namesWithTheLecturesCounts } from "../support/lists"
import { comeTo } from "./pages/come-to"
import { keptIn } from "./pages/kept-in-browser"
import { expect, test } from "./pages/lesson-page"
import { chooseTheme } from "./pages/theme"

const LECTURE_LIST = "https://raw.githubusercontent.com/karpathy/makemore/master/names.txt"
const CATS = ["Tom", "Felix", "Minka", "Murr", "Findus", "Mogli"]
const catsInSmall = CATS.map((name) => name.toLowerCase())
const SITES_NLL = nllOf(names)

test("a file switches figures and cells, and one click leads back; what was made before is marked", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const cell = lesson.cell("data")
  await cell.run()
  await lesson.openOwnList()
  await chooseFile(page, "cats.txt", CATS.join("\r\n"))

  await expect(lesson.listBar).toContainText("cats.txt, 6 names")
  await expect(lesson.ownList).toContainText("In use: cats.txt, 6 names, beginning tom, felix")
  await expect(cell.root).toContainText("Made with the site’s list. The page works on cats.txt now")
  await comeTo(page.locator("#figure-counts"))
  const vocabulary = Vocabulary.of(catsInSmall)
  await expect(page.locator("#figure-counts thead th")).toHaveCount(vocabulary.size + 1)
  await cell.run()
  await expect(cell.output).toContainText("6 names: tom felix minka murr findus")
  await expect(cell.output).toContainText(`${vocabulary.size} symbols`)
  await expect(cell.root).not.toContainText("Made with")

  await lesson.listBar.getByRole("button", { name: "Back to the site’s list" }).click()
  await expect(cell.root).toContainText("Made with cats.txt. The page works on the site’s list now")
  await expect(page.locator("#figure-counts thead th")).toHaveCount(Vocabulary.of(names).size + 1)
  await lesson.listBar.getByRole("button", { name: "Use cats.txt again" }).click()
  await expect(lesson.listBar).toContainText("cats.txt, 6 names")
})

test("an output that comes back with the page says which list it was made with", async ({ lesson, page }) => {
  await lesson.open()
  await lesson.bringList(CATS)
  const cell = lesson.cell("data")
  await cell.run()
  await expect(cell.output).toContainText("6 names")
  await lesson.listBar.getByRole("button", { name: "Back to the site’s list" }).click()
  await expect(cell.root).toContainText("Made with your pasted names. The page works on the site’s list now")
  await page.reload()
  await cell.approach()
  await expect(cell.output).toContainText("6 names")
  await expect(cell.root).toContainText("Made with your pasted names. The page works on the site’s list now")
  await cell.run()
  await expect
    .poll(async () => (await keptIn(page)).get("output/makemore-bigram/data"))
    .toContain('"list":null')
  await page.reload()
  await cell.approach()
  await expect(cell.output).toContainText(`${names.length} names`)
  await expect(cell.root).not.toContainText("Made with")
})

test("the lecture's list is fetched when asked, and then the lecture's digits stand in the figures", async ({
  lesson,
  page,
}) => {
  let asked = 0
  await page.route(LECTURE_LIST, (route) => {
    asked++
    return route.fulfill({
      headers: { "access-control-allow-origin": "*" },
      body: namesWithTheLecturesCounts().join("\n"),
    })
  })
  await lesson.open()
  await lesson.openOwnList()
  expect(asked).toBe(0)
  await lesson.ownList.getByRole("button", { name: "Fetch the lecture’s list" }).click()
  await expect(lesson.listBar).toContainText("the lecture’s list, 32,033 names")
  expect(asked).toBe(1)
  await expectAverageNll(page, "2.4540")
  await comeTo(page.locator("#figure-first-names"))
  await comeTo(page.locator("#figure-trainer"))
  await expect(page.locator("#figure-trainer")).toContainText("counting model 2.4540")
})

test("a list is there again after a reload, in every figure, and in a new tab, until it is put away", async ({
  lesson,
  page,
  context,
}) => {
  await lesson.open()
  await lesson.bringList(CATS)
  const nll = nllOf(catsInSmall)
  await expectAverageNll(page, nll)
  await page.reload()
  await expect(lesson.listBar).toContainText("your pasted names, 6 names")
  // The tables come into view after the switch: they are of the new list, shade by shade.
  await expectAverageNll(page, nll)
  const inTable = page.locator("#figure-counts tbody")
  await comeTo(page.locator("#figure-counts"))
  const shades = () => inTable.locator("[style*='--s']").count()
  const pairs = catsInSmall.flatMap((name) => Vocabulary.of([name]).bigrams(name))
  const differentPairs = new Set(pairs.map(({ symbol, next }) => symbol + next))
  await expect.poll(shades).toBe(differentPairs.size)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole("complementary", { name: "The list in use" })).toContainText("6 names")
  await other.close()

  await lesson.listBar.getByRole("button", { name: "Back to the site’s list" }).click()
  await expectAverageNll(page, SITES_NLL)
  await lesson.listBar.getByRole("button", { name: "Close" }).click()
  await expect(lesson.listBar).toHaveCount(0)
  await page.reload()
  await expectAverageNll(page, SITES_NLL)
  await expect(lesson.listBar).toHaveCount(0)
})

test("what is no list is refused with the place and what was wanted, and nothing changes", async ({
  lesson,
  page,
  trouble,
}) => {
  trouble.allow(/raw\.githubusercontent\.com|ERR_FAILED|404/)
  await lesson.open()
  await lesson.openOwnList()
  const says = (words: string | RegExp) => expect(lesson.ownList.getByRole("status")).toContainText(words)

  await chooseFile(page, "names.csv", "emma\nava\nst.john\n")
  await says('Line 3: "st.john" contains ".", which marks where names begin and end. Remove it.')
  await chooseFile(page, "photo.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]))
  await says("This file is no text that can be read.")
  await lesson.ownList.getByRole("button", { name: "Use these names" }).click()
  await says("There is no name here. Give one name a line. Nothing has changed.")
  await page.route(LECTURE_LIST, (route) => route.abort())
  const fetchIt = lesson.ownList.getByRole("button", { name: "Fetch the lecture’s list" })
  await fetchIt.click()
  await says("raw.githubusercontent.com could not be reached. Are you offline")
  await page.unroute(LECTURE_LIST)
  await page.route(LECTURE_LIST, (route) =>
    route.fulfill({ status: 404, headers: { "access-control-allow-origin": "*" }, body: "404" }),
  )
  await fetchIt.click()
  await says("answered 404")
  await expect(lesson.listBar).toHaveCount(0)
  await expectAverageNll(page, SITES_NLL)
})

for (const [what, list] of [
  ["one name of one letter", ["a"]],
  ["sixty-four symbols", longAlphabet],
  ["signs of two code units, and spaces", ["👋 🌍", "🌍🌍", "👋"]],
] as const) {
  test(`every figure and the cells bear a list of ${what}`, async ({ lesson, page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await lesson.open()
    await lesson.bringList(list)
    for (const figure of await page.locator(".prose figure.figure").all()) {
      await comeTo(figure)
      expect(await figure.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
    }
    await expectAverageNll(page, nllOf(list))
    await lesson.cell("nll").run()
    await expect(lesson.cell("nll").output).toContainText(`average NLL    ${nllOf(list)} nats`)
  })
}

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the form and the bar, ${theme}`, async ({ lesson, page, expectAccessible }) => {
    await chooseTheme(page, theme)
    await lesson.open()
    await lesson.bringList(CATS)
    await expectAccessible({ within: "#own-list" })
    await expectAccessible({ within: ".list-bar" })
    await lesson.ownList.getByRole("textbox").fill("st.john")
    await lesson.ownList.getByRole("button", { name: "Use these names" }).click()
    await expect(lesson.ownList.getByRole("status")).toContainText("contains")
    await expectAccessible({ within: "#own-list" })
  })
}

/** What the figure of section 4 says of the list, once it is in view: the same for every reader who counts it. */
async function expectAverageNll(page: Page, nll: string): Promise<void> {
  const figure = page.locator("#figure-probabilities")
  await comeTo(figure)
  const fact = figure.locator("dl > div").filter({ hasText: "Average NLL" })
  await expect(fact.getByRole("definition")).toHaveText(`${nll} nats`)
}

function nllOf(list: readonly string[]): string {
  const counts = countBigrams(list, Vocabulary.of(list))
  return averageNll(counts, normalise(counts)).toFixed(4)
}

async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = Buffer.from(content)
  await page
    .getByLabel("A text file, one name a line")
    .setInputFiles({ name, mimeType: "text/plain", buffer })
}
