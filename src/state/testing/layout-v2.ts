/** @file A database as schema version 2 laid it out, made without the store: what later versions must be able to read. */
import { RECORDS_V1, openRaw } from "./layout-v1"

/** As they were written; never to be changed with the code. */
export const RECORDS_V2 = {
  edits: RECORDS_V1,
  kept: [
    {
      v: 1,
      id: "by-hand/makemore-bigram/row-of-a/total",
      atMs: 1_795_353_600_000,
      writer: "d41d",
      value: "33885",
    },
    { v: 1, id: "note/makemore-bigram/score-of-emma", atMs: 1_795_353_660_000, writer: "d41d", value: null },
  ],
  events: [
    {
      v: 1,
      id: "0cc1",
      atMs: 1_795_353_600_000,
      kind: "reviewed",
      card: "makemore-bigram/row-sum",
      grade: "good",
    },
    { v: 1, id: "8a3f", atMs: 1_795_353_660_000, kind: "read", section: "makemore-bigram#counting" },
    { v: 1, id: "91d2", atMs: 1_795_353_720_000, kind: "undone", of: "0cc1" },
  ],
  quarantine: [
    {
      v: 1,
      id: "77aa",
      atMs: 1_795_353_600_000,
      table: "edits",
      reason: "`text` should be a string, but is 42",
      record: { ...RECORDS_V1[0], id: "bad", text: 42 },
    },
  ],
} as const

export async function layOutV2(factory: IDBFactory): Promise<void> {
  const db = await openRaw(factory, 20, (db) => {
    db.createObjectStore("edits", { keyPath: "id" }).createIndex("cell", "cell")
    for (const table of ["quarantine", "kept", "events"]) db.createObjectStore(table, { keyPath: "id" })
  })
  const transaction = db.transaction(Object.keys(RECORDS_V2), "readwrite")
  for (const [table, records] of Object.entries(RECORDS_V2)) {
    for (const record of records) transaction.objectStore(table).put(record)
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = reject
  })
  db.close()
}
