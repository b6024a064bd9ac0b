/** @file The lecture's list, from its public home: the only address outside of the site that a page may ask, and only on request. */

/** The page's Content-Security-Policy names it too. */
export const LECTURE_LIST = "https://raw.githubusercontent.com/karpathy/makemore/master/names.txt"
const HOST = new URL(LECTURE_LIST).host
const PATIENCE_MS = 20_000

/** @throws {Error} in words for the reader */
export async function fetchLecture(signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(LECTURE_LIST, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  }).catch(() => null)
  if (response === null) {
    throw new Error(
      `${HOST} could not be reached. Are you offline, or is it blocked where you are? ` +
        "Try again, or get the file another way and choose it above.",
    )
  }
  if (!response.ok)
    throw new Error(`${HOST} answered ${response.status}, not with the list. Try again later.`)
  return response.arrayBuffer().catch(() => {
    throw new Error(`The connection to ${HOST} broke off. Try again.`)
  })
}
