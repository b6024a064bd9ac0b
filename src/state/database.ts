/** @file The reader's database: IndexedDB, and a channel that tells the other pages what was written. */
import { answerOf, transact, withPatience } from "./idb"
import type { Requests } from "./idb"
import { ALL, EDITS, EVENTS, KEPT } from "./layout"
import type { Layout, Row } from "./layout"
import type { ReaderEvent } from "./event-shape"
import type { Kept } from "./kept-shape"
import { readQuarantined } from "./shapes"
import type { QuarantinedRecord, TableName, Version } from "./shapes"
import { StorageError, causeOf } from "./status"
import type { Storage } from "./table"
import type { ReaderData, Rewrite } from "./whole"
import type { World } from "./world"

/** For ever: the reader's data are found by it. */
const DATABASE_NAME = "course"
/** Schema version 2, together with the shapes in `shapes.ts`. The first pages counted in tens. */
const IDB_VERSION = 20
/** More changed rows than these are told as "any". */
const TOLD_BY_ID = 200

export interface Durable {
  readonly edits: Storage<Version>
  readonly kept: Storage<Kept>
  readonly events: Storage<ReaderEvent>
  readQuarantine(): Promise<readonly QuarantinedRecord[]>
  /** Rewrites all tables in one step, then tells all other pages that anything may have changed. */
  rewrite(decide: (data: ReaderData) => Rewrite): Promise<ReaderData>
  /** Tells what other pages have changed: the rows' ids, or null for any. */
  whenChanged(told: (table: TableName, ids: readonly string[] | null) => void): void
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
  /** To the other pages; without it they hear of changes when they are loaded anew. */
  readonly channel?: BroadcastChannel | undefined
  /** How long opening, or any step, may take; a storage that is slower is treated as one that is missing. */
  readonly patienceMs: number
}

/** @throws {StorageError} when the database cannot be opened, in `patienceMs` at the latest */
export async function openDatabase(options: OpenOptions): Promise<Durable> {
  const { world, keyRange, channel, patienceMs } = options
  let lost: (error: StorageError) => void = () => undefined
  let tellSetAside: (count: number) => void = () => undefined
  let isOver = false

  /** Null after the browser has closed it: by clearing the site's data, or in a long sleep. The next step reopens it. */
  let connection: Promise<IDBDatabase> | null = null

  async function connect() {
    if (isOver) throw new StorageError("newer")
    const db = await open(options)
    const letGo = () => {
      db.close()
      connection = null
    }
    db.onclose = letGo
    db.onversionchange = ({ newVersion }) => {
      letGo()
      // Deleted from elsewhere: the next step begins an empty database. Upgraded: this page's shapes are out of date.
      if (newVersion === null) return
      isOver = true
      lost(new StorageError("newer"))
    }
    return db
  }

  async function step<Answer>(
    tables: readonly string[],
    mode: IDBTransactionMode,
    work: (requests: Requests) => Promise<Answer>,
    patience = patienceMs,
  ): Promise<Answer> {
    for (let isRetry = false; ; isRetry = true) {
      connection ??= connect()
      const using = connection
      try {
        return await transact(await using, tables, mode === "readonly" ? mode : "readwrite", patience, work)
      } catch (error) {
        if (connection === using) connection = null
        void using.then(
          (db) => db.close(),
          () => undefined,
        )
        if (isRetry || isOver || !isLostConnection(error)) throw error
      }
    }
  }

  // Some storages open, and fail only when they are read.
  let setAsideCount = await step(["quarantine"], "readonly", (requests) => requests.count("quarantine"))

  /** A record that cannot be put into the quarantine stays where it is. Either way, reading goes on without it. */
  async function setAside(table: TableName, unreadable: readonly Unreadable[]) {
    if (unreadable.length === 0) return
    const move = async (requests: Requests) => {
      for (const { record, reason } of unreadable) {
        const { id } = record as { id: IDBValidKey }
        const isThere = (await requests.all(table, id)).length > 0
        if (!isThere) continue
        const entry: QuarantinedRecord = {
          v: 1,
          id: world.newId(),
          atMs: world.nowMs(),
          table,
          reason,
          record,
        }
        await requests.delete(table, id)
        await requests.put("quarantine", entry)
      }
      return requests.count("quarantine")
    }
    const count = await step([table, "quarantine"], "readwrite", move).catch(() => undefined)
    if (count === undefined) return
    setAsideCount = count
    tellSetAside(count)
  }

  function tell(table: TableName, ids: readonly string[] | null) {
    channel?.postMessage({ table, ids: ids !== null && ids.length > TOLD_BY_ID ? null : ids })
  }

  function storageOf<R extends Row>(
    layout: Layout<R>,
    find: (requests: Requests, shelf: string) => Promise<unknown[]>,
  ): Storage<R> {
    const { name } = layout
    const sort = (records: readonly unknown[]) => sortReadings(layout, records)

    return {
      async read(shelf) {
        const { rows, unreadable } = sort(await step([name], "readonly", (requests) => find(requests, shelf)))
        await setAside(name, unreadable)
        return rows
      },

      async get(ids) {
        const records = await step([name], "readonly", (requests) =>
          Promise.all(ids.map((id) => requests.get(name, id))),
        )
        return sort(records.filter((record) => record !== undefined)).rows
      },

      async change(shelf, decide) {
        const decision = await step([name], "readwrite", async (requests) => {
          const decision = decide(sort(await find(requests, shelf)).rows)
          for (const id of decision.drop) await requests.delete(name, id)
          if (decision.put !== undefined) await requests.put(name, decision.put)
          return decision
        })
        const ids = [...(decision.put === undefined ? [] : [decision.put.id]), ...decision.drop]
        if (ids.length > 0) tell(name, ids)
        return decision
      },

      async add(rows) {
        await step([name], "readwrite", (requests) => Promise.all(rows.map((row) => requests.put(name, row))))
        tell(
          name,
          rows.map(({ id }) => id),
        )
      },
    }
  }

  return {
    edits: storageOf(EDITS, (requests, cell) =>
      cell === ALL ? requests.all("edits") : requests.all("edits", cell, "cell"),
    ),
    kept: storageOf(KEPT, (requests, shelf) => {
      if (shelf === ALL) return requests.all("kept")
      return requests.all("kept", shelf.endsWith("/") ? keyRange.bound(shelf, `${shelf}\uffff`) : shelf)
    }),
    events: storageOf(EVENTS, (requests) => requests.all("events")),
    readQuarantine: () =>
      step(["quarantine"], "readonly", async (requests) =>
        readAllQuarantined(await requests.all("quarantine")),
      ),
    async rewrite(decide) {
      const { before, count } = await step(
        ALL_TABLES,
        "readwrite",
        async (requests) => {
          const before: ReaderData = {
            edits: sortReadings(EDITS, await requests.all("edits")).rows,
            kept: sortReadings(KEPT, await requests.all("kept")).rows,
            events: sortReadings(EVENTS, await requests.all("events")).rows,
            quarantine: readAllQuarantined(await requests.all("quarantine")),
          }
          const after = decide(before)
          if (after.isErasing) await Promise.all(ALL_TABLES.map((table) => requests.clear(table)))
          await Promise.all(
            ALL_TABLES.flatMap((table) => after[table].map((row) => requests.put(table, row))),
          )
          return { before, count: await requests.count("quarantine") }
        },
        // All rows of years are many.
        4 * patienceMs,
      )
      setAsideCount = count
      tellSetAside(count)
      for (const table of READERS_TABLES) tell(table, null)
      return before
    },
    whenChanged(told) {
      if (channel !== undefined) channel.onmessage = ({ data }) => hear(data, told)
    },
    whenLost(told) {
      lost = told
    },
    whenSetAside(told) {
      tellSetAside = told
      told(setAsideCount)
    },
    close() {
      isOver = true
      channel?.close()
      void connection?.then(
        (db) => db.close(),
        () => undefined,
      )
    },
  }
}

