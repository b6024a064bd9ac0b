/** @file A reader does an exercise by hand: right, with every known slip, by keys, on a phone, on paper. */
import { dealExercise, judgeStep, prepareExercise, SLIPS, workOut, writtenForms } from "@course/grading"
import type { StepId } from "@course/grading"
import type { Page } from "@playwright/test"
import { ByHandOnPage, byCell } from "./pages/by-hand"
import { comeTo } from "./pages/come-to"
import { expect, test, type LessonPage } from "./pages/lesson-page"

const exercise = prepareExercise({
  names: ["ava", "anna", "lena", "mona", "nina"],
  row: "a",
  writeOut: "anna",
  score: "nava",
  unseen: "lava",
})
const everyStep = exercise.steps.map(({ id }) => id)
const rowOfA = (page: Page) => new ByHandOnPage(page, "row-of-a", exercise)
const openRowOfA = async (lesson: LessonPage) => {
  await lesson.open()
  const byHand = rowOfA(lesson.page)
  await byHand.approach()
  return byHand
}
const plain = (message: string) => message.replace(/[`*]/g, "")

test("a reader solves it, in fractions, decimals, commas and percent @base", async ({ lesson }) => {
  const byHand = await openRowOfA(lesson)
  for (const { id, cells } of exercise.steps) {
    const forms = writtenForms(exercise, id)
    const texts = cells.map((cell, at) => {
      const ways = forms[cell.id]!
      return [cell.id, ways[(at * 5) % ways.length]!]
    })
    await byHand.step(id).fill(Object.fromEntries(texts))
  }
  await byHand.button("Check all").click()
  await expect(byHand.root).toContainText("14 of 14 steps done")
  await expect(byHand.root.getByText("Every step holds.")).toBeVisible()
  await expect(byHand.status).toContainText("the exercise is done")
  await expect(byHand.root).not.toContainText("done with help")
})

test("every known slip is named where it is made", async ({ lesson }) => {
  const byHand = await openRowOfA(lesson)
  const named = new Set<string>()
  for (const { id: slip, showsOn } of SLIPS) {
    const step = exercise.steps.find(({ id }) => id in showsOn)
    if (step === undefined) continue
    const patterns = showsOn[step.id as keyof typeof showsOn]
    const texts = byCell(step, patterns!(exercise, workOut(exercise))[0]!)
    const { slips, message } = judgeStep(exercise, step.id, { [step.id]: texts })
    expect(slips.map(({ id }) => id)).toEqual([slip])
    const shown = byHand.step(step.id)
    await shown.fill(texts)
    await shown.check.click()
    await expect(shown.verdict).toHaveText(plain(message))
    named.add(slip)
    // What came before must not be carried into the next.
    await shown.fill(Object.fromEntries(Object.keys(texts).map((cell) => [cell, ""])))
  }
  expect(named.size).toBeGreaterThanOrEqual(12)
})

test("a row that is wrong is carried forward: what follows from it is right, given it", async ({
  lesson,
}) => {
  const byHand = await openRowOfA(lesson)
  await byHand.step("tally").fill({ ".": "4", n: "1", v: "1" })
  await byHand.step("total").fill({ total: "6" })
  await byHand.step("probabilities").fill({ ".": "2/3", n: "1/6", v: "16,7 %" })
  await byHand.button("Check all").click()
  await expect(byHand.step("tally").verdict).not.toContainText("Right")
  await expect(byHand.step("probabilities").verdict).toContainText(/^Right, given your/)
  await expect(byHand.status).toContainText("2 of 14 steps right, 1 to look at, 11 empty.")
})

test("where two slips fit it asks which, and does not guess", async ({ lesson }) => {
  const byHand = await openRowOfA(lesson)
  const step = byHand.step("pair-probabilities")
  await step.fill({ "4:va": "0.143" })
  await step.check.click()
  await expect(step.verdict).toContainText("More than one slip leads here.")
  await step.verdict.getByRole("button", { name: "divide by the totals of the columns" }).click()
  await expect(step.verdict).not.toContainText("More than one")
  await expect(step.verdict).toContainText("column")
  await expect(step.verdict.getByRole("button")).toHaveCount(0)
})

test("what cannot be read is no attempt: it says what and where, and puts the caret there", async ({
  lesson,
  page,
}) => {
  const byHand = await openRowOfA(lesson)
  const step = byHand.step("mean")
  await step.fill({ mean: "0.86 nuts" })
  await step.check.click()
  await expect(step.verdict).toContainText('"nuts" at character 6')
  await expect(step.field("mean")).toBeFocused()
  await expect(step.field("mean")).toHaveAttribute("aria-invalid", "true")
  await page.keyboard.press("Delete")
  await expect(step.field("mean")).toHaveValue("0.86 ")
})

test("it is filled in by keys alone: Enter goes on and checks, arrows go where they point", async ({
  lesson,
  page,
}) => {
  const byHand = await openRowOfA(lesson)
  await byHand.step("write-out").field("bigrams").focus()
  await page.keyboard.type(".a an nn na a.")
  await page.keyboard.press("Enter")
  await expect(byHand.status).toHaveText("Bigrams: Right: 5 bigrams.")
  await expect(byHand.step("symbols").field("V")).toBeFocused()
  await page.keyboard.type("8")
  await page.keyboard.press("Enter")
  await expect(byHand.step("symbols").verdict).toContainText("dot")
  await expect(byHand.step("symbols").field("V")).toBeFocused()
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.type("9")
  await page.keyboard.press("Enter")

  const tally = byHand.step("tally")
  await expect(tally.field(".")).toBeFocused()
  await page.keyboard.type("5")
  await page.keyboard.press("ArrowRight")
  await expect(tally.field("a")).toBeFocused()
  await page.keyboard.press("Shift+Enter")
  await expect(tally.field(".")).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await expect(tally.field("i")).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await expect(tally.field("n")).toBeFocused()
  await page.keyboard.type("1")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Enter")
  await expect(tally.field("v")).toBeFocused()
  await page.keyboard.type("1")
  await page.keyboard.press("Enter")
  await expect(tally.verdict).toHaveText("Right.")
  await expect(byHand.step("total").field("total")).toBeFocused()
  await expect(byHand.root.getByRole("row", { name: /^a 5 0 0 0 0 0 1 0 1/ })).toBeVisible()
})

test("hints stay, the solution takes a second click, and a solve with it counts as one with help", async ({
  lesson,
}) => {
  const byHand = await openRowOfA(lesson)
  const total = byHand.step("total")
  await total.root.getByRole("button", { name: "Hint for Total" }).click()
  await total.root.getByRole("button", { name: "Hint 2 of 3 for Total" }).click()
  await expect(total.root.getByRole("listitem")).toHaveCount(2)
  await total.root.getByRole("button", { name: "Solution… of Total" }).click()
  await expect(total.root.getByRole("group", { name: "Solution of Total" })).toHaveCount(0)
  await total.root.getByRole("button", { name: "Show it" }).click()
  await total.root.getByRole("button", { name: "Write it in" }).click()
  await expect(total.verdict).toHaveText("Right.")
  await byHand.solve(everyStep.filter((id) => id !== "total"))
  await byHand.button("Check all").click()
  await expect(byHand.root).toContainText("this counts as done with help")
  await expect(total.root.getByRole("listitem")).toHaveCount(2)
})

test("answers and verdicts survive a reload, reach other tabs, and come back after start again", async ({
  lesson,
  page,
  context,
}) => {
  const byHand = await openRowOfA(lesson)
  const total = byHand.step("total")
  await total.fill({ total: "24" })
  await total.check.click()
  await byHand.step("symbols").fill({ V: "9" })

  const other = rowOfA(await context.newPage())
  await other.page.goto(page.url())
  await expect(other.step("symbols").field("V")).toHaveValue("9", { timeout: 15_000 })
  await expect(other.step("total").verdict).toContainText("24 is the number of all bigrams")
  await total.field("total").focus()
  await page.keyboard.press("Home")
  await other.step("total").fill({ total: "7" })
  await expect(total.field("total")).toHaveValue("7")
  await page.bringToFront()
  await expect(total.field("total")).toBeFocused()
  await other.page.close()

  await page.reload()
  await expect(total.field("total")).toHaveValue("7", { timeout: 15_000 })
  await byHand.button("Start again").click()
  await expect(byHand.step("symbols").field("V")).toHaveValue("")
  await byHand.button("Bring my answers back").click()
  await expect(byHand.step("symbols").field("V")).toHaveValue("9")
  await expect(total.field("total")).toHaveValue("7")
})

test("fresh numbers come by a number that can be handed on", async ({ lesson, page }) => {
  await lesson.open()
  await rowOfA(page).approach()
  const dealt = new ByHandOnPage(page, "row-of-a", prepareExercise(dealExercise(4711)))
  await dealt.root.getByLabel("or set number").fill("4711")
  await page.keyboard.press("Enter")
  await expect(dealt.root).toContainText("This is set 4711")
  await dealt.solve(["write-out", "symbols", "tally", "total", "probabilities"])
  await dealt.button("Check all").click()
  await expect(dealt.root).toContainText("5 of 14 steps done")
  await dealt.button("Fresh numbers").click()
  await expect(dealt.root).not.toContainText("This is set 4711")
  await expect(dealt.root).toContainText("0 of 14 steps done")
  await dealt.button("The first numbers again").click()
  await expect(dealt.root).toContainText(".ava.")
})

test("the same numbers come out of a program that runs", async ({ lesson }) => {
  const byHand = await openRowOfA(lesson)
  await byHand.button("Check it by running").click()
  const cell = lesson.cell("row-of-a")
  await cell.run()
  const { product, mean } = workOut(exercise)
  await expect(cell.output).toContainText("9 symbols, total of row a: 7")
  await expect(cell.output).toContainText(`nava, +0: p ${product[0]!.toPrecision(4)}`)
  await expect(cell.output).toContainText(`mean ${mean[0]!.toFixed(4)}`)
})

test("what is typed before the checking code has come is kept, and the click is not lost", async ({
  lesson,
  page,
}) => {
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  await lesson.open()
  await page.route(/_astro\/live\./, async (route) => {
    await gate
    await route.continue()
  })
  const byHand = rowOfA(page)
  const total = byHand.step("total")
  await total.field("total").fill("24")
  await total.check.click()
  letGo()
  await expect(total.verdict).toContainText("24 is the number of all bigrams", { timeout: 15_000 })
  await expect(total.field("total")).toHaveValue("24")
})

test("its blanks become fields when a reader comes near, by keys too, and in time for a list of all fields", async ({
  lesson,
  page,
}) => {
  await page.clock.install()
  await lesson.open()
  const fields = (id: string) => page.locator(`#by-hand-${id} input`).count()
  const height = () =>
    page.locator("#by-hand-mia-nll").evaluate((figure) => {
      for (const part of figure.querySelectorAll<HTMLElement>(".by-hand-part"))
        part.style.contentVisibility = "visible"
      return figure.getBoundingClientRect().height
    })
  const before = await height()
  expect(before).toBeGreaterThan(500)
  expect([await fields("row-of-a"), await fields("mia-nll")]).toEqual([0, 0])
  await rowOfA(page).root.getByRole("link").focus()
  expect([await fields("row-of-a"), await fields("mia-nll")]).toEqual([45, 0])
  await page.clock.runFor(5_000)
  expect([await fields("mia-nll"), await fields("lana-counts")]).toEqual([7, 26])
  expect(await height()).toBe(before)
})

