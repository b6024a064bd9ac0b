/** @file The shapes of a course: what authors write, and what is made of it. */
export type { CellSource, LessonProgram } from "./program"
