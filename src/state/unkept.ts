/** @file What stands in when even the store's code cannot be fetched: the page goes on, and knows that nothing is kept. */
import type { CellId } from "./shapes"
import type { StoreStatus } from "./status"
import type { Store } from "./store"
import type { SaveAnswer } from "./versions"
import { world } from "./world"

/** Has no history: every edit is answered as saved, and forgotten; what happened is stamped, and told to nobody. */
export function createUnkeptStore(): Store {
  const status = {
    kind: "memory",
    because: "unloaded",
    reason:
      "A part of this page could not be fetched, so nothing you write is kept. Copy what matters, then reload.",
    setAsideCount: 0,
  } satisfies StoreStatus
  const stamp = (cell: CellId) => ({ v: 1, id: "unkept", cell, atMs: 0 }) as const
  const stop = () => undefined

  return {
    edits: {
      load: async () => undefined,
      save: async (cell, { text, startHash }): Promise<SaveAnswer> => ({
        kind: "saved",
        edit: { ...stamp(cell), kind: "written", text, startHash },
      }),
      reset: async (cell) => ({ kind: "saved", edit: { ...stamp(cell), kind: "reset" } }),
      bringBack: async () => ({ kind: "gone" }),
      history: async () => [],
      watch(_cell, told) {
        queueMicrotask(() => told(undefined, "elsewhere"))
        return stop
      },
    },
    kept: {
      load: async () => undefined,
      loadAll: async () => new Map(),
      keep: async () => undefined,
      forget: async () => undefined,
      watch(_key, told) {
        queueMicrotask(() => told(undefined, "elsewhere"))
        return stop
      },
      watchAll(_prefix, told) {
        queueMicrotask(() => told(new Map()))
        return stop
      },
    },
    events: {
      append: async (event) => ({ ...event, v: 1, id: world.newId(), atMs: world.nowMs() }),
      all: async () => [],
      watch(told) {
        queueMicrotask(() => told([], "all"))
        return stop
      },
    },
    whole: {
      read: async () => ({ edits: [], kept: [], events: [], quarantine: [] }),
      rewrite: async () => ({ kind: "failed", reason: status.reason }),
    },
    status: () => status,
    watchStatus(told) {
      told(status)
      return stop
    },
  }
}
