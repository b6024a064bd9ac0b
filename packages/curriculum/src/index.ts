/** @file The shapes of a course: what authors write, and what is made of it. */
export { lessonMatter } from "./lesson-matter"
export type { LessonMatter, Objective, Prerequisite } from "./lesson-matter"
export { didYouMean, likeliestWord } from "./likeliest-word"
export type { CellSource, LessonProgram } from "./program"