function sortReadings<R extends Row>({ read, compare }: Layout<R>, records: readonly unknown[]) {
  const rows: R[] = []
  const unreadable: Unreadable[] = []
  for (const record of records) {
    const reading = read(record)
    if ("row" in reading) rows.push(reading.row)
    else unreadable.push({ record, reason: reading.unreadable })
  }
  return { rows: rows.sort(compare), unreadable }
}

function readAllQuarantined(records: readonly unknown[]): QuarantinedRecord[] {
  return records.flatMap((record) => {
    const reading = readQuarantined(record)
    return "row" in reading ? [reading.row] : []
  })
}

interface Unreadable {
  readonly record: unknown
  readonly reason: string
}

/** With the indexes of each. */
const TABLES: Record<TableName | "quarantine", readonly string[]> = {
  edits: ["cell"],
  quarantine: [],
  kept: [],
  events: [],
}
const READERS_TABLES: readonly TableName[] = ["edits", "kept", "events"]
const ALL_TABLES = [...READERS_TABLES, "quarantine"] as const

async function open({ factory, patienceMs }: OpenOptions): Promise<IDBDatabase> {
  let isHeld = false
  let request: IDBOpenDBRequest
  try {
    request = factory.open(DATABASE_NAME, IDB_VERSION)
  } catch (error) {
    throw nameRefusal(error)
  }
  request.onblocked = () => {
    isHeld = true
  }
  // From nothing or from version 1: what is missing is added, what is there stays as it was.
  request.onupgradeneeded = () => {
    const db = request.result
    for (const [table, indexes] of Object.entries(TABLES)) {
      if (db.objectStoreNames.contains(table)) continue
      const store = db.createObjectStore(table, { keyPath: "id" })
      for (const index of indexes) store.createIndex(index, index)
    }
  }
  const opened = answerOf(request)
  try {
    return await withPatience(opened, patienceMs, () => new StorageError(isHeld ? "held" : "silent"))
  } catch (error) {
    // It may still open when nobody waits for it any more.
    void opened.then(
      (db) => db.close(),
      () => undefined,
    )
    throw nameRefusal(error)
  }
}

function nameRefusal(error: unknown): unknown {
  const isOldRefusal = error instanceof Error && error.name === "InvalidStateError"
  return isOldRefusal ? new StorageError("refused", error) : error
}

/** The browser has closed the connection under way; nothing was written, and a second attempt may do. */
function isLostConnection(error: unknown): boolean {
  if (causeOf(error) !== "failed" || !(error instanceof Error)) return false
  return error.name === "InvalidStateError" || error.name === "UnknownError"
}

function hear(message: unknown, told: (table: TableName, ids: readonly string[] | null) => void) {
  const { table, ids } = (typeof message === "object" && message !== null ? message : {}) as {
    table?: unknown
    ids?: unknown
  }
  const known = READERS_TABLES.find((name) => name === table)
  if (known === undefined) return
  told(known, Array.isArray(ids) && ids.every((id) => typeof id === "string") ? ids : null)
}
