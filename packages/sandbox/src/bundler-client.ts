/** @file The page's end of the bundler: one worker, started when it is first wanted, made anew when it breaks. */
import type { BundlerMessage, CallKind, Calls } from "./protocol"

export interface FetchProgress {
  readonly loadedBytes: number
  readonly totalBytes: number | null
}

type Settle = { resolve: (answer: never) => void; reject: (error: Error) => void }

export class BundlerClient {
  #worker: Worker | undefined
  #lastId = 0
  readonly #open = new Map<number, Settle>()
  readonly #onProgress: (progress: FetchProgress) => void

  /** @param onProgress told while the bundler itself is being fetched, once in the life of a page */
  constructor(onProgress: (progress: FetchProgress) => void) {
    this.#onProgress = onProgress
  }

  /** @throws {Error} when the bundler cannot be fetched or its worker has died; the next call starts a new one */
  call<K extends CallKind>(kind: K, ask: Calls[K]["ask"]): Promise<Calls[K]["answer"]> {
    const worker = (this.#worker ??= this.#start())
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve, reject })
      worker.postMessage({ id, kind, ask })
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL("./bundler.worker.ts", import.meta.url), { type: "module" })
    worker.addEventListener("message", ({ data }: MessageEvent<BundlerMessage>) => this.#receive(data))
    worker.addEventListener("error", (event) => {
      event.preventDefault()
      this.#abandon(
        `The bundler has stopped${event.message ? `: ${event.message}` : " (it may be out of memory)"}. Run again to start it anew.`,
      )
    })
    return worker
  }

  #receive(message: BundlerMessage): void {
    if (message.type === "progress") return this.#onProgress(message)
    const settle = this.#open.get(message.id)
    this.#open.delete(message.id)
    if (message.type === "answer") settle?.resolve(message.answer as never)
    else settle?.reject(new Error(message.message))
  }

  #abandon(why: string): void {
    this.#worker?.terminate()
    this.#worker = undefined
    for (const { reject } of this.#open.values()) reject(new Error(why))
    this.#open.clear()
  }
}
