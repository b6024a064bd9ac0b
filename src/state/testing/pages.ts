/** @file Pages for tests: each is a store of its own, over one browser's storage, with a clock that the test turns. */
import { IDBFactory as FakeFactory, IDBKeyRange as FakeKeyRange } from "fake-indexeddb"
import { Dexie } from "dexie/dist/modern/dexie.min.mjs"
import { openDatabase } from "../database"
import type { Durable } from "../database"
import type { EpochMs } from "../shapes"
import { createStore } from "../store"
import type { Store } from "../store"
import type { World } from "../world"

export interface FakeBrowser {
  readonly factory: IDBFactory
  readonly clock: { nowMs: EpochMs }
  readonly world: World
  /** Opens another page on the same storage. */
  openPage(): Promise<Store>
  closePages(): void
}

export function createBrowser(factory: IDBFactory = new FakeFactory(), patienceMs = 4_000): FakeBrowser {
  // Live queries rest where the global IndexedDB is missing, whatever the database was opened with.
  Object.assign(Dexie.dependencies, { indexedDB: factory, IDBKeyRange: FakeKeyRange })
  const clock = { nowMs: 1_795_353_600_000 }
  let ids = 0
  const world: World = { nowMs: () => clock.nowMs, newId: () => `id-${String(++ids).padStart(4, "0")}` }
  const pages: Durable[] = []

  return {
    factory,
    clock,
    world,
    openPage: () =>
      createStore(world, async () => {
        const page = await openDatabase({ world, factory, keyRange: FakeKeyRange, patienceMs })
        pages.push(page)
        return page
      }),
    closePages: () => pages.forEach((page) => page.close()),
  }
}
