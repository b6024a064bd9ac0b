/**
 * @file Where a program's output waits until it is sent: batched, capped by number and by size, newest progress only.
 * Runs in the sandbox.
 */
import type { OutputItem, RunMessage } from "./protocol"

/** Items that are sent at once, since a program that never rests lets no timer fire. */
const EAGER_ITEMS = 200
const FLUSH_EVERY_MS = 50
const MAX_QUEUED = 500
/** Items of one run that are passed on, and their characters; what follows is counted only. */
const MAX_ITEMS = 10_000
const MAX_CHARACTERS = 4_000_000

export interface Outlet {
  put(item: OutputItem): void
  /** Sends what waits. */
  flush(): void
}

export function createOutlet(
  post: (message: RunMessage) => void,
  nowMs: () => number,
  startTimer: (handler: () => void, delayMs: number) => void,
): Outlet {
  let queue: OutputItem[] = []
  /** Places in the queue, and what has been seen, of items that are replaced by later ones. */
  let queuedAt = new Map<string, number>()
  const seen = new Set<string>()
  let taken = 0
  let characters = 0
  let dropped = 0
  let flushedMs = nowMs()
  let flushIsDue = false

  function flush(): void {
    flushIsDue = false
    flushedMs = nowMs()
    if (queue.length === 0 && dropped === 0) return
    const items = queue
    queue = []
    queuedAt = new Map()
    post({ type: "output", items, dropped })
  }

  function put(item: OutputItem): void {
    const name = "key" in item && item.key !== "" ? `${item.kind} ${item.key}` : undefined
    const isUpdate = name !== undefined && seen.has(name)
    if (!isUpdate) {
      if (taken >= MAX_ITEMS || characters >= MAX_CHARACTERS) {
        dropped++
        if (nowMs() - flushedMs > FLUSH_EVERY_MS * 4) flush()
        return
      }
      taken++
      characters += sizeOf(item)
    }
    const at = name === undefined ? undefined : queuedAt.get(name)
    if (at !== undefined) queue[at] = item
    else {
      if (name !== undefined) {
        seen.add(name)
        queuedAt.set(name, queue.length)
      }
      queue.push(item)
    }
    const isEager = taken <= EAGER_ITEMS && !isUpdate
    if (isEager || queue.length >= MAX_QUEUED || nowMs() - flushedMs > FLUSH_EVERY_MS) flush()
    else if (!flushIsDue) {
      flushIsDue = true
      startTimer(flush, FLUSH_EVERY_MS)
    }
  }

  return { put, flush }
}

/** About how many characters an item weighs. */
function sizeOf(item: OutputItem): number {
  switch (item.kind) {
    case "text":
      return item.text.length
    case "table":
      return item.rows.reduce((sum, row) => sum + row.reduce((width, cell) => width + cell.length, 0), 0)
    case "progress":
      return item.text.length
    case "picture":
      return 10_000
    default:
      return item satisfies never
  }
}
