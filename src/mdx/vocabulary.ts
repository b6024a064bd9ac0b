/** @file The only words an author may use in a lesson, beside Markdown and formulas. */
import Cell from "../components/Cell.astro"
import FirstNames from "../components/FirstNames.astro"
import Fold from "../components/Fold.astro"
import Glossary from "../components/Glossary.astro"
import HeatMap from "../components/HeatMap.astro"
import Lecture from "../components/Lecture.astro"
import NameScorer from "../components/NameScorer.astro"
import Note from "../components/Note.astro"
import Num from "../components/Num.astro"
import OneHot from "../components/OneHot.astro"
import PyTorch from "../components/PyTorch.astro"
import Quantity from "../components/Quantity.astro"
import Stepper from "../components/Stepper.astro"
import SurpriseCurve from "../components/SurpriseCurve.astro"
import Term from "../components/Term.astro"
import Trainer from "../components/Trainer.astro"
import WorkedExample from "../components/WorkedExample.astro"

export const vocabulary = {
  Cell,
  FirstNames,
  Fold,
  Glossary,
  HeatMap,
  Lecture,
  NameScorer,
  Note,
  Num,
  OneHot,
  PyTorch,
  Quantity,
  Stepper,
  SurpriseCurve,
  Term,
  Trainer,
  WorkedExample,
}
