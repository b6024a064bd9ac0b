/** @file The reader's list in the life of a page: brought, read, kept, put away again. No rendering. */
import { signal } from "@preact/signals"
import { openStore } from "../../state"
import { ownList, switchBack, switchTo, type OwnList } from "../model/page-list"
import { fetchLecture } from "./fetch-lecture"
import { readKept, writeKept } from "./kept-list"
import { readBeside } from "./read-beside"
import { LARGEST_LIST, TOO_LARGE, type ReadList } from "./read-list"

export type ListState =
  | { readonly kind: "resting" }
  | { readonly kind: "fetching" }
  | { readonly kind: "reading" }
  | { readonly kind: "refused"; readonly message: string }
  /** The reader has just put it away, and may want it again. */
  | { readonly kind: "put away"; readonly list: OwnList }

/** The titles of what comes without a file's name. */
const PASTED = "your pasted names"
const LECTURES = "the lecture’s list"

export class OwnListSession {
  readonly state = signal<ListState>({ kind: "resting" })
  /** Whether capital letters are to be read as small ones. */
  readonly lowerCase = signal(true)
  /** Why the list will be gone after a reload; empty when it will not. */
  readonly notKept = signal("")
  #attempt = new AbortController()

  /** @param lesson whose page this is; each lesson has a list of its own */
  constructor(readonly lesson: string) {}

  async takeFile(file: File): Promise<void> {
    const signal = this.#begin({ kind: "reading" })
    if (file.size > LARGEST_LIST) return this.#refuse(TOO_LARGE)
    try {
      await this.#take(file.name, await file.arrayBuffer(), signal)
    } catch {
      if (!signal.aborted) this.#refuse("The browser could not read this file. Choose it again.")
    }
  }

  async takeText(text: string): Promise<void> {
    const signal = this.#begin({ kind: "reading" })
    if (text.length > LARGEST_LIST) return this.#refuse(TOO_LARGE)
    await this.#take(PASTED, text, signal)
  }

  async takeLectures(): Promise<void> {
    const signal = this.#begin({ kind: "fetching" })
    try {
      const bytes = await fetchLecture(signal)
      if (signal.aborted) return
      this.state.value = { kind: "reading" }
      await this.#take(LECTURES, bytes, signal)
    } catch (error) {
      if (!signal.aborted) this.#refuse(error instanceof Error ? error.message : String(error))
    }
  }

  /** Puts the list of an earlier visit back into use, unless the reader has already brought another. */
  async bringBack(): Promise<void> {
    const { signal } = this.#attempt
    const { kept } = await openStore()
    const value = await kept.load(`list/${this.lesson}`)
    const list = value === undefined ? null : readKept(value)
    if (list === null || signal.aborted) return
    // Its letters are as the reader wanted them: nothing is lowered now.
    const answer = await readBeside({ source: list.text, lowerCase: false }, signal)
    if (!signal.aborted && answer.kind === "read") this.#show(list.title, answer)
  }

  /** Back to the site's list. */
  async putAway(): Promise<void> {
    const list = ownList.peek()
    if (list === null) return
    this.#begin({ kind: "put away", list })
    switchBack()
    const { kept } = await openStore("now")
    await kept.forget(`list/${this.lesson}`)
  }

  /** The one that was just put away comes back. */
  async takeAgain({ title, text }: OwnList): Promise<void> {
    const signal = this.#begin({ kind: "reading" })
    await this.#take(title, text, signal, false)
  }

  rest(): void {
    this.#begin({ kind: "resting" })
  }

  /** The newest wish wins. */
  #begin(state: ListState): AbortSignal {
    this.#attempt.abort()
    this.#attempt = new AbortController()
    this.state.value = state
    return this.#attempt.signal
  }

  #refuse(message: string): void {
    this.state.value = { kind: "refused", message }
  }

  async #take(
    title: string,
    source: ArrayBuffer | string,
    signal: AbortSignal,
    lowerCase = this.lowerCase.peek(),
  ): Promise<void> {
    const answer = await readBeside({ source, lowerCase }, signal)
    if (signal.aborted) return
    if (answer.kind === "refused") return this.#refuse(answer.message)
    const list = this.#show(title, answer)
    const store = await openStore("now")
    if (signal.aborted) return
    await store.kept.keep(`list/${this.lesson}`, writeKept(list))
    const status = store.status()
    this.notKept.value = status.kind === "memory" ? status.reason : ""
  }

  #show(title: string, { text, nameCount, counted }: Extract<ReadList, { kind: "read" }>): OwnList {
    const list = { title, text, nameCount }
    switchTo(list, counted)
    this.state.value = { kind: "resting" }
    return list
  }
}
