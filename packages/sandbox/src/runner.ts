/** @file Runs a reader's program: bundle it, run it in the frame, tell what happens. One runner a page. */
import { BundlerClient, type FetchProgress } from "./bundler-client"
import { BundleMemo } from "./bundle-memo"
import { FloodGauge } from "./flood-gauge"
import { Frame } from "./frame"
import { parseRunMessage } from "./parse-run-message"
import type { CheckReport, Given, OutputItem, PackageDoors, Problem, RunId, VirtualFiles } from "./protocol"
import type { StackFrame } from "./stack"
import type { BundleAsk } from "./virtual-files"

export interface Program {
  /** The file that the reader runs: `lesson/counts.ts`. */
  readonly entry: string
  /** All files that it may import, itself among them, as edited. */
  readonly files: VirtualFiles
  readonly packages: PackageDoors
  readonly given: Given
}

/** An error that ended a run, in terms of the reader's files. */
export interface RunFailure {
  /** `TypeError`, `ShapeError`; empty when what was thrown is no error. */
  readonly name: string
  readonly message: string
  /** Innermost first; empty when nothing could be mapped. */
  readonly frames: readonly StackFrame[]
}

export type RunEvent =
  | { readonly type: "fetching"; readonly progress: FetchProgress }
  | { readonly type: "bundling" }
  | { readonly type: "rejected"; readonly problems: readonly Problem[] }
  | { readonly type: "started" }
  | { readonly type: "output"; readonly items: readonly OutputItem[]; readonly dropped: number }
  /** Of a challenge alone. */
  | { readonly type: "check"; readonly check: CheckReport }
  | { readonly type: "failed"; readonly failure: RunFailure }
  | { readonly type: "finished"; readonly elapsedMs: number }
  /** By the reader, or because a newer run took its place. */
  | { readonly type: "stopped"; readonly by: "reader" | "newer run" }
  /** The tools themselves failed: offline before the first run, or the browser would not. */
  | { readonly type: "unable"; readonly message: string }

export interface Run {
  readonly id: RunId
  /** Ends it at once. Nothing is told of it afterwards but `stopped`. */
  stop(): void
}

interface ActiveRun {
  readonly id: RunId
  readonly tell: (event: RunEvent) => void
  readonly gauge: FloodGauge
  port?: MessagePort
  bundle?: { readonly code: string; readonly map: string }
}

const FRAME_DIED =
  "The place where this page runs its programs has died; the browser may have been short of memory. Run again: it is made anew."
const FLOODED = "The program sent more messages than any output needs, and was ended."

export class Runner {
  #lastId: RunId = 0
  #active: ActiveRun | undefined
  readonly #bundler = new BundlerClient((progress) => this.#active?.tell({ type: "fetching", progress }))
  readonly #bundles = new BundleMemo((ask) => this.#bundler.call("bundle", ask))
  readonly #frame = new Frame(
    (run, message) => {
      if (this.#active?.id === run)
        this.#end({ type: "unable", message: `The browser would not start the program: ${message}` })
    },
    () => this.#end({ type: "unable", message: FRAME_DIED }),
  )

  /** On the first sign of interest: fetches and starts all that a run needs, so that the first click finds it warm. */
  async warmUp(): Promise<void> {
    await Promise.all([this.#bundler.call("warmUp", {}), this.#frame.prepare()])
  }

  /** Bundles ahead what is likely to be run next, and has it wait at its start. What is wrong with it is told by the run. */
  async prepare(program: Program): Promise<void> {
    await this.warmUp()
    const answer = await this.#bundles.bundle(askOf(program))
    if (answer.kind === "bundled") this.#frame.expect(answer.code)
  }

  /**
   * Runs a program; a run under way ends.
   *
   * @param program all that it needs
   * @param tell hears each event in order; after `rejected`, `failed`, `finished`, `stopped` or `unable` no more come
   */
  run(program: Program, tell: (event: RunEvent) => void): Run {
    this.#end({ type: "stopped", by: "newer run" })
    const active: ActiveRun = { id: ++this.#lastId, tell, gauge: new FloodGauge(() => performance.now()) }
    this.#active = active
    this.#proceed(active, program).catch((error: unknown) => {
      if (this.#active === active)
        this.#end({ type: "unable", message: error instanceof Error ? error.message : String(error) })
    })
    return {
      id: active.id,
      stop: () => {
        if (this.#active === active) this.#end({ type: "stopped", by: "reader" })
      },
    }
  }

  async #proceed(active: ActiveRun, program: Program): Promise<void> {
    active.tell({ type: "bundling" })
    const [answer] = await Promise.all([this.#bundles.bundle(askOf(program)), this.#frame.prepare()])
    if (this.#active !== active) return
    if (answer.kind === "rejected") return this.#end({ type: "rejected", problems: answer.problems })

    const channel = new MessageChannel()
    active.bundle = answer
    active.port = channel.port1
    channel.port1.onmessage = ({ data }: MessageEvent<unknown>) => void this.#receive(active, data)
    channel.port1.postMessage(program.given)
    await this.#frame.start(active.id, answer.code, channel.port2, () => this.#active === active)
  }

  #receive(active: ActiveRun, data: unknown): void {
    if (this.#active !== active) return
    if (active.gauge.isOverrun()) return this.#end({ type: "unable", message: FLOODED })
    const message = parseRunMessage(data)
    if (message === null) return
    switch (message.type) {
      case "started":
        return active.tell({ type: "started" })
      case "output":
        return active.tell({ ...message, items: active.gauge.admit(message.items) })
      case "check":
        return active.tell(message)
      case "finished":
        return this.#end(message)
      case "failed":
        return void this.#fail(active, message)
      default:
        message satisfies never
    }
  }

  async #fail(
    active: ActiveRun,
    { name, message, stack }: { name: string; message: string; stack: string },
  ): Promise<void> {
    this.#frame.stop()
    const { mapStack } = await import("./stack")
    if (this.#active !== active) return
    this.#end({
      type: "failed",
      failure: { name, message, frames: mapStack(stack, active.bundle?.map ?? "") },
    })
  }

  /** The one way out: the program is ended, its line closed, its teller told. */
  #end(event: RunEvent): void {
    const active = this.#active
    if (active === undefined) return
    this.#active = undefined
    this.#frame.stop()
    active.port?.close()
    active.tell(event)
    const isToBeReplaced = event.type === "stopped" && event.by === "newer run"
    if (active.bundle !== undefined && !isToBeReplaced) this.#frame.expect(active.bundle.code)
  }
}

function askOf({ entry, files, packages, given }: Program): BundleAsk {
  const givenNames = Object.fromEntries(
    Object.entries(given).map(([name, exports]) => [name, Object.keys(exports)]),
  )
  return { entry, files, packages, given: givenNames }
}
