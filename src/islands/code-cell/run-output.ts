/** @file What one cell's runs have printed: gathered a frame at a time, and kept over a reload. */
import { signal } from "@preact/signals"
import type { OutputItem } from "@course/sandbox"
import { openStore, type CellId, type Store } from "../../state"
import { listInUse, type ListUsed } from "./list-in-use"
import { loadOutputView } from "./load-output"
import { mergeItems } from "./merge-items"

export interface Output {
  readonly items: readonly OutputItem[]
  /** Items beyond the cap, counted and not kept. */
  readonly dropped: number
}

const loadStoredOutput = () => import("./output/stored-output")

const NOTHING: Output = { items: [], dropped: 0 }

export class RunOutput {
  readonly shown = signal<Output>(NOTHING)
  /** Hash of each text that went into it, by path; null while there is none. */
  readonly ranWith = signal<Readonly<Record<string, string>> | null>(null)
  /** The list of names that it worked on; undefined while that is not known. */
  readonly madeWith = signal<ListUsed | null | undefined>(undefined)
  /** When the run ended whose output has come back with the page; null for one of this page. */
  readonly recalledAtMs = signal<number | null>(null)
  readonly #key: `output/${string}/${string}`
  #waiting: OutputItem[] = []
  #dropped = 0
  #paintIsDue = false

  constructor(cell: CellId) {
    this.#key = `output/${cell}`
  }

  /** A new run begins, of these texts. */
  begin(ranWith: Readonly<Record<string, string>>): void {
    this.#waiting = []
    this.#dropped = 0
    this.shown.value = NOTHING
    this.recalledAtMs.value = null
    this.ranWith.value = ranWith
    this.takeList()
    // So that what it prints is kept at its end, and not a fetch later: a reader may leave.
    loadStoredOutput().catch(() => {})
  }

  /** The run has taken the names of the list that is in use. */
  takeList(): void {
    this.madeWith.value = listInUse.peek()
  }

  /** The first lines are shown at once, the rest once a frame: a flood must not keep the page from painting. */
  add(items: readonly OutputItem[], dropped: number): void {
    for (const item of items) this.#waiting.push(item)
    this.#dropped = dropped
    if (this.shown.peek() === NOTHING) return this.#paint()
    if (this.#paintIsDue) return
    this.#paintIsDue = true
    // A hidden page has no frames.
    const schedule = document.hidden ? setTimeout : requestAnimationFrame
    schedule(() => {
      this.#paintIsDue = false
      this.#paint()
    })
  }

  /** The run is over: shows what waits, and keeps it for the next visit. */
  async end(): Promise<void> {
    this.#paint()
    const output = this.shown.peek()
    const ranWith = this.ranWith.peek()
    const list = this.madeWith.peek()
    const atMs = Math.round(performance.timeOrigin + performance.now())
    const [{ kept }, { writeOutput }] = await Promise.all([openStore("now"), loadStoredOutput()])
    if (output.items.length === 0 || ranWith === null) await kept.forget(this.#key)
    else await kept.keep(this.#key, writeOutput({ output, atMs, ranWith, list }))
  }

  /** Brings back what the last run printed, if none has begun on this page. */
  async recall({ kept }: Store): Promise<void> {
    const text = await kept.load(this.#key)
    if (text === undefined) return
    const [{ readOutput }] = await Promise.all([loadStoredOutput(), loadOutputView()])
    const stored = readOutput(text)
    if (stored === null || this.ranWith.peek() !== null) return
    this.shown.value = stored.output
    this.ranWith.value = stored.ranWith
    this.madeWith.value = stored.list
    this.recalledAtMs.value = stored.atMs
  }

  #paint(): void {
    const { items, dropped } = this.shown.peek()
    if (this.#waiting.length === 0 && dropped === this.#dropped) return
    this.shown.value = { items: mergeItems(items, this.#waiting), dropped: this.#dropped }
    this.#waiting = []
  }
}
