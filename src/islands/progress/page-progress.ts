/** @file The reader's progress as a signal, for islands that show it. */
import { signal, type ReadonlySignal } from "@preact/signals"
import { NO_PROGRESS, type Progress } from "../../state/progress"
import { followProgress } from "./follow-progress"

const progress = signal<Progress>(NO_PROGRESS)
let isFollowed = false

/** Nothing at first; what there is once the store is open, and each change of it from then on. */
export function pageProgress(): ReadonlySignal<Progress> {
  if (!isFollowed) {
    isFollowed = true
    followProgress((now) => (progress.value = now))
  }
  return progress
}
