/** @file Takes the reader to a place in the code: in a cell of this page, or in a package's source, shown in a dialog. */
import type { Place } from "@course/sandbox"

type Opener = (place: Place) => void

const openers = new Map<string, Opener>()
/** A place in a cell that does not live yet. */
let awaited: Place | undefined

/** A cell says how to get to a place in its text. Returns how to take that back. */
export function registerFile(path: string, open: Opener): () => void {
  openers.set(path, open)
  if (awaited?.file === path) {
    open(awaited)
    awaited = undefined
  }
  return () => openers.get(path) === open && openers.delete(path)
}

/** Shows a place, wherever it is. */
export function openPlace(place: Place): void {
  const open = openers.get(place.file)
  if (open !== undefined) return open(place)
  if (place.file.startsWith("packages/"))
    return void import("../engine-source/open-source").then(({ openSource }) => openSource(place))
  // A cell lives once it is near the screen.
  awaited = place
  document.getElementById(`cell-${shortName(place.file).replace(/\.ts$/, "")}`)?.scrollIntoView()
}

/** `packages/engine/src/value.ts` as the reader knows it: `engine/value.ts`; a cell by its file name. */
export function shortName(file: string): string {
  return file.replace(/^packages\/([^/]+)\/src\//, "$1/").replace(/^lesson\//, "")
}
