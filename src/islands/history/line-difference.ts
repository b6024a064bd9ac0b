/** @file What changed from one text to another, in lines: the `diff` package, within bounds. */
import { structuredPatch } from "diff"

export interface Hunk {
  /** Of the text after, 1-based. */
  readonly line: number
  readonly lines: readonly { readonly kind: "added" | "removed" | "same"; readonly text: string }[]
}

/** Lines around a change that stay to be seen. */
const CONTEXT = 3
/** Beyond it, a comparison takes seconds and says nothing. */
const MAX_CHANGED_LINES = 2_000

/** @returns null when the texts are too different, or too long, to be compared */
export function diffLines(before: string, after: string): readonly Hunk[] | null {
  if (before === after) return []
  const patch = structuredPatch("", "", closed(before), closed(after), undefined, undefined, {
    context: CONTEXT,
    maxEditLength: MAX_CHANGED_LINES,
    timeout: 1_000,
  })
  if (patch === undefined) return null
  return patch.hunks.map(({ newStart, lines }) => ({
    line: newStart,
    lines: lines.map((line) => ({
      kind: line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "same",
      text: line.slice(1),
    })),
  }))
}

/** How many lines were added and removed; null as above. */
export function countChanges(before: string, after: string): { added: number; removed: number } | null {
  const lines = diffLines(before, after)?.flatMap((hunk) => hunk.lines)
  if (lines === undefined) return null
  const count = (wanted: string) => lines.filter(({ kind }) => kind === wanted).length
  return { added: count("added"), removed: count("removed") }
}

/** With an end of line at its end, which cells have not: so that the last line is compared like all others. */
function closed(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`
}
