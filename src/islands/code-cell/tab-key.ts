/**
 * @file What Tab does in the code: leave, so that nobody is trapped, or indent. The reader's choice, kept and shared by
 * all cells.
 */
import { signal } from "@preact/signals"
import { openStore } from "../../state"

const KEY = "setting/tab-indents"

export const tabIndents = signal(false)

let isFollowing = false

/** Takes over the choice of before, and that of another tab. */
export function followTabChoice(): void {
  if (isFollowing) return
  isFollowing = true
  void openStore().then(({ kept }) => kept.watch(KEY, (choice) => (tabIndents.value = choice === "yes")))
}

export function toggleTab(): void {
  const choice = !tabIndents.peek()
  tabIndents.value = choice
  void openStore("now").then(({ kept }) => kept.keep(KEY, choice ? "yes" : "no"))
}

/** Control and M, as other editors on the web have it; with Shift too, since a Mac's browsers use the plain one. */
export function isTabToggle({ ctrlKey, altKey, metaKey, code }: KeyboardEvent): boolean {
  return ctrlKey && !altKey && !metaKey && code === "KeyM"
}
