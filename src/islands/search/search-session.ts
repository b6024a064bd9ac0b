/** @file A reader's search as it goes: what is asked, what came of it, which result is chosen. No rendering. */
import { computed, signal } from "@preact/signals"
import type { Found } from "./found"
import type { Search } from "./search-index"

export type SearchState =
  | { readonly kind: "empty" }
  | { readonly kind: "asking" }
  | { readonly kind: "found"; readonly text: string; readonly found: readonly Found[] }
  | { readonly kind: "unreachable" }

/** How long the reader rests before it is asked. */
const ASK_AFTER_MS = 120

export class SearchSession {
  readonly text = signal("")
  readonly state = signal<SearchState>({ kind: "empty" })
  /** The result that Enter opens. */
  readonly chosen = signal(0)
  readonly found = computed(() => (this.state.value.kind === "found" ? this.state.value.found : []))
  /** Whether what was found is not what is asked now, and will be replaced. */
  readonly isWaiting = computed(() => {
    const now = this.state.value
    return now.kind === "asking" || (now.kind === "found" && now.text !== this.text.value.trim())
  })

  #search: Promise<Search> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The newest question wins. */
  #asked = 0

  /** @param load fetches the index; called again after it has failed */
  constructor(readonly load: () => Promise<Search>) {}

  /** Fetches the index before anything is asked. */
  prepare(): void {
    this.#loaded().catch(() => {})
  }

  type(text: string): void {
    this.text.value = text
    clearTimeout(this.#timer)
    this.#asked++
    if (text.trim() === "") {
      this.state.value = { kind: "empty" }
      return
    }
    if (this.state.peek().kind !== "found") this.state.value = { kind: "asking" }
    this.#timer = setTimeout(() => void this.ask(), ASK_AFTER_MS)
  }

  async ask(): Promise<void> {
    clearTimeout(this.#timer)
    const asked = ++this.#asked
    const text = this.text.peek().trim()
    if (text === "") return
    try {
      const search = await this.#loaded()
      const found = await search(text)
      if (asked !== this.#asked) return
      this.chosen.value = 0
      this.state.value = { kind: "found", text, found }
    } catch {
      if (asked === this.#asked) this.state.value = { kind: "unreachable" }
    }
  }

  /** Up and down, around the ends. */
  choose(by: 1 | -1): void {
    const { length } = this.found.peek()
    if (length > 0) this.chosen.value = (this.chosen.peek() + by + length) % length
  }

  #loaded(): Promise<Search> {
    this.#search ??= this.load().catch((error: unknown) => {
      this.#search = undefined
      throw error
    })
    return this.#search
  }
}
