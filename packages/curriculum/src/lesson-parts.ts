/** @file What a lesson has for its reader to do, as the page hands it to the browser: ids and titles alone. Types only. */

export interface SectionParts {
  /** The anchor: `count`. */
  readonly id: string
  readonly title: string
  /** How long its prose takes to read. */
  readonly seconds: number
  readonly cells: readonly string[]
  /** By hand, lines in order, challenges. */
  readonly exercises: readonly string[]
  /** Those that it answers. */
  readonly cards: readonly string[]
}

export interface LessonParts {
  readonly id: string
  /** Where it is read, with the site's base path. */
  readonly href: string
  readonly sections: readonly SectionParts[]
}
