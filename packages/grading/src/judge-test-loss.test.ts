import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { enoughSteps, expectedRange, judgeTestLoss, type ExpectedLosses } from "./judge-test-loss"

/** A run that halves its distance to 2.46 with every 500 steps. */
const expected: ExpectedLosses = {
  atStart: Math.log(27),
  every: 500,
  onTheWay: Array.from({ length: 12 }, (_, at) => 2.46 + (Math.log(27) - 2.46) / 2 ** (at + 1)),
  spread: 0.009,
}
const { low, high } = expectedRange(expected)
const kindOf = (text: string) => judgeTestLoss(text, expected).kind

describe("a number by itself", () => {
  test.each([
    ["2.4697437286376953", "expected"],
    ["2.46", "expected"],
    ["2,47", "expected"],
    ["2.52", "on-the-way"],
    ["3.1", "on-the-way"],
    ["3.2958", "start"],
    ["3.30", "start"],
    ["ln(27)", "start"],
    ["1.92", "other-model"],
    ["0.4", "other-model"],
    ["3.55", "bits"],
    ["11.7", "perplexity"],
    ["-2.46", "sign"],
    ["4.9", "above"],
    ["2.5", "vague"],
    ["2", "vague"],
    ["", "blank"],
    ["about two and a half", "unread"],
  ] as const)("%s: %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })

  const written = (min: number, max: number) =>
    fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((loss) => loss.toFixed(6))
  const room = 1e-5
  const about = 3 * expected.spread

  test.each([
    ["every loss within three standard deviations of the end", low + room, high - room, "expected"],
    ["every loss between there and the start", high + room, expected.atStart - about - room, "on-the-way"],
    [
      "every loss as near the start",
      expected.atStart - about + room,
      expected.atStart + about - room,
      "start",
    ],
    ["every positive loss below", room, low - room, "other-model"],
    ["every expected loss over ln 2", low / Math.LN2 + room, high / Math.LN2 - room, "bits"],
    ["e to the power of every expected loss", Math.exp(low) + room, Math.exp(high) - room, "perplexity"],
    ["every loss below 0", -20, -room, "sign"],
    ["every loss beyond the perplexity", Math.exp(high) + room, 1e6, "above"],
  ] as const)("%s is told as such", (_, min, max, kind) => {
    fc.assert(fc.property(written(min, max), (text) => kindOf(text) === kind))
  })

  test("whatever is typed gets a verdict, and a message unless it is blank", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        const { kind, message } = judgeTestLoss(text, expected)
        return (message === "") === (kind === "blank")
      }),
    )
  })
})

describe("lines copied from the terminal", () => {
  const evaluation = (step: number, train: number, held: number) =>
    `step ${step} train loss: ${train} test loss: ${held}`

  test("the test loss of an evaluation counts, not the training loss in the same line", () => {
    expect(judgeTestLoss(evaluation(6000, 2.31, 2.4633), expected)).toMatchObject({
      kind: "expected",
      loss: 2.4633,
    })
  })

  test("of many lines the last evaluation counts, whatever comes behind it", () => {
    const lines = [
      evaluation(500, 2.88, 2.89),
      "step 510 | loss 2.7001 | step time 1.20ms",
      evaluation(6000, 2.45, 2.4633),
      "test loss 2.4633 is the best so far, saving model to out/model.pt",
      "step 6010 | loss 2.3001 | step time 1.20ms",
    ]
    expect(judgeTestLoss(lines.join("\n"), expected).loss).toBe(2.4633)
    expect(judgeTestLoss(lines.join(" "), expected).loss).toBe(2.4633)
  })

  test("the line that tells of the best loss so far will do", () => {
    expect(kindOf("test loss 2.4633 is the best so far, saving model to out/model.pt")).toBe("expected")
  })

  test("the loss of one step's batch is named as such, whatever it is", () => {
    const { kind, message } = judgeTestLoss("step 14990 | loss 2.4612 | step time 1.31ms", expected)
    expect([kind, message]).toEqual(["batch", expect.stringContaining("every 500 steps")])
  })

  test("a training loss without its test loss is named as such", () => {
    expect(kindOf("train loss: 2.4551")).toBe("training")
  })

  test("with the step, a loss that is too good for its step is another model's, even if the number would do later", () => {
    const { kind, message } = judgeTestLoss(evaluation(500, 2.46, 2.46), expected)
    expect([kind, message]).toEqual(["other-model", expect.stringContaining("at step 500 it is near 2.88")])
  })

  test("with the step, a loss that should have fallen further is told as such", () => {
    expect(kindOf(evaluation(6000, 2.9, 2.9))).toBe("slow")
  })

  test("with the step, a loss on its way is where it should be", () => {
    expect(kindOf(evaluation(1000, 2.67, 2.669))).toBe("on-the-way")
  })

  test("a loss that is no number any more could not be read", () => {
    expect(kindOf(evaluation(500, NaN, NaN))).toBe("unread")
  })
})

test("a run has gone far enough where more steps gain less than other held-out names would", () => {
  expect(enoughSteps(expected)).toBe(3500)
})
