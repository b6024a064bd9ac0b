/** @file A link with code has been opened: its code is shown beside the reader's own, and waits. */
import { signal } from "@preact/signals"
import { render } from "preact"
import { pageSessions } from "../code-cell/page-sessions"
import { readLink, type Opened } from "./share-link"
import { SharedCode } from "./SharedCode"

const opened = signal<Opened | null>(null)

/** Reads the page's address; what is in it takes the place of a link opened before. */
export async function openShared(host: HTMLElement): Promise<void> {
  const sessions = pageSessions()
  // The reader's own texts first: beside them the others are to be shown.
  const [answer] = await Promise.all([
    readLink(location.hash),
    ...[...sessions.values()].map(({ restored }) => restored),
  ])
  opened.value = answer
  render(<SharedCode opened={opened} sessions={sessions} onClose={() => close(host)} />, host)
  scrollTo(0, 0)
  host.querySelector<HTMLElement>("h2")?.focus()
}

/** The link has done its work: a reload shall not show it again. */
function close(host: HTMLElement): void {
  render(null, host)
  history.replaceState(history.state, "", location.pathname + location.search)
  document.getElementById("main")?.focus()
}
