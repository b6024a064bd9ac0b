/** @file The store, put together: the rules, the storage if there is one, and the page's knowledge of how it stands. */
import type { Durable } from "./database"
import { createEdits } from "./edits"
import type { EditsOfReader } from "./edits"
import { createEvents } from "./events"
import type { EventsOfReader } from "./events"
import { createKept } from "./kept"
import type { KeptOfReader } from "./kept"
import { EDITS, EVENTS, KEPT } from "./layout"
import { causeOf, reasonFor } from "./status"
import type { StoreStatus } from "./status"
import { createTable } from "./table"
import { createWhole } from "./whole"
import type { WholeOfReader } from "./whole"
import type { World } from "./world"

/** All that is kept for the reader, in this browser alone. */
export interface Store {
  /** What the reader has made of the cells. */
  readonly edits: EditsOfReader
  /** What was typed, chosen and noted: the newest value of each key. */
  readonly kept: KeptOfReader
  /** What happened. */
  readonly events: EventsOfReader
  /** All of it at once. */
  readonly whole: WholeOfReader
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
    if (status.kind === "memory") return
    const because = causeOf(error)
    setStatus({ kind: "memory", because, reason: reasonFor(because), setAsideCount: status.setAsideCount })
    for (const table of Object.values(tables)) table.fall(error)
  }

  let failure: unknown
  const durable = await connect().catch((error: unknown) => {
    failure = error
    return undefined
  })
  const tables = {
    edits: createTable(EDITS, durable?.edits, goOnInMemory),
    kept: createTable(KEPT, durable?.kept, goOnInMemory),
    events: createTable(EVENTS, durable?.events, goOnInMemory),
  }
  if (durable === undefined) goOnInMemory(failure)
  durable?.whenLost(goOnInMemory)
  durable?.whenChanged((table, ids) => tables[table].hear(ids))
  durable?.whenSetAside((setAsideCount) => setStatus({ ...status, setAsideCount }))

  return {
    edits: createEdits(tables.edits, world),
    kept: createKept(tables.kept, world),
    events: createEvents(tables.events, world),
    whole: createWhole(tables, durable, () => status.kind === "persistent"),
    status: () => status,
    watchStatus(told) {
      listeners.add(told)
      told(status)
      return () => void listeners.delete(told)
    },
  }
}
