/** @file The build side's door: one ordered course, and what its pages need. */
import type { LessonProgram } from "@course/curriculum"

export { names as siteNames } from "@course/data"
export { enoughSteps, expectedRange } from "@course/grading"
export { address, lessonAddress } from "./address"
export { byHandExercise, byHandOf } from "./by-hand"
export { ANKI_FILE, ankiDeckOf } from "./anki-deck"
export { coverageOf } from "./coverage"
export { cardAnchor, cardOf, cardsOf, hasCards, placedCards } from "./cards"
export { challengeKeys, starterOf } from "./challenges"
export { loadCourse, prerequisites } from "./course"
export type { Course, Lesson } from "./course"
export { definitionOf, glossaryOf } from "./glossary"
export { partsOf } from "./lesson-parts"
export { lectureAddress } from "./lecture"
export { linesOf } from "./lines"
export { lessonProgram } from "./lesson-program"
export { modelOf, onPaper, product, rowsOf, scoreOf } from "./few-names"
export type { Fraction } from "./few-names"
export type { Quantity } from "./number-format"
export { computedNumber, computedNumbers } from "./numbers"
export type { NumberKey } from "./numbers"
export { piecesOf, plainText } from "./pieces"
export type { Piece } from "./pieces"
export { answersOf } from "./prepare-by-hand"
export { pythonOf } from "./python"
export { expectedLosses, SCRIPT_RUN } from "./repo-run"
export type { RenderedCard } from "./render-card"
export { searchRecords } from "./search-records"
export { sectionsOf } from "./sections"
export type { Section } from "./sections"
export { colour, sharePicture, SHARE_PICTURE } from "./share-picture"
export { shownFiles } from "./shown-files"
export { shownWords } from "./shown-words"
export { siteModel } from "./site-model"
export type { PlannedLesson, Track } from "./tracks"

/** What the page of a lesson hands to the words of its text. */
export interface LessonLocals {
  readonly id: string
  /** For messages: the file that the author is writing. */
  readonly file: string
  readonly program: LessonProgram
}
