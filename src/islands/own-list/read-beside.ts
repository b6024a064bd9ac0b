/** @file The page's end of the worker that reads lists. */
import type { ListToRead, ReadList } from "./read-list"

const NO_WORKER = "The code that reads lists could not be fetched. Is there a connection? Try again."

/** @returns what the worker makes of the list; a worker that cannot start is a refusal too */
export async function readBeside(list: ListToRead, signal: AbortSignal): Promise<ReadList> {
  const worker = new Worker(new URL("./list.worker.ts", import.meta.url), { type: "module" })
  try {
    return await new Promise((resolve) => {
      const refuse = () => resolve({ kind: "refused", message: NO_WORKER })
      worker.addEventListener("message", ({ data }: MessageEvent<ReadList>) => resolve(data))
      worker.addEventListener("error", (event) => {
        event.preventDefault()
        refuse()
      })
      signal.addEventListener("abort", refuse)
      worker.postMessage(list)
    })
  } finally {
    worker.terminate()
  }
}
