import { Generator } from "@course/engine"
import { lectureCounts } from "@course/data"
import { describe, expect, test } from "vitest"
import { BigramNetwork } from "./network"
import { normalise, uniform } from "./normalise"
import { averageNll } from "./score"
import { tableFrom } from "./table"
import type { Table } from "./table"
import { train } from "./train"
import type { TrainingOptions, TrainingStep } from "./train"
import { Vocabulary } from "./vocabulary"
import type { Bigram } from "./vocabulary"

const vocabulary = new Vocabulary(lectureCounts.symbols)
const counts = tableFrom(lectureCounts.counts)
const floor = averageNll(counts, normalise(counts))

/** The lecture's start, trained for so many updates: how it stood at each step, the first before any update. */
function trained(
  updates: number,
  options: TrainingOptions,
  data: Table | readonly Bigram[] = counts,
): TrainingStep[] {
  const steps: TrainingStep[] = []
  for (const step of train(BigramNetwork.random(27, new Generator(2147483647)), data, options)) {
    steps.push(step)
    if (step.step === updates) break
  }
  return steps
}

describe("training on the lecture's counts", () => {
  test("begins with the notebook's loss with the 0.01 penalty: 3.768619", () => {
    const [first] = trained(0, { l2: 0.01 })
    expect((first!.loss + first!.penalty).toFixed(6)).toBe("3.768619")
    expect(first!.step).toBe(0)
  })

  test("comes within 0.01 nats of the counting model in 171 updates at rate 50", () => {
    const steps = trained(171, { learningRate: 50 })
    expect(steps).toHaveLength(172)
    expect(steps.at(-1)!.loss - floor).toBeLessThan(0.01)
    expect(steps.every(({ loss }) => loss > floor)).toBe(true)
  })

  test("comes within 0.001 nats in 3,000, and its probabilities near to the counted shares", () => {
    const steps = trained(3_000, { learningRate: 50 })
    expect(steps.at(-1)!.loss - floor).toBeLessThan(0.001)
    expect(steps.at(-1)!.largestDifference).toBeLessThan(0.01)
    expect(steps[0]!.largestDifference).toBeGreaterThan(0.5)
  })

  test("at rate 400 is worse than uniform", () => {
    const late = trained(100, { learningRate: 400 }).slice(-20)
    expect(Math.max(...late.map(({ loss }) => loss))).toBeGreaterThan(Math.log(27))
  })

  test("is held back by a strong pull towards 0, which tells nothing from something: near uniform", () => {
    const network = new BigramNetwork(uniform(27))
    let last: TrainingStep | undefined
    for (last of train(network, counts, { learningRate: 1, l2: 300 })) if (last.step === 100) break
    expect(last!.loss).toBeGreaterThan(3.2)
    expect(last!.loss).toBeLessThan(Math.log(27))
  })
})

describe("training on the bigrams of emma, one by one,", () => {
  const emma = vocabulary.bigrams("emma")

  test("begins with the notebook's loss, and descends at each step", () => {
    const losses = trained(20, { learningRate: 1 }, emma).map(({ loss }) => loss)
    expect(losses[0]!.toFixed(6)).toBe("3.769305")
    losses.slice(1).forEach((loss, i) => expect(loss).toBeLessThan(losses[i]!))
  })

  test("tends to the counting model of emma: m is followed by m or a, all else is certain", () => {
    const last = trained(3_000, { learningRate: 5 }, emma).at(-1)!
    // Five pairs: em, .e and a. are certain; after m, two choices of equal share: ln 2 twice.
    expect(last.loss).toBeCloseTo((2 * Math.log(2)) / 5, 3)
    expect(last.largestDifference).toBeLessThan(0.01)
  })
})

describe("a training run", () => {
  test("makes an update only when it is asked for the next step", () => {
    const network = new BigramNetwork(uniform(27))
    const run = train(network, counts)
    run.next()
    expect(network.parameters().every(({ data }) => data === 1 / 27)).toBe(true)
    run.next()
    expect(network.parameters().some(({ data }) => data !== 1 / 27)).toBe(true)
  })

  test("loses rate × |gradient|² on a very small step", () => {
    const network = new BigramNetwork(uniform(27))
    const loss = network.lossOfTable(counts)
    loss.backward()
    const square = network.parameters().reduce((sum, { grad }) => sum + grad ** 2, 0)
    const run = train(new BigramNetwork(uniform(27)), counts, { learningRate: 1e-4 })
    const [before, after] = [run.next().value, run.next().value]
    expect((before.loss - after.loss) / 1e-4).toBeCloseTo(square, 5)
  })

  test("reads its options anew at each step: rate 0 holds it still", () => {
    const options = { learningRate: 50 }
    const run = train(new BigramNetwork(uniform(27)), counts, options)
    run.next()
    const moved = run.next().value.loss
    options.learningRate = 0
    expect(run.next().value.loss).toBe(moved)
  })
})
