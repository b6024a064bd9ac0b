/** @file The box for a test loss, for the gallery: empty, as expected, on the way, and the mistakes that look alike. */
import { judgeTestLoss, type ExpectedLosses } from "@course/grading"
import type { Gallery } from "../gallery"
import "./test-loss.css"
import { TestLossView } from "./TestLoss"

const expected: ExpectedLosses = {
  atStart: Math.log(27),
  every: 500,
  onTheWay: Array.from({ length: 12 }, (_, at) => 2.46 + (Math.log(27) - 2.46) / 2 ** (at + 1)),
  spread: 0.009,
}

const ignore = () => {}

function state(name: string, text: string, isSolved = false) {
  const verdict = judgeTestLoss(text, expected)
  const given = { text, verdict, expected, isSolved, isLive: true, onType: ignore, onJudge: ignore }
  return { name, render: () => <TestLossView {...given} /> }
}

export const gallery: Gallery = {
  title: "Test loss",
  states: [
    state("empty", ""),
    state("as expected", "step 6000 train loss: 2.4551 test loss: 2.4633", true),
    state("on its way", "2.71"),
    state("at the start", "3.2958"),
    state("another model", "1.98"),
    state("the loss of a batch", "step 14990 | loss 2.4612 | step time 1.31ms"),
    state("in bits, confirmed before", "3.55", true),
    state("too few digits", "2.5"),
    state("no number", "about two and a half"),
  ],
}
