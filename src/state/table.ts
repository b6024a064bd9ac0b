/**
 * @file A table that works on the browser's storage as long as that can be used, and goes on in memory when it cannot.
 *
 * It mirrors what this page has seen of the storage: watchers are told from the mirror, and when the storage breaks,
 * the mirror is the table.
 */
import { ALL, carryOut } from "./layout"
import type { Decider, Decision, Layout, Row } from "./layout"
import { causeOf } from "./status"

/** What a table asks of a storage. Its promises reject when it cannot be used. */
export interface Storage<R extends Row> {
  /** All rows on a shelf, in order. */
  read(shelf: string): Promise<readonly R[]>
  /** The rows of these ids, as far as there are any. */
  get(ids: readonly string[]): Promise<readonly R[]>
  /** Reads, decides and writes as one step that no other page can come between. */
  change<Answer>(shelf: string, decide: Decider<Answer, R>): Promise<Decision<Answer, R>>
  /** Writes rows as they are. */
  add(rows: readonly R[]): Promise<void>
}

/** The same, and it never rejects for want of storage. */
export interface Table<R extends Row> extends Storage<R> {
  /** Tells what is on a shelf soon, and again after each change. Returns how to stop. */
  watch(shelf: string, told: (news: News<R>) => void): () => void
  /** In memory alone: empties the table, perhaps, and puts rows in the place of their ids'. */
  rewrite(put: readonly R[], isErasing: boolean): void
  /** Another page has changed the rows of these ids; null, when it may be any. */
  hear(ids: readonly string[] | null): void
  /** Leaves the storage for good, with all that this page knows of it in hand. */
  fall(error: unknown): void
}

export interface News<R extends Row> {
  /** All that is on the shelf now, in order. */
  rows(): readonly R[]
  /** What was not there before; null when all is to be looked at anew. */
  readonly added: readonly R[] | null
}

/**
 * @param storage undefined when there is none
 * @param broke told once, with the error that made the storage unusable
 */
export function createTable<R extends Row>(
  layout: Layout<R>,
  storage?: Storage<R>,
  broke: (error: unknown) => void = () => undefined,
): Table<R> {
  const mirror = new Map<string, R>()
  /** The shelves that the mirror shows whole. */
  const known = new Set<string>()
  const droppedInMemory = new Set<string>()
  const watchers = new Set<Watcher<R>>()
  let inUse = storage
  let isReadable = storage !== undefined
  let refreshed = Promise.resolve()

  const rowsOn = (shelf: string) =>
    [...mirror.values()].filter((row) => layout.isOn(row, shelf)).sort(layout.compare)

  function apply(put: readonly R[], drop: readonly string[]) {
    const gone = drop.flatMap((id) => mirror.get(id) ?? [])
    for (const id of drop) mirror.delete(id)
    const isNew = new Set(put.filter(({ id }) => !mirror.has(id)))
    for (const row of put) mirror.set(row.id, row)
    for (const { shelf, told, isReady } of watchers) {
      const isHere = (row: R) => layout.isOn(row, shelf)
      if (!isReady || !(put.some(isHere) || gone.some(isHere))) continue
      const added = gone.some(isHere) ? null : put.filter((row) => isNew.has(row) && isHere(row))
      told({ rows: () => rowsOn(shelf), added })
    }
  }

  function fill(shelf: string, rows: readonly R[]) {
    const ids = new Set(rows.map(({ id }) => id))
    known.add(shelf)
    apply(
      rows,
      [...mirror.values()].filter((row) => layout.isOn(row, shelf) && !ids.has(row.id)).map(({ id }) => id),
    )
  }

  function fall(error: unknown) {
    if (inUse === undefined) return
    inUse = undefined
    if (causeOf(error) === "silent") isReadable = false
    broke(error)
  }

  /** A full storage can often still be read: shelves that this page has not looked at yet come from there. */
  async function recall(shelf: string) {
    if (known.has(shelf) || known.has(ALL)) return
    let rows: readonly R[] = []
    try {
      if (isReadable && storage !== undefined) rows = await storage.read(shelf)
    } catch {
      isReadable = false
    }
    if (known.has(shelf)) return
    known.add(shelf)
    for (const row of rows) if (!mirror.has(row.id) && !droppedInMemory.has(row.id)) mirror.set(row.id, row)
  }

  async function read(shelf: string) {
    try {
      const rows = await inUse?.read(shelf)
      if (rows !== undefined && inUse !== undefined) {
        fill(shelf, rows)
        return rows
      }
    } catch (error) {
      fall(error)
    }
    await recall(shelf)
    return rowsOn(shelf)
  }

  async function refresh(ids: readonly string[] | null) {
    try {
      if (ids === null)
        for (const shelf of new Set([...watchers].map(({ shelf }) => shelf))) await read(shelf)
      else {
        const rows = await inUse?.get(ids)
        if (rows === undefined || inUse === undefined) return
        const found = new Set(rows.map(({ id }) => id))
        apply(
          rows,
          ids.filter((id) => !found.has(id)),
        )
      }
    } catch (error) {
      fall(error)
    }
  }

  return {
    read,
    fall,
    get: async (ids) => ids.flatMap((id) => mirror.get(id) ?? []),

    async change(shelf, decide) {
      let seen: readonly R[] | undefined
      try {
        const decision = await inUse?.change(shelf, (rows) => decide((seen = rows)))
        if (decision !== undefined) {
          if (inUse !== undefined) fill(shelf, carryOut(layout, seen ?? [], decision))
          // Another call found the storage unusable while this one, begun earlier, was still written to it.
          else apply(decision.put === undefined ? [] : [decision.put], decision.drop)
          return decision
        }
      } catch (error) {
        if (seen !== undefined && inUse !== undefined) fill(shelf, seen)
        fall(error)
      }
      await recall(shelf)
      const decision = decide(rowsOn(shelf))
      for (const id of decision.drop) droppedInMemory.add(id)
      apply(decision.put === undefined ? [] : [decision.put], decision.drop)
      return decision
    },

    async add(rows) {
      try {
        await inUse?.add(rows)
      } catch (error) {
        fall(error)
      }
      apply(rows, [])
    },

    watch(shelf, told) {
      const watcher: Watcher<R> = { shelf, told, isReady: false }
      watchers.add(watcher)
      void read(shelf).then(() => {
        if (!watchers.has(watcher)) return
        watcher.isReady = true
        told({ rows: () => rowsOn(shelf), added: null })
      })
      return () => void watchers.delete(watcher)
    },

    rewrite(put, isErasing) {
      known.add(ALL)
      apply(put, isErasing ? [...mirror.keys()] : [])
    },

    hear(ids) {
      if (watchers.size > 0) refreshed = refreshed.then(() => refresh(ids))
      else if (ids === null && inUse !== undefined) {
        known.clear()
        mirror.clear()
      }
    },
  }
}

interface Watcher<R extends Row> {
  readonly shelf: string
  readonly told: (news: News<R>) => void
  /** Whether it was told what there was at the beginning. */
  isReady: boolean
}