test("at the first Tab all blanks of the page become fields, so that the next stop is the right one", async ({
  lesson,
  page,
}) => {
  await lesson.open()
  const blanks = page.locator("[data-late]")
  expect(await blanks.count()).toBeGreaterThan(50)
  await page.keyboard.press("Tab")
  await expect(blanks).toHaveCount(0)
})

test("when the checking code cannot be fetched it says so, and tries again", async ({
  lesson,
  page,
  trouble,
}) => {
  trouble.allow(/live|Failed|ERR/)
  await lesson.open()
  await page.route(/_astro\/live\./, (route) => route.abort())
  const byHand = rowOfA(page)
  await comeTo(byHand.root)
  const total = byHand.step("total")
  await total.field("total").fill("7")
  await total.check.click()
  await expect(page.getByText("The code behind this could not be fetched.")).toBeVisible()
  await expect(total.field("total")).toHaveValue("7")
})

test("its table is one for a screen reader, and axe finds nothing in its states", async ({
  lesson,
  expectAccessible,
}) => {
  const byHand = await openRowOfA(lesson)
  const table = byHand.step("probabilities").root.getByRole("table", { name: "Probabilities" })
  await expect(table.getByRole("columnheader")).toHaveText(["Bigram", "Count", "Probability"])
  await expect(table.getByRole("rowheader", { name: "P(n | a)" })).toBeVisible()
  await expect(
    table.getByRole("textbox", { name: "P(. | a): the probability of the dot after a" }),
  ).toBeVisible()

  await byHand.step("total").fill({ total: "24" })
  await byHand.step("pair-probabilities").fill({ "4:va": "0.143" })
  await byHand.step("mean").fill({ mean: "0.8x" })
  await byHand.button("Check all").click()
  await byHand.step("tally").root.getByRole("button", { name: "Hint for Counts" }).click()
  await byHand
    .step("sum")
    .root.getByRole("button", { name: /^Solution…/ })
    .click()
  await expectAccessible({ within: "#by-hand-row-of-a" })
  await byHand.solve(everyStep)
  await byHand.button("Check all").click()
  await expectAccessible({ within: "#by-hand-row-of-a" })
})

