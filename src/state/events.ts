/** @file What happened, for ever: the door that cards and progress use. */
import type { NewEvent, ReaderEvent } from "./event-shape"
import { ALL } from "./layout"
import type { Table } from "./table"
import type { World } from "./world"

/** Nothing in here throws or rejects because of the storage: without it, everything goes on in memory. */
export interface EventsOfReader {
  /** Stamps `v`, `id` and `atMs`. Resolves once written. */
  append(event: NewEvent): Promise<ReaderEvent>
  /** Sorted by (atMs, id). */
  all(): Promise<readonly ReaderEvent[]>
  /**
   * Tells all events soon, then only what was added, whichever page adds it. `all` again only when the reader has
   * erased everything: what was told before is void. Returns how to stop.
   */
  watch(told: (events: readonly ReaderEvent[], which: "all" | "added") => void): () => void
}

export function createEvents(table: Table<ReaderEvent>, world: World): EventsOfReader {
  let lastMs = 0

  return {
    async append(event) {
      // What one page appends stays in its order, even in one millisecond, and when the clock is turned back.
      lastMs = Math.max(world.nowMs(), lastMs + 1)
      const stamped: ReaderEvent = { ...event, v: 1, id: world.newId(), atMs: lastMs }
      await table.add([stamped])
      return stamped
    },

    all: () => table.read(ALL),

    watch: (told) =>
      table.watch(ALL, ({ rows, added }) => {
        if (added === null) told(rows(), "all")
        else if (added.length > 0) told(added, "added")
      }),
  }
}
