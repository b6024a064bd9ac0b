/** @file The only words an author may use in a lesson, beside Markdown and formulas. */
import type { Word } from "@course/curriculum"
import ByHand from "../components/ByHand.astro"
import ByHandAnswers from "../components/ByHandAnswers.astro"
import Cards from "../components/Cards.astro"
import Cell from "../components/Cell.astro"
import Deck from "../components/Deck.astro"
import Challenge from "../components/Challenge.astro"
import FirstNames from "../components/FirstNames.astro"
import Fold from "../components/Fold.astro"
import Glossary from "../components/Glossary.astro"
import HeatMap from "../components/HeatMap.astro"
import Lecture from "../components/Lecture.astro"
import LinesInOrder from "../components/LinesInOrder.astro"
import NameScorer from "../components/NameScorer.astro"
import Note from "../components/Note.astro"
import Num from "../components/Num.astro"
import OneHot from "../components/OneHot.astro"
import OwnList from "../components/OwnList.astro"
import PyTorch from "../components/PyTorch.astro"
import Quantity from "../components/Quantity.astro"
import RealOrSampled from "../components/RealOrSampled.astro"
import Stepper from "../components/Stepper.astro"
import SurpriseCurve from "../components/SurpriseCurve.astro"
import Temperature from "../components/Temperature.astro"
import Term from "../components/Term.astro"
import TestLoss from "../components/TestLoss.astro"
import Trainer from "../components/Trainer.astro"
import WorkedExample from "../components/WorkedExample.astro"
import WriteDown from "../components/WriteDown.astro"
import WrittenDown from "../components/WrittenDown.astro"

export const vocabulary = {
  ByHand,
  ByHandAnswers,
  Cards,
  Cell,
  Deck,
  Challenge,
  FirstNames,
  Fold,
  Glossary,
  HeatMap,
  Lecture,
  LinesInOrder,
  NameScorer,
  Note,
  Num,
  OneHot,
  OwnList,
  PyTorch,
  Quantity,
  RealOrSampled,
  Stepper,
  SurpriseCurve,
  Temperature,
  Term,
  TestLoss,
  Trainer,
  WorkedExample,
  WriteDown,
  WrittenDown,
} satisfies Record<Word, unknown>

/** The figures that need no word around them, and so can open a lesson. */
const openings = { FirstNames, Stepper }

/** @throws {Error} when a lesson wants to open with a word that cannot stand there */
export function openingOf(word: string, file: string) {
  const opening = Object.entries(openings).find(([name]) => name === word)?.[1]
  if (opening !== undefined) return opening
  const known = Object.keys(openings).join(" or ")
  throw new Error(`${file}: \`opening\` should be ${known}, but is ${JSON.stringify(word)}`)
}
