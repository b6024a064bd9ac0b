/** @file Typing as a list of small steps, so that what was typed into a plain field can be undone in an editor. */

/** One change of a text: at `at`, `removed` gave way to `inserted`. */
export interface Step {
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

/** The smallest step that leads from one text to the other. */
export function stepBetween(before: string, after: string): Step {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at++
  let tail = 0
  while (tail < shorter - at && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return {
    at,
    removed: before.slice(at, before.length - tail),
    inserted: after.slice(at, after.length - tail),
  }
}

/** The text before the steps; null when they did not lead to this text. */
export function textBefore(text: string, steps: readonly Step[]): string | null {
  let before = text
  for (const { at, removed, inserted } of steps.toReversed()) {
    if (before.slice(at, at + inserted.length) !== inserted) return null
    before = before.slice(0, at) + removed + before.slice(at + inserted.length)
  }
  return before
}

/** Whether one undo should take both steps back: letters of one word, or deletions one after the other. */
export function continues(step: Step, previous: Step | undefined): boolean {
  if (previous === undefined) return false
  const isTyping = step.removed === "" && previous.removed === "" && !/\s/.test(step.inserted)
  if (isTyping) return step.at === previous.at + previous.inserted.length
  const isDeleting = step.inserted === "" && previous.inserted === ""
  return isDeleting && (step.at + step.removed.length === previous.at || step.at === previous.at)
}
