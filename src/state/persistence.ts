/** @file Whether the browser may throw the reader's data away by itself, and how much room there is. */

/** Asks the browser to keep the data until the reader deletes them; some then ask the reader. Never rejects. */
export async function askForPersistence(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist())
  } catch {
    // Not on a page without TLS, nor in an older browser.
    return false
  }
}

export interface Room {
  /** Null when the browser does not say. */
  readonly isPersistent: boolean | null
  /** What the whole site takes up, its files for use without a network among it; null when the browser does not say. */
  readonly usedBytes: number | null
  readonly quotaBytes: number | null
}

export async function measureRoom(): Promise<Room> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    const isPersistent = await navigator.storage.persisted()
    return { isPersistent, usedBytes: usage ?? null, quotaBytes: quota ?? null }
  } catch {
    return { isPersistent: null, usedBytes: null, quotaBytes: null }
  }
}
