/** @file Onto the clipboard, where the browser allows it. */

/** @returns false when it could not be done: an old browser, a page without TLS, a reader who refuses */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
