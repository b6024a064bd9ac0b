/** @file Sentences about several steps at once. */
import type { Verdict } from "@course/grading"

/** `3 steps right, 1 to look at, 10 empty.` */
export function summaryOf(verdicts: readonly Verdict[]): string {
  const count = (holds: (verdict: Verdict) => boolean) => verdicts.filter(holds).length
  const right = count(({ isDone }) => isDone)
  const blank = count(({ kind }) => kind === "blank")
  const begun = verdicts.length - right - blank
  if (blank === verdicts.length) return "Nothing is filled in yet."
  const parts = [
    `${right} of ${verdicts.length} steps right`,
    ...(begun > 0 ? [`${begun} to look at`] : []),
    ...(blank > 0 ? [`${blank} empty`] : []),
  ]
  return `${parts.join(", ")}.`
}
