/** @file The index of the built site, fetched with the first search: pagefind's own code, and the parts a question needs. */
import { foundIn, type Found, type IndexAnswer } from "./found"

/** The part of pagefind's module that is used here. */
interface Pagefind {
  createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): {
    init(): Promise<void>
    search(text: string): Promise<{ readonly results: readonly { data(): Promise<IndexAnswer> }[] } | null>
  }
}

/** Enough to fill every part of the list; each is a small file. */
const MOST_ASKED = 24

export type Search = (text: string) => Promise<readonly Found[]>

let timesAsked = 0

/** @throws what the browser throws when a file could not be fetched */
export async function loadSearch(): Promise<Search> {
  const basePath = `${import.meta.env.BASE_URL.replace(/\/*$/, "")}/pagefind/`
  // Firefox fetches no module again that it could not have once, until the page is left: but it does by another address.
  const address = `${basePath}pagefind.js?${timesAsked++}`
  const { createInstance } = (await import(/* @vite-ignore */ address)) as Pagefind
  const index = createInstance({ basePath, noWorker: true })
  await index.init()
  return async (text) => {
    const results = (await index.search(text))?.results ?? []
    const answers = await Promise.all(results.slice(0, MOST_ASKED).map((result) => result.data()))
    return foundIn(answers, text)
  }
}
