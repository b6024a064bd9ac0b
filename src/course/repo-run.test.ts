import { lectureCounts, names } from "@course/data"
import { enoughSteps, expectedRange } from "@course/grading"
import { averageNll, countBigrams, normalise, tableFrom, Vocabulary } from "@course/makemore"
import { expect, test } from "vitest"
import { expectedLosses, SCRIPT_RUN } from "./repo-run"

const expected = expectedLosses()
const end = expected.onTheWay.at(-1)!

/**
 * The oracle: twelve runs of the same procedure by another program, on the lecture's own list, gave these test losses
 * after so many steps. Their mean is good to 0.003, since the held-out names moved each run by 0.008.
 */
test.each([
  [500, 3.117],
  [2000, 2.749],
  [5000, 2.509],
  [10000, 2.464],
  [15000, 2.459],
])("after %i steps a run is near the %f of runs on the lecture's own list", (steps, loss) => {
  expect(Math.abs(expected.onTheWay[steps / expected.every - 1]! - loss)).toBeLessThan(0.005)
})

test("the held-out names move the end of a run by about 0.009", () => {
  expect(expected.spread).toBeGreaterThan(0.007)
  expect(expected.spread).toBeLessThan(0.011)
})

test("a longer run gains nothing, and two thirds of it are enough", () => {
  const before = expected.onTheWay.at(-3)!
  expect(Math.abs(before - end)).toBeLessThan(0.1 * expected.spread)
  expect(enoughSteps(expected)).toBeLessThanOrEqual((2 / 3) * SCRIPT_RUN.steps)
})

test("the site's list stands for the lecture's: their counting models differ by less than a tenth of the spread", () => {
  const counts = countBigrams(names, Vocabulary.of(names))
  const lecture = tableFrom(lectureCounts.counts)
  const [ours, theirs] = [averageNll(counts, normalise(counts)), averageNll(lecture, normalise(lecture))]
  expect(Math.abs(ours - theirs)).toBeLessThan(0.1 * expected.spread)
})

test("names that were not seen cost a little more than all names cost the model that counted them", () => {
  const { low, high } = expectedRange(expected)
  const counts = countBigrams(names, Vocabulary.of(names))
  const floor = averageNll(counts, normalise(counts))
  expect(end).toBeGreaterThan(floor)
  expect(low).toBeLessThan(floor)
  expect(high - floor).toBeLessThan(0.05)
})
