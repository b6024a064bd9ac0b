/** @file The challenges: a reader fails, reads why, takes a hint, and passes. */
import { readFileSync } from "node:fs"
import { ChallengeOnPage } from "./pages/challenge-on-page"
import { expect, test } from "./pages/lesson-page"

const folder = "content/lessons/makemore-bigram/challenges"
const read = (file: string) => readFileSync(`${folder}/${file}`, "utf8")
/** What a wrong answer hears, by its first line. */
const saysOf = (file: string) => /^\/\/ Says: (.+)\n/.exec(read(file))![1]!.replaceAll("`", "")

const challenges = [
  { id: "normalise-rows", title: "Normalise the rows", wrong: "column-totals" },
  { id: "score-name", title: "Score a name", wrong: "nothing-below" },
  { id: "train-row", title: "Train the row", wrong: "sum-of-counts" },
]

for (const { id, title, wrong } of challenges) {
  test(`a learner fails ${title}, reads why, takes a hint, and passes`, async ({ lesson, page }) => {
    await lesson.open()
    const challenge = new ChallengeOnPage(page, title)
    await challenge.open()
    await challenge.answer(read(`${id}/wrong/${wrong}.ts`))
    await challenge.check()
    await expect(challenge.region.locator(".checks-reason")).toHaveText(saysOf(`${id}/wrong/${wrong}.ts`))

    await challenge.button("Give me a hint").click()
    await expect(challenge.root.getByRole("list", { name: "Hints" }).getByRole("listitem")).toHaveCount(1)

    await challenge.answer(read(`${id}/solution.ts`))
    await page.keyboard.press("ControlOrMeta+Enter")
    await expect(challenge.verdict).toHaveText(/^All \d checks pass\. Solved\.$/, { timeout: 30_000 })
    await expect(challenge.checks.filter({ hasText: "failed" })).toHaveCount(0)
  })
}

test("the solution takes two clicks, stands beside the reader's own lines, and is remembered as help", async ({
  lesson,
  page,
  expectAccessible,
}) => {
  await lesson.open()
  const challenge = new ChallengeOnPage(page, "Normalise the rows")
  await challenge.open()
  await challenge.button("Show the solution").click()
  await expect(challenge.root.getByRole("region", { name: "Solution" })).toBeHidden()
  await challenge.button("Show it").click()
  const solution = challenge.root.getByRole("region", { name: "Solution" })
  await expect(solution).toContainText("the solution: ")
  await expect(solution).toContainText("yours: ")
  await expectAccessible({ within: "#task-normalise-rows" })

  await page.reload()
  await challenge.open()
  await challenge.answer(read("normalise-rows/solution.ts"))
  await challenge.check()
  await expect(challenge.verdict).toContainText("with the solution at hand")
})

test("code that throws, does not end or exports nothing is told of in words, and the page stays alive", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const challenge = new ChallengeOnPage(page, "Train the row")
  await challenge.open()
  await challenge.answer("export function trainRow() {\n  throw new RangeError('mine')\n}")
  await challenge.check()
  await expect(challenge.output).toContainText("RangeError: mine")
  await expect(challenge.output.getByRole("button", { name: "train-row.ts, line 2" })).toBeVisible()

  await challenge.answer("const trainRow = 1")
  await challenge.button(/^Check/).click()
  await expect(challenge.output).toContainText("import `trainRow` from your file, which exports no such name")

  await challenge.answer("export function trainRow() {\n  for (;;);\n}")
  await challenge.button(/^Check/).click()
  await expect(challenge.checks.first()).toContainText("a row of three symbols")
  await challenge.button(/^Stop/).click()
  await expect(challenge.verdict).toContainText("0 of 1 checks pass")
})

test("a link to a challenge opens it", async ({ page }) => {
  await page.goto("lessons/makemore-bigram/#task-score-name")
  await expect(new ChallengeOnPage(page, "Score a name").code.field).toBeAttached()
})
