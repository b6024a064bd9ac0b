/** @file How progress is told: what was done, and nothing of what was not. */
import type { Done, Part } from "./lesson-done"

/** Of a section: `read, 1 of 2 cells run, 2 of 3 cards reviewed`; empty when nothing was done. */
export function wordsOfSection({ read, ...rest }: Done): string {
  return listed([read.done > 0 ? "read" : "", ...parts(rest)])
}

/** Of a lesson: `4 of 9 sections read, 3 of 8 cells run`; empty when nothing was done. */
export function wordsOfLesson({ read, ...rest }: Done): string {
  return listed([said(read, "section", "read"), ...parts(rest)])
}

function parts({ ran, solved, reviewed }: Omit<Done, "read">): string[] {
  return [said(ran, "cell", "run"), said(solved, "exercise", "solved"), said(reviewed, "card", "reviewed")]
}

function said({ done, of }: Part, what: string, how: string): string {
  if (done === 0) return ""
  return `${of === 1 ? "" : `${done} of `}${of} ${what}${of === 1 ? "" : "s"} ${how}`
}

function listed(words: readonly string[]): string {
  return words.filter((each) => each !== "").join(", ")
}
