/** @file How much of a run the page has listened to. An honest prelude stays far below; whoever is above it floods. */
import type { OutputItem } from "./protocol"

/** Messages at once, and each second: the prelude sends 20 a second, and at most 300 more. */
const MESSAGES_AT_ONCE = 1_000
const MESSAGES_PER_SECOND = 100
const MAX_ITEMS = 15_000

export class FloodGauge {
  #messages = 0
  #items = 0
  readonly #startedMs: number
  readonly #nowMs: () => number

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
    this.#startedMs = nowMs()
  }

  /** Counts a message. Returns whether there have been more than an honest program's. */
  isOverrun(): boolean {
    const elapsedSeconds = (this.#nowMs() - this.#startedMs) / 1_000
    return ++this.#messages > MESSAGES_AT_ONCE + MESSAGES_PER_SECOND * elapsedSeconds
  }

  /** The items that are still let through. */
  admit(items: readonly OutputItem[]): readonly OutputItem[] {
    const isUpdate = (item: OutputItem) => "key" in item && item.key !== ""
    return items.filter((item) => isUpdate(item) || ++this.#items <= MAX_ITEMS)
  }
}
