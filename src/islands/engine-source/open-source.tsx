/** @file Opens the dialog with the packages' sources, and shows a place in it. One dialog a page. */
import { signal } from "@preact/signals"
import { render } from "preact"
import type { Place } from "@course/sandbox"
import type { CellSession } from "../code-cell/cell-session"
import { lessonCells } from "../code-cell/lesson-program"
import { packageSources } from "../code-cell/package-sources"
import { restorePackages } from "./package-sessions"
import { SourceDialog } from "./SourceDialog"

export interface Shown {
  readonly place: Place
  /** The cell that the reader came from, which is run on the way back. */
  readonly from: CellSession | null
}

const shown = signal<Shown | null>(null)
let host: HTMLElement | undefined

/** Nothing happens for a file that there is not. */
export async function openSource(place: Place, from: CellSession | null = null): Promise<void> {
  if (!(place.file in packageSources.files) && !(place.file in packageSources.declarations)) return
  const program = lessonCells()
  await restorePackages(program)
  shown.value = { place, from: from ?? shown.peek()?.from ?? null }
  if (host !== undefined) return
  host = document.createElement("div")
  document.body.append(host)
  render(<SourceDialog shown={shown} program={program} onClose={close} />, host)
}

function close(): void {
  if (host === undefined) return
  render(null, host)
  host.remove()
  host = undefined
  shown.value = null
}
