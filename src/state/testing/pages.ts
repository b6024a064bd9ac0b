/**
 * @file Pages for tests: each is a store of its own, over one browser's storage, with a clock that the test turns. They are
 * closed with the test.
 */
import { IDBFactory as FakeFactory, IDBKeyRange as FakeKeyRange } from "fake-indexeddb"
import { onTestFinished } from "vitest"
import { openDatabase } from "../database"
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
}

/** Told apart by their channels. */
let browsers = 0

export function createBrowser(factory: IDBFactory = new FakeFactory(), patienceMs = 4_000): FakeBrowser {
  const channelName = `course-${++browsers}`
  const clock = { nowMs: 1_795_353_600_000 }
  let ids = 0
  const world: World = { nowMs: () => clock.nowMs, newId: () => `id-${String(++ids).padStart(4, "0")}` }

  return {
    factory,
    clock,
    world,
    openPage: () =>
      createStore(world, async () => {
        const channel = new BroadcastChannel(channelName)
        const page = await openDatabase({ world, factory, keyRange: FakeKeyRange, channel, patienceMs })
        onTestFinished(() => page.close())
        return page
      }),
  }
}
