/** @file What the page *Your data* knows and does. */
import { signal } from "@preact/signals"
import { askForPersistence, openStore, type Store, type StoreStatus } from "../../state"
import { measureRoom, type Room } from "../../state/persistence"
import { countData, eraseData, exportData, mergeData, previewImport } from "../../state/reader-data"
import type { Count, Counted, Preview, ReaderData, RewriteAnswer } from "../../state/reader-data"

/** No export is as large; a browser may fall over such a file. */
const LARGEST_FILE_BYTES = 200e6

export type Notice =
  | { readonly kind: "erased"; readonly isStorageErased: boolean }
  | { readonly kind: "brought back" }
  | { readonly kind: "imported"; readonly isKept: boolean }
  | { readonly kind: "exported"; readonly name: string }
  | { readonly kind: "trouble"; readonly reason: string }

export class DataSession {
  /** Null until they are counted. */
  readonly counts = signal<ReadonlyMap<Counted, Count> | null>(null)
  readonly setAside = signal<ReaderData["quarantine"]>([])
  readonly status = signal<StoreStatus | null>(null)
  readonly room = signal<Room | null>(null)
  readonly notice = signal<Notice | null>(null)
  /** Of the chosen file. */
  readonly preview = signal<Preview | null>(null)
  /** What was erased, until the page is left. */
  readonly erased = signal<ReaderData | null>(null)
  /** While something is written, nothing else begins. */
  readonly isBusy = signal(false)
  #store: Store | undefined

  /** Returns how to stop. */
  start(): () => void {
    let stop: () => void = () => undefined
    let isGone = false
    void openStore("now").then(async (store) => {
      if (isGone) return
      this.#store = store
      const unwatch = store.watchStatus((status) => (this.status.value = status))
      // What another tab writes meanwhile is counted when the reader comes back from it.
      const look = () => void this.count()
      window.addEventListener("focus", look)
      stop = () => {
        unwatch()
        window.removeEventListener("focus", look)
      }
      await this.count()
    })
    return () => {
      isGone = true
      stop()
    }
  }

  async count() {
    if (this.#store === undefined) return
    const data = await this.#store.whole.read()
    this.counts.value = countData(data)
    this.setAside.value = data.quarantine
    this.room.value = await measureRoom()
  }

  async export() {
    if (this.#store === undefined) return
    const { name, text } = await exportData(this.#store, Date.now())
    download(name, text)
    this.notice.value = { kind: "exported", name }
  }

  exportSetAside() {
    download("from-scratch-set-aside.json", `${JSON.stringify(this.setAside.value, null, 1)}\n`)
  }

  async look(file: File) {
    this.notice.value = null
    this.preview.value = null
    const store = this.#store
    if (store === undefined) return
    if (file.size > LARGEST_FILE_BYTES) {
      this.preview.value = {
        kind: "refused",
        reason: "The file is far larger than any that this site writes.",
      }
      return
    }
    const text = await file.text().catch(() => undefined)
    this.preview.value =
      text === undefined
        ? { kind: "refused", reason: "The browser could not read the file. Is it still there?" }
        : await previewImport(store, text, Date.now())
  }

  async import() {
    const preview = this.preview.value
    if (preview?.kind !== "readable") return
    const answer = await this.#write((store) => mergeData(store, preview.data))
    if (answer === undefined) return
    this.preview.value = null
    this.notice.value = { kind: "imported", isKept: answer.kind === "stored" }
  }

  async erase() {
    const answer = await this.#write(eraseData)
    if (answer === undefined) return
    this.erased.value = answer.before
    this.preview.value = null
    this.notice.value = {
      kind: "erased",
      isStorageErased: answer.kind === "stored" || answer.isStorageErased,
    }
  }

  async undoErase() {
    const erased = this.erased.value
    if (erased === null) return
    const answer = await this.#write((store) => mergeData(store, erased))
    if (answer === undefined) return
    this.erased.value = null
    this.notice.value = { kind: "brought back" }
  }

  async askToKeep() {
    const isGranted = await askForPersistence()
    if (!isGranted) {
      const reason =
        "The browser did not agree. Some agree once a site is used often, or is bookmarked or installed; an export is safe in any case."
      this.notice.value = { kind: "trouble", reason }
    }
    this.room.value = await measureRoom()
  }

  async #write(act: (store: Store) => Promise<RewriteAnswer>) {
    if (this.#store === undefined || this.isBusy.value) return undefined
    this.isBusy.value = true
    this.notice.value = null
    const answer = await act(this.#store)
    await this.count()
    this.isBusy.value = false
    if (answer.kind !== "failed") return answer
    this.notice.value = { kind: "trouble", reason: `Nothing was changed. ${answer.reason}` }
    return undefined
  }
}

function download(name: string, text: string) {
  const href = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = Object.assign(document.createElement("a"), { href, download: name })
  link.click()
  // The browser has taken it by then; at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
