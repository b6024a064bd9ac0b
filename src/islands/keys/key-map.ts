/** @file What a key of the page does: single letters, and `g` with a second one. Pure. */

export type KeyAction = "search" | "sheet" | "next" | "previous" | "home" | "review"

interface Shortcut {
  /** One after the other. */
  readonly keys: readonly string[]
  readonly action: KeyAction
  /** Completes "presses this to …". */
  readonly does: string
}

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["/"], action: "search", does: "search lessons, terms and cards" },
  { keys: ["n"], action: "next", does: "go to the next section" },
  { keys: ["p"], action: "previous", does: "go back a section" },
  { keys: ["g", "h"], action: "home", does: "go to the home page" },
  { keys: ["g", "r"], action: "review", does: "review the cards that are due" },
  { keys: ["?"], action: "sheet", does: "show these keys" },
]

/** A second key counts for so long after the first. */
export const SEQUENCE_MS = 1_500

/**
 * @param before the key pressed shortly before, if any
 * @returns undefined when the key does nothing, or is the first of two
 */
export function actionFor(key: string, before: string | undefined): KeyAction | undefined {
  const isTyped = ({ keys }: Shortcut) =>
    keys.length === 1 ? keys[0] === key : keys[0] === before && keys[1] === key
  return SHORTCUTS.find(isTyped)?.action
}
