/**
 * @file Where an exercise's texts are kept: each field under a key of its own, so that two tabs, or an import, merge field
 * by field. What this page has just written is not taken back by an echo of what it wrote before.
 */
import type { AnswerStore } from "./answer-store"

/** How long the reader rests before a text is written. */
const KEEP_AFTER_MS = 300

export class KeptAnswers {
  readonly #prefix: `by-hand/${string}/${string}/`
  readonly #store: Promise<AnswerStore>
  /** Typed and not yet handed to the store. */
  readonly #waiting = new Map<string, string>()
  /** Handed to the store, and not yet written. */
  readonly #underWay = new Map<string, string>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(lesson: string, exercise: string, store: Promise<AnswerStore>) {
    this.#prefix = `by-hand/${lesson}/${exercise}/`
    this.#store = store
  }

  /** Keeps a text soon; an empty one is forgotten. */
  keep(field: string, text: string): void {
    this.#waiting.set(field, text)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), KEEP_AFTER_MS)
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    const due = [...this.#waiting]
    this.#waiting.clear()
    for (const [field, text] of due) this.#underWay.set(field, text)
    const { kept } = await this.#store
    await Promise.all(
      due.map(async ([field, text]) => {
        await (text === "" ? kept.forget(this.#key(field)) : kept.keep(this.#key(field), text))
        if (this.#underWay.get(field) === text) this.#underWay.delete(field)
      }),
    )
  }

  /**
   * Tells all texts by field, soon and after each change, whichever page makes it.
   *
   * @returns how to stop
   */
  watch(told: (texts: ReadonlyMap<string, string>) => void): () => void {
    let stop = () => {}
    let isOver = false
    void this.#store.then(({ kept }) => {
      if (isOver) return
      stop = kept.watchAll(this.#prefix, (values) => {
        const texts = new Map<string, string>()
        for (const [key, value] of values) {
          if (typeof value === "string") texts.set(key.slice(this.#prefix.length), value)
        }
        this.#putOwnFirst(texts)
        told(texts)
      })
    })
    const leave = () => void this.flush()
    addEventListener("pagehide", leave)
    addEventListener("visibilitychange", leave)
    return () => {
      isOver = true
      stop()
      leave()
      removeEventListener("pagehide", leave)
      removeEventListener("visibilitychange", leave)
    }
  }

  #putOwnFirst(texts: Map<string, string>): void {
    for (const [field, text] of [...this.#underWay, ...this.#waiting]) {
      if (text === "") texts.delete(field)
      else texts.set(field, text)
    }
  }

  #key(field: string) {
    return `${this.#prefix}${field}` as const
  }
}
