/** @file How much training a frame of the page may do. */

/** So that the page stays at 60 frames a second: the rest of the 16 ms is for drawing. */
export const BUDGET_MS = 8

/**
 * How many steps a frame makes at most. One at first, so that the fast beginning can be watched; then ever more, as
 * less and less happens in each.
 *
 * @param done steps since the run began
 */
export function stepsOfFrame(done: number): number {
  return 1 + Math.floor(done / 40)
}

/**
 * Makes steps until there are enough, or `step` returns false, or the next one would probably overrun the budget. At
 * least one is made, however long it takes.
 *
 * @param nowMs a clock
 */
export function workInFrame(step: () => boolean, most: number, nowMs: () => number): void {
  const start = nowMs()
  let [before, longest] = [start, 0]
  for (let done = 0; done < most; done++) {
    if (done > 0 && before + longest - start > BUDGET_MS) return
    if (!step()) return
    const after = nowMs()
    longest = Math.max(longest, after - before)
    before = after
  }
}
