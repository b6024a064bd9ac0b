/** @file A link with code has been opened: its code is shown beside the reader's own, and waits. */
import { signal } from "@preact/signals"
import { render } from "preact"
import type { CellSession } from "../code-cell/cell-session"
import { lessonCells } from "../code-cell/lesson-program"
import { pageSessions } from "../code-cell/page-sessions"
import { isPackageFileId } from "../engine-source/package-file-id"
import { readLink, type Opened } from "./share-link"
import type { OwnTexts } from "./match-files"
import { SharedCode } from "./SharedCode"

const opened = signal<Opened | null>(null)

/** Reads the page's address; what is in it takes the place of a link opened before. */
export async function openShared(host: HTMLElement): Promise<void> {
  const answer = await readLink(location.hash)
  const ids = answer.kind === "opened" ? [...answer.code.files.keys()] : []
  const own = await ownTexts(ids.some(isPackageFileId))
  opened.value = answer
  // That it could not be fetched before.
  host.querySelector(":scope > p")?.remove()
  render(<SharedCode opened={opened} own={own} onClose={() => close(host)} />, host)
  scrollTo(0, 0)
  host.querySelector<HTMLElement>("h2")?.focus()
}

/** The reader's own texts, as they were kept: beside them the others are to be shown. */
async function ownTexts(withPackages: boolean): Promise<OwnTexts<CellSession>> {
  const cells = pageSessions()
  await restored(cells)
  const packages = withPackages ? await ownPackages() : new Map<string, CellSession>()
  return { cells, packages }
}

/** By id as well; null when the sources could not be fetched. */
async function ownPackages(): Promise<ReadonlyMap<string, CellSession> | null> {
  const loaded = await import("../engine-source/package-sessions").catch(() => null)
  if (loaded === null) return null
  const byPath = loaded.packageSessions(lessonCells())
  await restored(byPath)
  return new Map([...byPath.values()].map((session) => [session.cell.id, session]))
}

async function restored(sessions: ReadonlyMap<string, CellSession>): Promise<void> {
  await Promise.all([...sessions.values()].map((session) => session.restored))
}

/** The link has done its work: a reload shall not show it again. */
function close(host: HTMLElement): void {
  render(null, host)
  history.replaceState(history.state, "", location.pathname + location.search)
  document.getElementById("main")?.focus()
}
