/** @file A database as schema version 1 laid it out, made without the store: what later versions must be able to read. */

/** As it was written; never to be changed with the code. */
export const RECORDS_V1 = [
  {
    v: 1,
    id: "5f0c",
    cell: "makemore-bigram/counts",
    atMs: 1_795_353_600_000,
    kind: "written",
    text: "export const counts = 1",
    startHash: "af63dc4c8601ec8c",
  },
  { v: 1, id: "91be", cell: "makemore-bigram/counts", atMs: 1_795_353_660_000, kind: "reset" },
  {
    v: 1,
    id: "c07d",
    cell: "makemore-bigram/counts",
    atMs: 1_795_353_720_000,
    kind: "aside",
    text: "const mine = 1",
    startHash: "af63dc4c8601ec8c",
    basedOn: "5f0c",
  },
] as const

/** @param records for table `edits`, each with an `id` that IndexedDB takes as a key */
export async function layOutV1(factory: IDBFactory, records: readonly object[] = RECORDS_V1): Promise<void> {
  // The pages of version 1 counted in tens.
  const db = await openRaw(factory, 10, (db) => {
    db.createObjectStore("edits", { keyPath: "id" }).createIndex("cell", "cell")
    db.createObjectStore("quarantine", { keyPath: "id" })
  })
  const transaction = db.transaction("edits", "readwrite")
  for (const record of records) transaction.objectStore("edits").put(record)
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = reject
  })
  db.close()
}

/** Opens the reader's database as another program would. */
export function openRaw(
  factory: IDBFactory,
  version?: number,
  upgrade: (db: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open("course", version)
    request.onupgradeneeded = () => upgrade(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** All records of a table, read without the store. */
export async function recordsOf(factory: IDBFactory, table: string): Promise<unknown[]> {
  const db = await openRaw(factory)
  const request = db.transaction(table).objectStore(table).getAll()
  const records = await new Promise<unknown[]>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  db.close()
  return records
}
