/**
 * @file Runs in the sandbox ahead of the reader's program, as the first module of its bundle.
 *
 * It takes the run's port and the given data, puts a console in place, and reports the end, good or bad. All it needs
 * of the platform it takes hold of here, before the reader's code can replace anything.
 */
import { createConsole } from "./run-console"
import type { CheckReport, Given, OutputItem, RunMessage } from "./protocol"

/** Declared around the bundle by bundle.ts, which calls it when the program has been evaluated. */
declare const __run__: { finish?: () => void; fail?: (error: unknown) => void }

type StartTimer = (handler: () => void, delayMs?: number) => number

/** Items that are sent at once, since a program that never rests lets no timer fire. */
const EAGER_ITEMS = 200
const FLUSH_EVERY_MS = 50
const MAX_QUEUED = 500
/** Items of one run that are passed on; what follows is counted only. */
const MAX_ITEMS = 10_000

const now = performance.now.bind(performance)
const startTimer: StartTimer = setTimeout.bind(globalThis)
const startInterval: StartTimer = setInterval.bind(globalThis)
const stopTimer = clearTimeout.bind(globalThis)
const port = await new Promise<MessagePort>((resolve) => {
  addEventListener("message", ({ ports }) => ports[0] && resolve(ports[0]), { once: true })
})
const post = port.postMessage.bind(port) as (message: RunMessage) => void

/** Data of the given modules, by name of module and export. */
export const given = await new Promise<Given>((resolve) => {
  port.onmessage = ({ data }: MessageEvent<Given>) => resolve(data)
})

let queue: OutputItem[] = []
let taken = 0
let dropped = 0
let flushedMs = now()
let flushIsDue = false
let current = ""

/** Which file's own lines run now; each file of the lesson says so just before its first line. */
export function enter(file: string): void {
  current = file
}

/** A check of a challenge begins or is over; what was printed until then comes first. */
export function reportCheck(check: CheckReport): void {
  flush()
  post({ type: "check", check })
}

/** The whole program has been evaluated: wait for the timers it set, then say that it has finished. */
function finish(): void {
  hasEnded = true
  startTimer(reportWhenIdle, 0)
}

/** The program threw, or a promise of its own was rejected. */
function fail(error: unknown): void {
  if (hasFailed) return
  hasFailed = true
  flush()
  post({ type: "failed", ...describe(error) })
}

let hasEnded = false
let hasFailed = false
const startedMs = now()

const put = (item: OutputItem): void => {
  if (taken >= MAX_ITEMS) {
    dropped++
    if (now() - flushedMs > FLUSH_EVERY_MS * 4) flush()
    return
  }
  taken++
  queue.push(item)
  if (taken <= EAGER_ITEMS || queue.length >= MAX_QUEUED || now() - flushedMs > FLUSH_EVERY_MS) flush()
  else if (!flushIsDue) {
    flushIsDue = true
    startTimer(flush, FLUSH_EVERY_MS)
  }
}

function flush(): void {
  flushIsDue = false
  flushedMs = now()
  if (queue.length === 0 && dropped === 0) return
  const items = queue
  queue = []
  post({ type: "output", items, dropped })
}

globalThis.console = createConsole(put, () => current, now) as Console
addEventListener("error", (event) => {
  event.preventDefault()
  fail(event.error ?? new Error(event.message))
})
addEventListener("unhandledrejection", (event) => {
  event.preventDefault()
  fail(event.reason)
})

/** Timers that have yet to ring: while there are any, the program has not finished. */
const timers = new Set<number>()
globalThis.setTimeout = ((handler: TimerHandler, delayMs?: number, ...values: unknown[]) => {
  const timer: number = startTimer(() => {
    timers.delete(timer)
    call(handler, values)
    reportWhenIdle()
  }, delayMs)
  timers.add(timer)
  return timer
}) as typeof setTimeout
globalThis.setInterval = ((handler: TimerHandler, delayMs?: number, ...values: unknown[]) => {
  const timer = startInterval(() => call(handler, values), delayMs)
  timers.add(timer)
  return timer
}) as typeof setInterval
globalThis.clearTimeout = globalThis.clearInterval = (timer) => {
  timers.delete(Number(timer))
  stopTimer(Number(timer))
  if (hasEnded) startTimer(reportWhenIdle, 0)
}

function call(handler: TimerHandler, values: readonly unknown[]): void {
  try {
    if (typeof handler === "function") (handler as (...values: readonly unknown[]) => void)(...values)
  } catch (error) {
    fail(error)
  }
}

function reportWhenIdle(): void {
  if (!hasEnded || hasFailed || timers.size > 0) return
  flush()
  post({ type: "finished", elapsedMs: now() - startedMs })
}

/** What was thrown may be anything, and may throw again when it is looked at. */
function describe(error: unknown): { name: string; message: string; stack: string } {
  try {
    if (error instanceof Error)
      return { name: String(error.name), message: String(error.message), stack: String(error.stack ?? "") }
    return { name: "", message: String(error), stack: "" }
  } catch {
    return { name: "", message: "Something was thrown that cannot be shown.", stack: "" }
  }
}

__run__.finish = finish
__run__.fail = fail
post({ type: "started" })
