/** @file The bundler's worker: answers the page's `Calls`, one after the other. */
import * as esbuild from "esbuild-wasm/esm/browser.min.js"
import wasmUrl from "esbuild-wasm/esbuild.wasm?url"
import { bundle } from "./bundle"
import { fetchModule } from "./fetch-module"
import { ownFiles } from "./own-files"
import type { BundlerMessage, BundlerRequest, CallHandlers, Calls } from "./protocol"

const send = (message: BundlerMessage): void => postMessage(message)
const nowMs = (): number => performance.now()

let starting: Promise<number> | undefined

/** Fetches and starts esbuild once; a failed attempt may be tried again. */
function start(): Promise<number> {
  starting ??= (async () => {
    const startedMs = nowMs()
    const wasmModule = await fetchModule(wasmUrl, (loadedBytes, totalBytes) =>
      send({ type: "progress", loadedBytes, totalBytes }),
    )
    await esbuild.initialize({ wasmModule, worker: false })
    return nowMs() - startedMs
  })()
  starting.catch(() => (starting = undefined))
  return starting
}

const WARM_UP: Calls["bundle"]["ask"] = {
  entry: "lesson/warm-up.ts",
  files: { "lesson/warm-up.ts": "console.log(1)" },
  packages: {},
  given: {},
}
let warmingUp: Promise<unknown> | undefined

const handlers: CallHandlers = {
  async warmUp() {
    const initMs = await start()
    await (warmingUp ??= bundle(esbuild, WARM_UP, ownFiles, nowMs))
    return { initMs }
  },
  async bundle(ask) {
    await start()
    return bundle(esbuild, ask, ownFiles, nowMs)
  },
}

async function answer(request: BundlerRequest): Promise<Calls[keyof Calls]["answer"]> {
  switch (request.kind) {
    case "warmUp":
      return handlers.warmUp(request.ask)
    case "bundle":
      return handlers.bundle(request.ask)
    default:
      throw new Error(`internal: unknown call ${JSON.stringify(request satisfies never)}`)
  }
}

addEventListener("message", ({ data }: MessageEvent<BundlerRequest>) => {
  answer(data).then(
    (result) => send({ type: "answer", id: data.id, answer: result }),
    (error: unknown) =>
      send({ type: "broken", id: data.id, message: error instanceof Error ? error.message : String(error) }),
  )
})
