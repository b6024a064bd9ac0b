/** @file The store, put together: the rules, the storage if there is one, and the page's knowledge of how it stands. */
import type { Durable } from "./database"
import { createEdits } from "./edits"
import type { EditsOfReader } from "./edits"
import { createFallbackTable } from "./fallback"
import { causeOf, reasonFor } from "./status"
import type { StoreStatus } from "./status"
import type { World } from "./world"

/** All that is kept for the reader, in this browser alone. */
export interface Store {
  readonly edits: EditsOfReader
  /** How it stands now. */
  status(): StoreStatus
  /** Tells the status at once and at each change. Returns how to stop. */
  watchStatus(told: (status: StoreStatus) => void): () => void
}

/** @param connect opens the storage; rejects when there is none */
export async function createStore(world: World, connect: () => Promise<Durable>): Promise<Store> {
  const listeners = new Set<(status: StoreStatus) => void>()
  let status: StoreStatus = { kind: "persistent", setAsideCount: 0 }

  function setStatus(next: StoreStatus) {
    status = next
    for (const told of listeners) told(status)
  }

  function goOnInMemory(error: unknown) {
    const because = causeOf(error)
    setStatus({ kind: "memory", because, reason: reasonFor(because), setAsideCount: status.setAsideCount })
  }

  const durable = await connect().catch((error: unknown) => {
    goOnInMemory(error)
    return undefined
  })
  const table = createFallbackTable(durable?.edits, goOnInMemory)
  durable?.whenLost(table.fall)
  durable?.whenSetAside((setAsideCount) => setStatus({ ...status, setAsideCount }))

  return {
    edits: createEdits(table, world),
    status: () => status,
    watchStatus(told) {
      listeners.add(told)
      told(status)
      return () => void listeners.delete(told)
    },
  }
}
