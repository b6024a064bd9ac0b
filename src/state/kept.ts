/** @file Values that are kept by key, the newest of each: the door that exercises, notes and settings use. */
import type { ChangedWhere } from "./edits"
import type { Kept, KeptKey, KeptPrefix, KeptValue } from "./kept-shape"
import type { Table } from "./table"
import type { World } from "./world"

/** Nothing in here throws or rejects because of the storage: without it, everything goes on in memory. */
export interface KeptOfReader {
  load<Key extends KeptKey>(key: Key): Promise<KeptValue<Key> | undefined>
  /** All under a prefix that ends with a slash. */
  loadAll(prefix: KeptPrefix): Promise<KeptValues>
  /** Resolves once written. */
  keep<Key extends KeptKey>(key: Key, value: KeptValue<Key>): Promise<void>
  forget(key: KeptKey): Promise<void>
  /** Tells the value soon, and then each other one, whichever page keeps it. Returns how to stop. */
  watch<Key extends KeptKey>(
    key: Key,
    told: (value: KeptValue<Key> | undefined, where: ChangedWhere) => void,
  ): () => void
  /** Tells all under a prefix soon, and then at each change. Returns how to stop. */
  watchAll(prefix: KeptPrefix, told: (values: KeptValues) => void): () => void
}

export type KeptValues = ReadonlyMap<KeptKey, KeptValue<KeptKey>>

export function createKept(table: Table<Kept>, world: World): KeptOfReader {
  /** Names this page among all that write. */
  const writer = world.newId()

  async function write(key: KeptKey, value: string | null) {
    const nowMs = world.nowMs()
    await table.change(key, ([before]) => {
      if ((before?.value ?? null) === value) return { answer: undefined, drop: [] }
      // A clock that was turned back must not put the new value behind the old one.
      const atMs = before === undefined ? nowMs : Math.max(nowMs, before.atMs + 1)
      return { answer: undefined, put: { v: 1, id: key, atMs, writer, value }, drop: [] }
    })
  }

  return {
    async load(key) {
      const [row] = await table.read(key)
      return valueOf(row)
    },
    loadAll: async (prefix) => valuesOf(await table.read(prefix)),
    keep: write,
    forget: (key) => write(key, null),

    watch(key, told) {
      let last: string | null | undefined
      return table.watch(key, ({ rows }) => {
        const [row] = rows()
        const value = row?.value ?? null
        if (value === last) return
        last = value
        told(valueOf(row), row?.writer === writer ? "here" : "elsewhere")
      })
    },

    watchAll(prefix, told) {
      let last: KeptValues | undefined
      return table.watch(prefix, ({ rows }) => {
        const values = valuesOf(rows())
        if (last !== undefined && isSame(values, last)) return
        last = values
        told(values)
      })
    },
  }
}

function valueOf<Key extends KeptKey>(row: Kept | undefined): KeptValue<Key> | undefined {
  return (row?.value ?? undefined) as KeptValue<Key> | undefined
}

function valuesOf(rows: readonly Kept[]): KeptValues {
  return new Map(rows.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])))
}

function isSame(a: KeptValues, b: KeptValues): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
}