// Firefox takes no emulated touch screen.
test.describe("on a phone", { tag: "@chromium" }, () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })

  test("it fits, and a number pad gets the keys that it lacks", async ({
    lesson,
    page,
    expectAccessible,
  }) => {
    const byHand = await openRowOfA(lesson)
    const step = byHand.step("probabilities")
    await step.field("n").tap()
    await expect(step.field("n")).toHaveAttribute("inputmode", "decimal")
    await page.keyboard.type("17")
    await page.keyboard.press("ArrowLeft")
    await step.root.getByRole("button", { name: "/ fraction stroke" }).tap()
    await expect(step.field("n")).toBeFocused()
    await expect(step.field("n")).toHaveValue("1/7")
    await step.fill({ ".": "5/7", v: "1/7" })
    await step.check.tap()
    await expect(step.verdict).toHaveText("Right.")
    expect(await byHand.root.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await expectAccessible({ within: "#by-hand-row-of-a" })
  })
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("it is a worksheet", async ({ lesson, page }) => {
    await lesson.open()
    const byHand = rowOfA(page)
    await expect(byHand.root.getByRole("img", { name: "an: how often n follows a" })).toBeVisible()
    await expect(byHand.root.getByRole("textbox")).toHaveCount(0)
    await expect(byHand.root.getByRole("button")).toHaveCount(0)
    await expect(byHand.root.getByRole("row", { name: /^n 0 4 0 1/ })).toBeVisible()
  })

  // An ordinary Firefox cannot be told to show what it would print.
  test(
    "its answers are at the end, on a page of their own in print",
    { tag: "@chromium" },
    async ({ lesson, page }) => {
      await lesson.open()
      const answers = page.getByRole("region", { name: "Answers: A row by hand" })
      await expect(answers).toBeHidden()
      await page.emulateMedia({ media: "print" })
      await expect(answers).toBeVisible()
      await expect(answers).toContainText("2/147")
      await expect(page.locator(".answers")).toHaveCSS("break-before", "page")
    },
  )
})

/** Of the exercises that are partly filled in, each leaves more to the reader. */
test("less and less is filled in", async ({ lesson, page }) => {
  await lesson.open()
  const left: number[] = []
  for (const id of ["mia-nll", "nia-division", "lana-counts", "row-of-a"]) {
    left.push(await page.locator(`#by-hand-${id} [data-step][data-is-given="false"]`).count())
  }
  expect(left).toEqual([4, 6, 8, 14] satisfies number[])
  expect(everyStep satisfies StepId[]).toHaveLength(14)
})
