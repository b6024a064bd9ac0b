/** @file Takes the reader to a place in the code: in a cell of this page, or in a package's source, shown in a dialog. */
import type { Place } from "@course/sandbox"

type Opener = (place: Place) => void

const openers = new Map<string, Opener>()

/** A cell says how to get to a place in its text. Returns how to take that back. */
export function registerFile(path: string, open: Opener): () => void {
  openers.set(path, open)
  return () => void openers.delete(path)
}

/** Shows a place, wherever it is. */
export function openPlace(place: Place): void {
  const open = openers.get(place.file)
  if (open !== undefined) open(place)
  else if (place.file.startsWith("packages/")) void openSource(place)
}

/** `packages/engine/src/value.ts` as the reader knows it: `engine/value.ts`; a cell by its file name. */
export function shortName(file: string): string {
  return file.replace(/^packages\/([^/]+)\/src\//, "$1/").replace(/^lesson\//, "")
}

/** The last wish: an impatient second press must not open a second dialog. */
let wanted: Place | undefined

/** The real file of a package, read-only. */
async function openSource(place: Place): Promise<void> {
  wanted = place
  const { packageSources } = await import("./package-sources")
  const text = packageSources.files[place.file] ?? packageSources.declarations[place.file]
  if (text === undefined || wanted !== place) return
  document.querySelector<HTMLDialogElement>("dialog.source-dialog")?.close()

  const dialog = document.createElement("dialog")
  dialog.className = "source-dialog"
  dialog.setAttribute("aria-label", `Source of ${shortName(place.file)}`)
  const bar = document.createElement("div")
  bar.className = "source-dialog-bar"
  const name = document.createElement("p")
  const isRun = place.file in packageSources.files
  name.textContent = `${shortName(place.file)}, read-only: ${isRun ? "the very file that runs" : "the types of what is handed in"}`
  const close = document.createElement("button")
  close.type = "button"
  close.className = "button"
  close.textContent = "Close"
  close.addEventListener("click", () => dialog.close())
  bar.append(name, close)
  const host = document.createElement("div")
  host.className = "source-dialog-code"
  dialog.append(bar, host)
  document.body.append(dialog)
  dialog.showModal()

  const view = matchMedia("(pointer: coarse)").matches
    ? null
    : (await import("./monaco")).mountSource(host, place)
  if (view === null) showPlainly(host, text, place.line)
  dialog.addEventListener("close", () => {
    view?.dispose()
    dialog.remove()
  })
}

/** Without an editor: lines in a `pre`, the wanted one marked and in view. */
function showPlainly(host: HTMLElement, text: string, wantedLine: number): void {
  const pre = document.createElement("pre")
  pre.tabIndex = 0
  text.split("\n").forEach((content, index) => {
    const line = document.createElement("span")
    line.className = "line"
    line.textContent = content
    pre.append(line, "\n")
    if (index + 1 === wantedLine) {
      line.dataset.wanted = ""
      requestAnimationFrame(() => line.scrollIntoView({ block: "center" }))
    }
  })
  host.append(pre)
}
