/** @file Opens the store of a real page. Loaded after the first sight, with the database in its train. */
import { openDatabase } from "./database"
import { StorageError } from "./status"
import { createStore } from "./store"
import type { Store } from "./store"
import { world } from "./world"

/**
 * Longer than a cold start on a slow phone, or than a machine that is busy with something else: who gives up on the
 * storage goes on in memory until the page is left. Shorter than a reader's wait for what was written yesterday.
 */
const PATIENCE_MS = 10_000

export function openInBrowser(): Promise<Store> {
  return createStore(world, async () => {
    // Reading the global can throw, too: hence inside of the function whose failure is an answer.
    const factory: IDBFactory | undefined = globalThis.indexedDB
    if (factory === undefined) throw new StorageError("missing")
    return openDatabase({
      world,
      factory,
      keyRange: IDBKeyRange,
      channel: openChannel(),
      patienceMs: PATIENCE_MS,
    })
  })
}

/** Without it, other pages hear of a change when they are loaded anew. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel("course")
  } catch {
    return undefined
  }
}
