/**
 * @file The sessions of this page's cells. All begin as soon as one cell lives: a run needs the reader's text of every
 * cell it imports, also of one that has not been scrolled to.
 */
import { openStore } from "../../state"
import { changeMark } from "./change-mark"
import { CellSession } from "./cell-session"
import { lessonCells, type LessonCells } from "./lesson-program"

let page: ReadonlyMap<string, CellSession> | undefined

/** By the id of the cell, in the order of the text. Browser only. */
export function pageSessions(): ReadonlyMap<string, CellSession> {
  page ??= begin(lessonCells())
  return page
}

function begin(program: LessonCells): ReadonlyMap<string, CellSession> {
  const sessions = new Map(program.cells.map((cell) => [cell.id, new CellSession(program, cell)]))
  for (const session of sessions.values()) session.attach()
  program.restored = Promise.all([
    ...[...sessions.values()].map(({ restored }) => restored),
    restoreEngine(program),
  ])
  return sessions
}

/** The packages' sources are fetched for it only where the reader has changed them, in this tab or another. */
function restoreEngine(program: LessonCells): Promise<void> {
  return new Promise((resolve) => {
    const restore = () => import("../engine-source/package-sessions").then((m) => m.restorePackages(program))
    void openStore().then(({ kept }) =>
      kept.watch(changeMark(program.lesson), (mark) => {
        if (mark === undefined) resolve()
        // What cannot be fetched must not keep a run waiting.
        else restore().then(resolve, resolve)
      }),
    )
  })
}
