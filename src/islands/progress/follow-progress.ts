/** @file The reader's progress, derived once for the whole page from what happened, and live between tabs. */
import { openStore, type ReaderEvent } from "../../state"
import { progressOf, type Progress } from "../../state/progress"

type Told = (progress: Progress, events: readonly ReaderEvent[]) => void

const listeners = new Set<Told>()
let events: readonly ReaderEvent[] = []
let progress: Progress | undefined
let isFollowed = false

/** Tells what there is once the store has answered, and each change of it from then on. Returns how to stop. */
export function followProgress(told: Told): () => void {
  listeners.add(told)
  if (progress !== undefined) told(progress, events)
  if (!isFollowed) {
    isFollowed = true
    void openStore().then((store) =>
      store.events.watch((news, which) => {
        events = which === "all" ? news : events.concat(news)
        progress = progressOf(events)
        for (const listener of listeners) listener(progress, events)
      }),
    )
  }
  return () => void listeners.delete(told)
}

/** Once the store has answered. */
export function progressNow(): Promise<Progress> {
  return new Promise((resolve) => {
    const stop = followProgress((now) => {
      resolve(now)
      queueMicrotask(() => stop())
    })
  })
}
