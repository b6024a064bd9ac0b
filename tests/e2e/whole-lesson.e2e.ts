/** @file The whole lesson as one sitting: a reader does something in each section, down to the summary. */
import { names } from "@course/data"
import { Generator } from "@course/engine"
import { prepareExercise } from "@course/grading"
import {
  averageNll,
  BigramNetwork,
  countBigrams,
  normalise,
  rowOf,
  rowTotals,
  scoreName,
  train,
  Vocabulary,
} from "@course/makemore"
import type { Locator, Page } from "@playwright/test"
import { ByHandOnPage } from "./pages/by-hand"
import { comeTo } from "./pages/come-to"
import { expect, test } from "./pages/lesson-page"

const vocabulary = Vocabulary.of(names)
const counts = countBigrams(names, vocabulary)
const probabilities = normalise(counts)
const nll = averageNll(counts, probabilities).toFixed(4)
const miaByHand = prepareExercise({
  names: ["ada", "lia", "mira", "anna"],
  row: "a",
  writeOut: "anna",
  score: "mia",
})
/** The page has done these for the reader. */
const DONE_FOR_MIA = ["write-out", "symbols", "tally", "total", "probabilities", "pair-probabilities"]

test("a reader goes through the whole lesson, section by section, and does what it asks for", async ({
  lesson,
  page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 1280, height: 900 })
  await lesson.open()

  await test.step("the first screen: a name of one's own", async () => {
    const figure = await approach(page, "figure-first-names")
    await figure.getByRole("button", { name: "Five new names" }).click()
    await expect(figure).toContainText("drawn just now")
    await figure.getByLabel(/^Type your own name/).fill("Nora")
    const { averageNll: surprise } = scoreName("nora", vocabulary, probabilities)
    await expect(figure).toContainText(`${surprise.toFixed(2)} nats a step`)
  })

  await test.step("section 1: the loop, after a guess", async () => {
    const figure = await approach(page, "figure-stepper")
    await figure.getByLabel(/what follows q/).fill("u")
    await page.keyboard.press("Enter")
    await expect(figure.getByRole("status").first()).toContainText("You guessed u, which has 0.7")
    for (const next of ["sample", "append", "predict"]) {
      await figure.getByRole("button", { name: `Step: ${next}` }).click()
    }
    await figure.getByRole("button", { name: "Finish the name" }).click()
    const finished = figure.getByRole("group", { name: "Trained model" }).getByRole("listitem")
    await expect(finished).toHaveCount(1)
  })

  await test.step("section 2: the bigrams, guessed and then run", async () => {
    const cell = lesson.cell("data")
    await cell.approach()
    await cell.root.getByLabel(/^Your guess/).fill("five, I think")
    await cell.run()
    await expect(cell.output).toContainText(`${names.length} names`)
    await expect(cell.output).toContainText("5 bigrams in emma")
    await expect(cell.root).toContainText("You guessed: five, I think")
  })

  await test.step("section 3: a row of the counts", async () => {
    const map = await approach(page, "figure-counts")
    await map.getByLabel("The row of").selectOption("q")
    await expect(map.getByRole("listitem").first()).toHaveText(/^u /)
    await lesson.cell("counts").run()
    await expect(lesson.cell("counts").output).toContainText("n. 6808")
  })

  await test.step("section 4: the bug that the loss cannot see", async () => {
    const map = await approach(page, "figure-probabilities")
    await expect(map).toContainText("each 1.00")
    await map.getByLabel("its column").check()
    const [ofTheDot] = rowTotals(normalise(counts, "column"))
    await expect(map.locator("dl")).toContainText(ofTheDot!.toFixed(2))
    await expect(map.locator("dl")).toContainText(`${nll} nats`)
    await map.getByLabel("its row").check()
    await expect(map).toContainText("each 1.00")
    await lesson.cell("probabilities").run()
    await expect(lesson.cell("probabilities").output).toContainText("sums to 1.0000")
  })

  await test.step("section 5: the lecture's names, of then and of now", async () => {
    await lesson.cell("sample").run()
    await expect(lesson.cell("sample").output).toContainText("anchshizarie")
    await expect(lesson.cell("sample").output).toContainText("momasurailezitynn")
  })

  await test.step("section 6: a score of one's own, the curve, and the real one", async () => {
    await page.getByLabel("My score for emma").fill("1 a letter")
    const curve = await approach(page, "figure-surprise-curve")
    await curve.getByRole("slider").press("ArrowRight")
    await expect(curve.getByRole("status")).toHaveText(/^p = 0\.26, surprise 1\.347 nats$/)
    await expect(page.locator(".own-words-again")).toContainText("You wrote: 1 a letter")
  })

  await test.step("section 6: an exercise by hand with only the score left to do", async () => {
    const byHand = new ByHandOnPage(page, "mia-nll", miaByHand)
    await byHand.approach()
    const left = miaByHand.steps.map(({ id }) => id).filter((id) => !DONE_FOR_MIA.includes(id))
    await byHand.solve(left)
    await byHand.button("Check all").click()
    await expect(byHand.root.getByText("Every step holds.")).toBeVisible()
  })

  await test.step("section 6: an infinite surprise, and its cure", async () => {
    const scorer = await approach(page, "figure-name-scorer")
    await scorer.getByLabel("A name").fill("andrejq")
    await expect(scorer.locator("dl")).toContainText("∞ nats")
    await scorer.getByRole("slider").press("End")
    await expect(scorer.locator("dl")).not.toContainText("∞")
    await lesson.cell("nll").run()
    await expect(lesson.cell("nll").output).toContainText(`${nll} nats`)
  })

  await test.step("section 7: one-hot, then a network that learns the counts", async () => {
    const oneHot = await approach(page, "figure-one-hot")
    await oneHot.getByRole("radio").last().check()
    await expect(oneHot.getByRole("radio").last()).toBeChecked()
    await lesson.cell("net").run()
    await expect(lesson.cell("net").output).toContainText("step 0: loss of emma 3.7693")
    await lesson.cell("train").run()
    await expect(lesson.cell("train").output).toContainText(`counting model: ${nll}`)

    const trainer = await approach(page, "figure-trainer")
    for (let step = 0; step < 3; step++) {
      await trainer.getByRole("button", { name: "Step", exact: true }).click()
    }
    await expect(trainer.locator("dl").first()).toContainText(lossAfter(3))
  })

  await test.step("section 8: the same dial as on a large model, and the game", async () => {
    const dial = await approach(page, "figure-temperature")
    await dial.getByRole("slider").press("Home")
    const share = Math.max(...rowOf(probabilities, vocabulary.placeOf("a")))
    await expect(dial.getByRole("img").first()).toHaveAccessibleName(new RegExp(share.toFixed(4)))
    await expect(dial.getByRole("status")).toContainText("Temperature 0.1, after a")
    const game = await approach(page, "figure-real-or-sampled")
    await game.getByRole("radio", { name: "Real" }).first().check()
    await game.getByRole("button", { name: "Show the answers" }).click()
    await expect(game.getByRole("status")).toHaveText(/ right of 1 guessed\.$/)
  })

  await test.step("section 9: the first card, and all of it in short", async () => {
    const deck = page.getByRole("region", { name: "The cards of this lesson" })
    await deck.getByRole("button", { name: "Begin" }).click()
    await expect(deck.getByRole("group", { name: "Question" })).toBeFocused()
    await page.keyboard.press("Space")
    await expect(deck.getByRole("group", { name: "Answer" })).toBeFocused()
    await page.keyboard.press("3")
    await expect(deck).toContainText("7 cards left")
    await comeTo(page.getByRole("heading", { name: "In short" }))
    await page.getByRole("link", { name: "the cheat sheet" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  })
})

/** Scrolls to a figure and waits until it is alive. */
async function approach(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`#${id}`)
  await comeTo(figure)
  await expect(figure.locator("button, input, select").first()).toBeEnabled()
  return figure
}

function lossAfter(steps: number): string {
  const run = train(BigramNetwork.random(vocabulary.size, new Generator(2147483647)), counts, {
    learningRate: 50,
  })
  for (const step of run) if (step.step === steps) return step.loss.toFixed(4)
  throw new Error("internal: training has no end")
}
