/**
 * @file The packages' files as texts that a reader may change for this lesson: kept, restored and reset as a cell's text
 * is, and run in place of the real ones as long as they differ.
 */
import { effect, signal } from "@preact/signals"
import { openStore } from "../../state"
import { CellSession } from "../code-cell/cell-session"
import type { LessonCells } from "../code-cell/lesson-program"
import { packageSources } from "../code-cell/package-sources"
import { changeMark } from "../code-cell/change-mark"
import { packageFileId } from "./package-file-id"

/** The rest is the page's own, and bundled by it. */
const CHANGEABLE = /^packages\/(engine|makemore)\//

const sessionsOf = new WeakMap<LessonCells, ReadonlyMap<string, CellSession>>()

/** By path, `packages/engine/src/value.ts`; the same for each call. */
export function packageSessions(program: LessonCells): ReadonlyMap<string, CellSession> {
  const known = sessionsOf.get(program)
  if (known !== undefined) return known
  const sessions = new Map(
    Object.entries(packageSources.files)
      .filter(([path]) => CHANGEABLE.test(path))
      .map(([path, source]) => [
        path,
        new CellSession(program, { id: packageFileId(path), path, source, text: signal(source), typed: [] }),
      ]),
  )
  sessionsOf.set(program, sessions)
  for (const session of sessions.values()) session.attach()
  follow(program, sessions)
  return sessions
}

export async function restorePackages(program: LessonCells): Promise<void> {
  await Promise.all([...packageSessions(program).values()].map(({ restored }) => restored))
}

/** Tells the program what differs, and leaves word for the next visit. */
function follow(program: LessonCells, sessions: ReadonlyMap<string, CellSession>): void {
  effect(() => {
    const changed = [...sessions].filter(([, session]) => session.isEdited.value)
    program.packageEdits.value = Object.fromEntries(
      changed.map(([path, { cell }]) => [path, cell.text.value]),
    )
  })
  const hasChanges = () => Object.keys(program.packageEdits.value).length > 0
  void restorePackages(program).then(() => {
    effect(() => {
      const isChanged = hasChanges()
      void openStore("now").then(({ kept }) => {
        const key = changeMark(program.lesson)
        return isChanged ? kept.keep(key, "yes") : kept.forget(key)
      })
    })
  })
}
