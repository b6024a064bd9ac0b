/** @file The reader's progress, for all parts of a page that show it: followed once, live between tabs. */
import { signal, type ReadonlySignal } from "@preact/signals"
import { NO_PROGRESS, progressOf, type Progress } from "../../state/progress"
import { openStore, type ReaderEvent } from "../../state"

const progress = signal<Progress>(NO_PROGRESS)
let isFollowed = false

/** Nothing at first; what there is once the store is open, and each change of it from then on. */
export function pageProgress(): ReadonlySignal<Progress> {
  if (!isFollowed) {
    isFollowed = true
    void follow()
  }
  return progress
}

async function follow(): Promise<void> {
  const { events } = await openStore()
  let known: readonly ReaderEvent[] = []
  events.watch((told, which) => {
    known = which === "all" ? told : known.concat(told)
    progress.value = progressOf(known)
  })
}
