/** @file Where versions are put: the little that the rules ask of a storage, and the storage that is always there. */
import type { CellId, Version } from "./shapes"
import { newestFirst } from "./versions"
import type { Decision } from "./versions"

export interface EditTable {
  /** All versions of a cell, newest first. */
  read(cell: CellId): Promise<readonly Version[]>
  /** Reads, decides and writes as one step that no other page can come between. */
  change<Answer>(cell: CellId, decide: Decider<Answer>): Promise<Decision<Answer>>
  /** Tells the cell's versions soon, and again after each change. Returns how to stop. */
  watch(
    cell: CellId,
    told: (versions: readonly Version[]) => void,
    failed?: (error: unknown) => void,
  ): () => void
}

/** Pure: it may be asked twice. */
export type Decider<Answer> = (versions: readonly Version[]) => Decision<Answer>

/** The versions after a decision, newest first. */
export function carryOut(versions: readonly Version[], { put, drop }: Decision<unknown>): readonly Version[] {
  if (put === undefined && drop.length === 0) return versions
  const left = versions.filter(({ id }) => id !== put?.id && !drop.includes(id))
  return put === undefined ? left : newestFirst([put, ...left])
}

export interface MemoryTable extends EditTable {
  knows(cell: CellId): boolean
  /** Begins a cell with versions from elsewhere. */
  fill(cell: CellId, versions: readonly Version[]): void
}

/** Lives as long as the page, and is seen by this page alone. */
export function createMemoryTable(): MemoryTable {
  const byCell = new Map<CellId, readonly Version[]>()
  const watchers = new Set<{ cell: CellId; told: (versions: readonly Version[]) => void }>()
  const versionsOf = (cell: CellId) => byCell.get(cell) ?? []

  return {
    knows: (cell) => byCell.has(cell),
    fill: (cell, versions) => void byCell.set(cell, versions),
    read: async (cell) => versionsOf(cell),

    async change(cell, decide) {
      const decision = decide(versionsOf(cell))
      byCell.set(cell, carryOut(versionsOf(cell), decision))
      for (const watcher of watchers) if (watcher.cell === cell) watcher.told(versionsOf(cell))
      return decision
    },

    watch(cell, told) {
      const watcher = { cell, told }
      watchers.add(watcher)
      queueMicrotask(() => watchers.has(watcher) && told(versionsOf(cell)))
      return () => void watchers.delete(watcher)
    },
  }
}
