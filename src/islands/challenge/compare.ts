/** @file The reader's text and the solution as one list of lines. Fetched when a solution is shown. */
import { diffLines } from "diff"

export interface ComparedLine {
  readonly whose: "both" | "yours" | "solution"
  readonly text: string
}

export function compareLines(yours: string, solution: string): ComparedLine[] {
  // A line's end belongs to it, or the last lines would differ by that alone.
  return diffLines(`${yours.trimEnd()}\n`, `${solution.trimEnd()}\n`).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, "")
      .split("\n")
      .map((text) => ({ whose: added ? "solution" : removed ? "yours" : "both", text }) as const),
  )
}
