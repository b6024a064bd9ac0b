/** @file A table that writes to the browser's storage as long as that works, and goes on in memory when it does not. */
import { carryOut, createMemoryTable } from "./edit-table"
import type { EditTable } from "./edit-table"
import type { CellId, Version } from "./shapes"

export interface FallbackTable extends EditTable {
  /** Leaves the storage for good, with all that this page knows of it in hand. */
  fall(error: unknown): void
}

/**
 * @param durable the storage; undefined when there is none
 * @param fell told once, with the error that made the storage unusable
 */
export function createFallbackTable(
  durable: EditTable | undefined,
  fell: (error: unknown) => void,
): FallbackTable {
  const memory = createMemoryTable()
  const lastSeen = new Map<CellId, readonly Version[]>()
  const watchers = new Set<Watcher>()
  let storage = durable

  function fall(error: unknown) {
    if (storage === undefined) return
    storage = undefined
    for (const [cell, versions] of lastSeen) memory.fill(cell, versions)
    for (const watcher of watchers) {
      watcher.stop()
      watcher.stop = watchMemory(watcher)
    }
    fell(error)
  }

  /** A full storage can often still be read: cells that this page has not looked at yet come from there. */
  async function recall(cell: CellId) {
    if (memory.knows(cell)) return
    const versions = durable === undefined ? [] : await durable.read(cell).catch(() => [])
    if (!memory.knows(cell)) memory.fill(cell, versions)
  }

  function watchMemory({ cell, told }: Watcher) {
    let isWanted = true
    let stop = () => {
      isWanted = false
    }
    void recall(cell).then(() => {
      if (isWanted) stop = memory.watch(cell, told)
    })
    return () => stop()
  }

  function watchStorage({ cell, told }: Watcher, from: EditTable) {
    const seen = (versions: readonly Version[]) => {
      lastSeen.set(cell, versions)
      told(versions)
    }
    return from.watch(cell, seen, fall)
  }

  return {
    fall,

    async read(cell) {
      try {
        const versions = await storage?.read(cell)
        if (versions !== undefined) {
          lastSeen.set(cell, versions)
          return versions
        }
      } catch (error) {
        fall(error)
      }
      await recall(cell)
      return memory.read(cell)
    },

    async change(cell, decide) {
      try {
        const decision = await storage?.change(cell, (versions) => {
          lastSeen.set(cell, versions)
          return decide(versions)
        })
        if (decision !== undefined) {
          lastSeen.set(cell, carryOut(lastSeen.get(cell) ?? [], decision))
          // Another call found the storage unusable while this one, begun earlier, was still written to it.
          if (storage === undefined) await memory.change(cell, () => decision)
          return decision
        }
      } catch (error) {
        fall(error)
      }
      await recall(cell)
      return memory.change(cell, decide)
    },

    watch(cell, told) {
      const watcher: Watcher = { cell, told, stop: () => undefined }
      watcher.stop = storage === undefined ? watchMemory(watcher) : watchStorage(watcher, storage)
      watchers.add(watcher)
      return () => {
        watcher.stop()
        watchers.delete(watcher)
      }
    },
  }
}

interface Watcher {
  readonly cell: CellId
  readonly told: (versions: readonly Version[]) => void
  stop: () => void
}
