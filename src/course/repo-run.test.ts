import { lectureCounts, names } from "@course/data"
import { enoughSteps, expectedRange, judgeTestLoss } from "@course/grading"
import { averageNll, countBigrams, normalise, tableFrom, Vocabulary } from "@course/makemore"
import { describe, expect, test } from "vitest"
import { expectedLosses, SCRIPT_RUN } from "./repo-run"

const expected = expectedLosses()
const end = expected.onTheWay.at(-1)!

/**
 * The oracle: twelve runs of the same procedure by another program, on the lecture's own list, gave these test losses
 * after so many steps. Their mean is good to 0.003, since the held-out names moved each run by 0.008.
 */
const RUNS = [
  [500, 3.117],
  [2000, 2.749],
  [5000, 2.509],
  [10000, 2.464],
  [15000, 2.459],
] as const

test.each(RUNS)("after %i steps a run is near the %f of runs on the lecture's own list", (steps, loss) => {
  expect(Math.abs(expected.onTheWay[steps / expected.every - 1]! - loss)).toBeLessThan(0.005)
})

describe("of a line that tells the step, the judgement", () => {
  const kindOf = (step: number, loss: number) =>
    judgeTestLoss(`step ${step} train loss: ${loss} test loss: ${loss}`, expected).kind
  /** By how much the held-out names moved each of the twelve runs. */
  const moved = 0.008

  test.each(RUNS)("takes what 19 of 20 runs print at step %i for what it is", (step, loss) => {
    const kinds = [loss - 2 * moved, loss, loss + 2 * moved].map((printed) => kindOf(step, printed))
    expect(new Set(kinds)).toEqual(new Set([step < 10_000 ? "on-the-way" : "expected"]))
  })

  test.each(RUNS.slice(0, 3).map(([step], at) => [step, RUNS[at + 1]![0], RUNS[at + 1]![1]] as const))(
    "finds it too good at step %i to have the loss of step %i, and that too slow the other way round",
    (step, later, loss) => {
      expect(kindOf(step, loss)).toBe("other-model")
      expect(kindOf(later, RUNS.find(([at]) => at === step)![1])).toBe("slow")
    },
  )

  test("knows the loss of knowing nothing at any step, and no first evaluation is taken for it", () => {
    expect(RUNS.map(([step]) => kindOf(step, 3.2958))).toEqual(RUNS.map(() => "start"))
    expect(kindOf(500, 3.117)).not.toBe("start")
  })
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
