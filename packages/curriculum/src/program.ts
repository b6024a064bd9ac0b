/** @file The program of a lesson: its cells as files that import each other, as the page hands them to the browser. */

/** One code cell: a file of the lesson's small program. */
export interface CellSource {
  /** Unique in the lesson, for ever: `counts`. */
  readonly id: string
  /** Where the bundler and the editor see the file: `lesson/counts.ts`. */
  readonly path: string
  /** The author's text. */
  readonly source: string
}

/** What the page's `<script type="application/json" id="lesson-program">` holds. */
export interface LessonProgram {
  /** The lesson's id, for ever: `makemore-bigram`. */
  readonly lesson: string
  /** In the order of the text. */
  readonly cells: readonly CellSource[]
  /** Where the names can be fetched, with the site's base path: `/course/data/names.txt`. */
  readonly namesUrl: string
}
