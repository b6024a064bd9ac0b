/** @file The reader's database: IndexedDB through Dexie. Everything else in this folder knows neither. */
import { Dexie, liveQuery } from "dexie/dist/modern/dexie.min.mjs"
import type { IndexableType, Table } from "dexie"
import type { EditTable } from "./edit-table"
import { readVersion } from "./shapes"
import type { CellId, QuarantinedRecord, Version } from "./shapes"
import { StorageError } from "./status"
import { newestFirst } from "./versions"
import type { World } from "./world"

/** For ever: the reader's data are found by it. */
const DATABASE_NAME = "course"
/** Together with the shapes in `shapes.ts`. */
const SCHEMA_VERSION = 1

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
  const db = new Dexie(DATABASE_NAME, {
    indexedDB: refuseNewer(factory),
    IDBKeyRange: keyRange,
    cache: "disabled",
  })
  db.version(SCHEMA_VERSION).stores({ edits: "id, cell", quarantine: "id" })
  const edits: Table<unknown, string> = db.table("edits")
  const quarantine: Table<QuarantinedRecord, string> = db.table("quarantine")

  db.on("versionchange", ({ newVersion }) => {
    // Deleted from elsewhere: the next write begins an empty database. Upgraded: this page's shapes are out of date.
    if (newVersion === null) return
    db.close()
    lost(new StorageError("newer"))
  })
  let setAsideCount = await inTime(db, () => quarantine.count(), patienceMs)

  async function find(cell: CellId): Promise<Found> {
    const versions: Version[] = []
    const unreadable: Unreadable[] = []
    for (const record of await edits.where("cell").equals(cell).toArray()) {
      const reading = readVersion(record)
      if ("version" in reading) versions.push(reading.version)
      else unreadable.push({ record, reason: reading.unreadable })
    }
    return { versions: newestFirst(versions), unreadable }
  }

  /** A record that cannot be put into the quarantine stays where it is. Either way, reading goes on without it. */
  async function setAside(unreadable: readonly Unreadable[]) {
    if (unreadable.length === 0) return
    const move = async () => {
      for (const { record, reason } of unreadable) {
        const { id } = record as { id: IndexableType }
        const wasThere = (await edits.where("id").equals(id).delete()) > 0
        const entry = {
          v: 1,
          id: world.newId(),
          atMs: world.nowMs(),
          table: "edits",
          reason,
          record,
        } as const
        if (wasThere) await quarantine.add(entry)
      }
      return quarantine.count()
    }
    const count = await db.transaction("rw", edits, quarantine, move).catch(() => undefined)
    if (count === undefined) return
    setAsideCount = count
    tellSetAside(count)
  }

  return {
    edits: {
      async read(cell) {
        const { versions, unreadable } = await find(cell)
        await setAside(unreadable)
        return versions
      },

      change: (cell, decide) =>
        db.transaction("rw", edits, async () => {
          const decision = decide((await find(cell)).versions)
          if (decision.drop.length > 0) await edits.bulkDelete([...decision.drop])
          if (decision.put !== undefined) await edits.put(decision.put)
          return decision
        }),

      watch(cell, told, failed) {
        const next = ({ versions, unreadable }: Found) => {
          told(versions)
          void setAside(unreadable)
        }
        const subscription = liveQuery(() => find(cell)).subscribe({ next, error: failed })
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

interface Unreadable {
  readonly record: unknown
  readonly reason: string
}

interface Found {
  readonly versions: readonly Version[]
  readonly unreadable: readonly Unreadable[]
}

/**
 * Dexie answers a database newer than its schema by opening it anyway, and adding the tables it misses: it asks for
 * the name without a version. Shapes of tomorrow are not to be touched by the page of yesterday, so that is refused.
 */
function refuseNewer(factory: IDBFactory) {
  return {
    open(name: string, version?: number) {
      if (version === undefined) throw new StorageError("newer")
      return factory.open(name, version)
    },
    // Where this is missing, Dexie keeps a second database of the databases' names.
    databases: () => factory.databases(),
  }
}

/** Opens the database and reads from it once, because some storages fail only then. */
async function inTime<Answer>(
  db: Dexie,
  readOnce: () => PromiseLike<Answer>,
  patienceMs: number,
): Promise<Answer> {
  let isHeld = false
  let timer: ReturnType<typeof setTimeout> | undefined
  db.on("blocked", () => {
    isHeld = true
  })
  const outOfPatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError(isHeld ? "held" : "silent")), patienceMs)
  })
  try {
    return await Promise.race([db.open().then(readOnce), outOfPatience])
  } catch (error) {
    db.close()
    const isOldRefusal = error instanceof Error && error.name === "InvalidStateError"
    throw isOldRefusal ? new StorageError("refused", error) : error
  } finally {
    clearTimeout(timer)
  }
}
