/** @file The shapes of the course's two data sets. Types only: also for browser code, which cannot read files. */

/** The bigram counts of the lecture's list of names, as `lecture-counts.json` holds them. */
export interface LectureCounts {
  /** What was counted, and where it comes from. */
  readonly source: string
  /** The symbols in the order of rows and columns, the boundary `.` first: `.abc…z`. */
  readonly symbols: string
  /** How many names the list has: 32,033. */
  readonly names: number
  /** How many bigrams they have, with `.` at both ends: 228,146, the sum of all counts. */
  readonly bigrams: number
  /** Shape [27, 27]: `counts[i][j]` is how often symbol j comes right after symbol i. */
  readonly counts: readonly (readonly number[])[]
}

/** What `@course/data` exports: to Node from files, to a code cell in the page as a virtual module. */
export interface CourseData {
  /** The site's names, lower case, in the order of the file. */
  readonly names: readonly string[]
  readonly lectureCounts: LectureCounts
}
