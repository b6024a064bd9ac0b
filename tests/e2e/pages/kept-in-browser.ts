/** @file What the browser itself keeps for the site, read past the page: for tests that leave it, and must not leave too soon. */
import type { Page } from "@playwright/test"

/**
 * What is kept, by its key, once all that the page has begun to write is written. Nothing before there is a database.
 */
export async function keptIn(page: Page): Promise<ReadonlyMap<string, string>> {
  const rows = await page.evaluate(async () => {
    const isThere = (await indexedDB.databases()).some(
      ({ name, version }) => name === "course" && version! > 1,
    )
    if (!isThere) return []
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error("no answer from the database"))
      })
    const db = await answer(indexedDB.open("course"))
    try {
      // A transaction begins when those before it on the same tables have ended.
      const kept = await answer(db.transaction(["kept", "events"]).objectStore("kept").getAll())
      return kept as { readonly id: string; readonly value: string }[]
    } finally {
      db.close()
    }
  })
  return new Map(rows.map(({ id, value }) => [id, value]))
}

export async function keptKeys(page: Page): Promise<string[]> {
  return [...(await keptIn(page)).keys()]
}
