/**
 * @file Runs a program in Node just as the page does: the same bundling, the same prelude, a realm of its own.
 *
 * For tests of content: what a cell prints here is what it prints in the page. It is no sandbox: run only what stands
 * in this repository.
 */
import { createContext, runInContext } from "node:vm"
import * as esbuild from "esbuild-wasm"
import { bundle } from "./bundle"
import { ownFiles } from "./own-files"
import { parseRunMessage } from "./parse-run-message"
import type { CheckReport, Given, OutputItem, Problem, RunMessage } from "./protocol"
import type { Program } from "./runner"
import { mapStack, type StackFrame } from "./stack"

export interface NodeRun {
  /** Of the entry and of the files it imports, in order; each says whose it is. */
  readonly items: readonly OutputItem[]
  /** How each check of a challenge ended, in order; one that never ended is still running. */
  readonly checks: readonly CheckReport[]
  readonly problems: readonly Problem[]
  readonly failure: {
    readonly name: string
    readonly message: string
    readonly frames: readonly StackFrame[]
  } | null
}

/** Bundles and runs a program to its end. */
export async function runInNode({ entry, files, packages, given }: Program): Promise<NodeRun> {
  const givenNames = Object.fromEntries(
    Object.entries(given).map(([name, exports]) => [name, Object.keys(exports)]),
  )
  const ask = { entry, files, packages, given: givenNames }
  const answer = await bundle(esbuild, ask, ownFiles, () => performance.now())
  if (answer.kind === "rejected") return { items: [], checks: [], problems: answer.problems, failure: null }

  const messages = await execute(answer.code, given)
  const failed = messages.find((message) => message.type === "failed")
  return {
    items: messages.flatMap((message) => (message.type === "output" ? message.items : [])),
    checks: latest(messages.flatMap((message) => (message.type === "check" ? message.check : []))),
    problems: [],
    failure:
      failed === undefined
        ? null
        : { name: failed.name, message: failed.message, frames: mapStack(failed.stack, answer.map) },
  }
}

/** The lines that the entry itself printed. */
export function linesOfEntry(run: NodeRun, entry: string): string[] {
  return run.items.flatMap((item) =>
    item.kind === "text" && item.from === entry ? item.text.split("\n") : [],
  )
}

/** Each check once, at the place where it began, as it was last reported. */
function latest(reports: readonly CheckReport[]): CheckReport[] {
  return [...new Map(reports.map((report) => [report.title, report])).values()]
}

/** Stands in for the frame's worker and its port. */
function execute(code: string, given: Given): Promise<readonly RunMessage[]> {
  return new Promise((resolve) => {
    const messages: RunMessage[] = []
    const port = {
      onmessage: (_: unknown) => {},
      postMessage(data: unknown) {
        const message = parseRunMessage(structuredClone(data))
        if (message === null) return
        messages.push(message)
        if (message.type === "failed" || message.type === "finished") resolve(messages)
      },
    }
    const addEventListener = (type: string, hear: (event: object) => void) => {
      if (type !== "message") return
      hear({ ports: [port] })
      setTimeout(() => port.onmessage({ data: structuredClone(given) }), 0)
    }
    const globals = {
      performance,
      TextEncoder,
      TextDecoder,
      structuredClone,
      addEventListener,
      ...browserTimers(),
    }
    runInContext(code, createContext(globals), { filename: "blob:run.js" })
  })
}

/** Node's timers are objects; a browser's are numbers. */
function browserTimers() {
  const timers = new Map<number, NodeJS.Timeout>()
  let lastId = 0
  const keep = (timer: NodeJS.Timeout) => {
    timers.set(++lastId, timer)
    return lastId
  }
  const clear = (id: number) => clearTimeout(timers.get(id))
  return {
    setTimeout: (handler: () => void, delayMs?: number) => keep(setTimeout(handler, delayMs)),
    setInterval: (handler: () => void, delayMs?: number) => keep(setInterval(handler, delayMs)),
    clearTimeout: clear,
    clearInterval: clear,
  }
}
