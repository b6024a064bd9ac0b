/**
 * @file Runs in the sandbox ahead of the reader's program, as the first module of its bundle.
 *
 * It takes the run's port and the given data, puts a console in place, and reports the end, good or bad. All it needs
 * of the platform it takes hold of here, before the reader's code can replace anything.
 */
import { lockDown } from "./lock-down"
import { createOutlet } from "./outlet"
import { createConsole } from "./run-console"
import { createTimers } from "./run-timers"
import type { CheckReport, Given, OutputItem, RunMessage } from "./protocol"

/** Declared around the bundle by bundle.ts, which calls it when the program has been evaluated. */
declare const __run__: { finish?: () => void; fail?: (error: unknown) => void }

/** Calls on a stack: enough to come out of an engine into the cell that called it. */
const STACK_CALLS = 30

const now = performance.now.bind(performance)
const startTimer: (handler: () => void, delayMs?: number) => number = setTimeout.bind(globalThis)
const port = await new Promise<MessagePort>((resolve) => {
  addEventListener("message", ({ ports }) => ports[0] && resolve(ports[0]), { once: true })
})
const post = port.postMessage.bind(port) as (message: RunMessage) => void

/** Data of the given modules, by name of module and export. */
export const given = await new Promise<Given>((resolve) => {
  port.onmessage = ({ data }: MessageEvent<Given>) => resolve(data)
})

const outlet = createOutlet(post, now, startTimer)
let current = ""
let hasEnded = false
let hasFailed = false
const startedMs = now()

/** Which file's own lines run now; each file of the lesson says so just before its first line. */
export function enter(file: string): void {
  current = file
}

/** A check of a challenge begins or is over; what was printed until then comes first. */
export function reportCheck(check: CheckReport): void {
  outlet.flush()
  post({ type: "check", check })
}

type Unsigned = OutputItem extends infer Every
  ? Every extends OutputItem
    ? Omit<Every, "from">
    : never
  : never

/** Prints or shows something in the name of the file that runs now: for the sandbox's own doors, as display.ts. */
export function emit(item: Unsigned): void {
  outlet.put({ ...item, from: current })
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
  outlet.flush()
  post({ type: "failed", ...describe(error) })
}

function reportWhenIdle(): void {
  if (!hasEnded || hasFailed || timers.areSet()) return
  outlet.flush()
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

Error.stackTraceLimit = STACK_CALLS
globalThis.console = createConsole(outlet.put, () => current, now) as Console
const timers = createTimers(globalThis, fail, () => {
  if (hasEnded) startTimer(reportWhenIdle, 0)
})
// A worker that closes itself would be silent for ever; here it ends the run.
globalThis.close = () => {
  timers.forget()
  finish()
}
addEventListener("error", (event) => {
  event.preventDefault()
  fail(event.error ?? new Error(event.message))
})
addEventListener("unhandledrejection", (event) => {
  event.preventDefault()
  fail(event.reason)
})
lockDown(globalThis)

__run__.finish = finish
__run__.fail = fail
post({ type: "started" })
