/** @file What is said of a reader's name. */
import { lectureCounts } from "@course/data"
import { countBigrams, Vocabulary } from "@course/makemore"
import { describe, expect, it } from "vitest"
import { LessonModel } from "../model/lesson-model"
import { verdictOn } from "./verdict"

const few = ["emma", "ava", "mia", "anna"]
const fewSymbols = Vocabulary.of(few)
const byHand = new LessonModel({
  symbols: fewSymbols.symbols.join(""),
  counts: [...countBigrams(few, fewSymbols)],
})
const lecture = new LessonModel({
  symbols: lectureCounts.symbols,
  counts: lectureCounts.counts.flat(),
})

describe("the verdict on a name", () => {
  it("is the average NLL: ana has (ln 36) / 4 = 0.90 with the four names of the worked example", () => {
    expect(verdictOn("ana", byHand)).toMatchObject({ nats: "0.90" })
  })

  it("compares with the list's own average, 2.45 for the lecture's", () => {
    expect(verdictOn("anna", lecture).line).toMatch(/^Less than 2\.45, the average/)
  })

  it("compares with choosing evenly: ln 27 = 3.30", () => {
    expect(verdictOn("oliver", lecture).line).toMatch(
      /^More than 2\.45, .* less than 3\.30, .* among 27 symbols\.$/,
    )
    expect(verdictOn("bob", lecture).line).toMatch(/^More than 3\.30,/)
  })

  it("says which pair makes a name impossible", () => {
    expect(verdictOn("andrejq", lecture)).toEqual({
      nats: "∞",
      line: "Infinite: in its names q never follows j, so it holds this one impossible.",
    })
    expect(verdictOn("nan", byHand).line).toContain("n never comes first")
    expect(verdictOn("av", byHand).line).toContain("v never comes last")
  })

  it("reads capitals as small letters", () => {
    expect(verdictOn(" Anna ", lecture)).toEqual(verdictOn("anna", lecture))
  })

  it("has no number for a symbol it has never seen, but a kind word", () => {
    expect(verdictOn("José", lecture)).toEqual({
      nats: null,
      line: "This model has never seen “é”. Try jose.",
    })
  })

  it("without a name says what to compare with", () => {
    expect(verdictOn("  ", lecture)).toEqual({
      nats: null,
      line: "Surprise is measured in nats. Its own names cost the model 2.45 a step, on average.",
    })
  })
})
