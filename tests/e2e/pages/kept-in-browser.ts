/** @file What the browser itself keeps for the site, read past the page: for tests that leave it, and must not leave too soon. */
import type { Page } from "@playwright/test"

/**
 * The keys of what is kept, once all that the page has begun to write is written. None before there is a database.
 */
export function keptKeys(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
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
      const keys = await answer(db.transaction(["kept", "events"]).objectStore("kept").getAllKeys())
      return keys.map(String)
    } finally {
      db.close()
    }
  })
}
