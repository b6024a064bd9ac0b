/** @file The shapes of a course: what authors write, and what is made of it. */
export { cheatSheetMatter } from "./cheat-sheet-matter"
export type { CheatSheetMatter } from "./cheat-sheet-matter"
export { glossary } from "./glossary"
export type { Glossary, GlossaryTerm } from "./glossary"
export { lessonMatter } from "./lesson-matter"
export type { LessonMatter, Objective, Prerequisite } from "./lesson-matter"
export { didYouMean, likeliestWord } from "./likeliest-word"
export type { CellSource, LessonProgram } from "./program"
