/** @file Pages for tests: each is a store of its own, over one browser's storage, with a clock that the test turns. */
import { IDBFactory as FakeFactory, IDBKeyRange as FakeKeyRange } from "fake-indexeddb"
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

/** Told apart by their channels. */
let browsers = 0

export function createBrowser(factory: IDBFactory = new FakeFactory(), patienceMs = 4_000): FakeBrowser {
  const channelName = `course-${++browsers}`
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
        const channel = new BroadcastChannel(channelName)
        const page = await openDatabase({ world, factory, keyRange: FakeKeyRange, channel, patienceMs })
        pages.push(page)
        return page
      }),
    closePages: () => pages.forEach((page) => page.close()),
  }
}
