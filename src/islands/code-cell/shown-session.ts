/** @file A cell's session as the gallery needs it: with a text of the author's and one of the reader's, and kept nowhere. */
import { signal } from "@preact/signals"
import type { Version } from "../../state"
import { CellSession } from "./cell-session"
import { LessonCells } from "./lesson-program"

export const SHOWN_SOURCE = [
  'import { names } from "@course/data"',
  "",
  "/** Every symbol, the boundary first. */",
  'export const symbols = [".", ...new Set(names.join(""))]',
  "console.log(symbols.length)",
].join("\n")

interface Shown {
  /** What the reader has; unless it is said, the author's text. */
  readonly text?: string
  readonly source?: string
  /** `lesson/data.ts`, or a package's file. */
  readonly path?: string
  readonly id?: string
  readonly versions?: readonly Version[]
}

export function shownSession({
  source = SHOWN_SOURCE,
  text = source,
  path = "lesson/data.ts",
  id = "data",
  versions = [],
}: Shown = {}): CellSession {
  const program = new LessonCells({ lesson: "gallery", cells: [], namesUrl: "" })
  const session = new CellSession(program, { id, path, source, text: signal(text), typed: [] })
  session.history = () => Promise.resolve(versions)
  session.bringBack = () => Promise.resolve()
  session.reset = () => session.replaceBy(source)
  session.replaceBy = (replacement) => {
    session.cell.text.value = replacement
    return Promise.resolve()
  }
  return session
}
