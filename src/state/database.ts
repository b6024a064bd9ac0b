/** @file The reader's database: IndexedDB through Dexie. Everything else in this folder knows neither. */
import { Dexie, liveQuery } from "dexie/dist/modern/dexie.min.mjs"
import type { Table } from "dexie"
import type { EditTable } from "./edit-table"
import { readVersion } from "./shapes"
import type { CellId, QuarantinedRecord, Version } from "./shapes"
import { StorageError } from "./status"
import { newestFirst } from "./versions"
import type { World } from "./world"

/** For ever: the reader's data are found by it. */
export const DATABASE_NAME = "course"
export const SCHEMA_VERSION = 1

export interface Durable {
  readonly edits: EditTable
  /** Tells that the storage cannot be used any more. */
  whenLost(told: (error: StorageError) => void): void
  /** Tells how many records are in the quarantine, at once and after each that is added. */
  whenSetAside(told: (count: number) => void): void
  close(): void
}

export interface OpenOptions {
  readonly world: World
  readonly factory: IDBFactory
  readonly keyRange: typeof IDBKeyRange
  /** How long opening may take; a storage that is slower is treated as one that is missing. */
  readonly patienceMs: number
}

/** @throws {StorageError} when the database cannot be opened, in `patienceMs` at the latest */
export async function openDatabase({ world, factory, keyRange, patienceMs }: OpenOptions): Promise<Durable> {
  let lost: (error: StorageError) => void = () => undefined
  let tellSetAside: (count: number) => void = () => undefined

  // Without the cache, what is told is what is written.
  const db = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange: keyRange, cache: "disabled" })
  db.version(SCHEMA_VERSION).stores({ edits: "id, cell", quarantine: "id" })
  const edits: Table<unknown, string> = db.table("edits")
  const quarantine: Table<QuarantinedRecord, string> = db.table("quarantine")

  db.on("ready", refuseNewer, true)
  db.on("versionchange", ({ newVersion }) => {
    // Deleted from elsewhere: the next write begins an empty database. Upgraded: this page's shapes are out of date.
    if (newVersion === null) return
    db.close()
    lost(new StorageError("newer"))
  })
  await openInTime(db, patienceMs)
  let setAsideCount = await quarantine.count()

  /** Reads what can be read; the rest goes to the quarantine a moment later, outside of the caller's transaction. */
  async function versionsOf(cell: CellId): Promise<Version[]> {
    const versions: Version[] = []
    const unreadable: { record: unknown; reason: string }[] = []
    for (const record of await edits.where("cell").equals(cell).toArray()) {
      const reading = readVersion(record)
      if ("version" in reading) versions.push(reading.version)
      else unreadable.push({ record, reason: reading.unreadable })
    }
    if (unreadable.length > 0) void Dexie.ignoreTransaction(() => setAside(unreadable)).catch(() => undefined)
    return newestFirst(versions)
  }

  async function setAside(unreadable: readonly { record: unknown; reason: string }[]) {
    await db.transaction("rw", edits, quarantine, async () => {
      for (const { record, reason } of unreadable) {
        const { id } = record as { id: string }
        if ((await edits.where("id").equals(id).delete()) === 0) continue
        await quarantine.add({ v: 1, id: world.newId(), atMs: world.nowMs(), table: "edits", reason, record })
      }
      setAsideCount = await quarantine.count()
    })
    tellSetAside(setAsideCount)
  }

  return {
    edits: {
      read: versionsOf,

      change: (cell, decide) =>
        db.transaction("rw", edits, async () => {
          const decision = decide(await versionsOf(cell))
          if (decision.drop.length > 0) await edits.bulkDelete([...decision.drop])
          if (decision.put !== undefined) await edits.put(decision.put)
          return decision
        }),

      watch(cell, told, failed) {
        const subscription = liveQuery(() => versionsOf(cell)).subscribe({ next: told, error: failed })
        return () => subscription.unsubscribe()
      },
    },
    whenLost(told) {
      lost = told
    },
    whenSetAside(told) {
      tellSetAside = told
      told(setAsideCount)
    },
    close: () => db.close(),
  }
}

/** At each opening, the first or one after a rest: Dexie would open a newer database without a word. */
function refuseNewer(db: Dexie) {
  if (db.verno >= SCHEMA_VERSION + 1) throw new StorageError("newer")
}

async function openInTime(db: Dexie, patienceMs: number) {
  let isHeld = false
  let timer: ReturnType<typeof setTimeout> | undefined
  db.on("blocked", () => {
    isHeld = true
  })
  const outOfPatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError(isHeld ? "held" : "silent")), patienceMs)
  })
  try {
    await Promise.race([db.open(), outOfPatience])
  } catch (error) {
    db.close()
    const isOldRefusal = error instanceof Error && error.name === "InvalidStateError"
    throw isOldRefusal ? new StorageError("refused", error) : error
  } finally {
    clearTimeout(timer)
  }
}
