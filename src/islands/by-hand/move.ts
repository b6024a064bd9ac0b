/** @file Moving between fields by keys: arrows by where the fields are seen, Enter to the next, and at the end a check. */
import type { StepId } from "@course/grading"
import type { ExerciseSession } from "./exercise-session"

export interface Spot {
  readonly left: number
  readonly top: number
}

export type Direction = "up" | "down" | "left" | "right"

/** Fields in one line differ by less than this, in pixels. */
const SAME_LINE = 8

/** The field that lies in a direction: the nearest line, and there the nearest column. */
export function neighbour(spots: readonly Spot[], from: number, direction: Direction): number | undefined {
  const here = spots[from]!
  const isForward = direction === "down" || direction === "right"
  const ahead = (there: Spot) => (isForward ? 1 : -1) * (there.top - here.top)
  const isAhead = (there: Spot) =>
    direction === "up" || direction === "down"
      ? ahead(there) > SAME_LINE
      : Math.abs(there.top - here.top) <= SAME_LINE &&
        (isForward ? there.left > here.left : there.left < here.left)
  const distance = (there: Spot) =>
    [Math.round(ahead(there) / SAME_LINE), Math.abs(there.left - here.left)] as const
  let best: number | undefined
  for (const [at, there] of spots.entries()) {
    if (!isAhead(there)) continue
    const [lines, columns] = distance(there)
    const [bestLines, bestColumns] = best === undefined ? [Infinity, Infinity] : distance(spots[best]!)
    if (lines < bestLines || (lines === bestLines && columns < bestColumns)) best = at
  }
  return best
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
}

/**
 * @param root the exercise
 * @returns how to stop
 */
export function followKeys(root: HTMLElement, session: ExerciseSession): () => void {
  const onKey = (event: KeyboardEvent) => {
    const field = event.target
    const isOther = event.isComposing || event.ctrlKey || event.metaKey || event.altKey
    if (!(field instanceof HTMLInputElement) || field.dataset.cell === undefined || isOther) return
    const fields = [...root.querySelectorAll<HTMLInputElement>("input[data-cell]")]
    const at = fields.indexOf(field)
    if (event.key === "Enter") enter(fields, at, event.shiftKey, session)
    else if (!event.shiftKey && leavesBy(event.key, field)) {
      const next = neighbour(fields.map(spotOf), at, DIRECTIONS[event.key]!)
      if (next === undefined) return
      goTo(fields[next]!)
    } else return
    event.preventDefault()
  }
  root.addEventListener("keydown", onKey)
  return () => root.removeEventListener("keydown", onKey)
}

function enter(
  fields: readonly HTMLInputElement[],
  at: number,
  isBack: boolean,
  session: ExerciseSession,
): void {
  const next = fields[at + (isBack ? -1 : 1)]
  const step = stepOf(fields[at]!)
  const isLastOfStep = next === undefined || stepOf(next) !== step
  if (isBack || !isLastOfStep) {
    if (next !== undefined) goTo(next)
  } else if (session.check(step).isDone && next !== undefined) goTo(next)
}

/** Left and right move in the text as long as there is some. */
function leavesBy(key: string, { selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  if (key === "ArrowUp" || key === "ArrowDown") return true
  const isWithoutSelection = selectionStart === selectionEnd
  if (key === "ArrowLeft") return isWithoutSelection && selectionStart === 0
  return key === "ArrowRight" && isWithoutSelection && selectionEnd === value.length
}

function stepOf(field: HTMLInputElement): StepId {
  return field.name.split(":")[0] as StepId
}

function spotOf(field: HTMLInputElement): Spot {
  const { left, top } = field.getBoundingClientRect()
  return { left, top }
}

function goTo(field: HTMLInputElement): void {
  field.focus()
  field.select()
}
