/** @file The bigram model that the page's figures show: one for all of them, so that one change reaches each. */
import { normalise, TableError, Vocabulary } from "@course/makemore"
import type { Table } from "@course/makemore"
import { signal, type Signal } from "@preact/signals"

/** A model as the page's `<script type="application/json" id="lesson-model">` holds it: the counts are all there is to it. */
export interface ModelData {
  /** Each symbol once, the boundary first: `.abc…`. */
  readonly symbols: string
  /** Row by row: how often each symbol is followed by each other one. */
  readonly counts: readonly number[]
}

export class LessonModel {
  readonly vocabulary: Vocabulary
  /** Shape [n, n] for a vocabulary of n symbols. */
  readonly counts: Table
  /** Each row of the counts divided by its own total. */
  readonly probabilities: Table

  /** @throws {TableError} when the counts are not n × n, or a symbol is never followed by anything */
  constructor({ symbols, counts }: ModelData) {
    this.vocabulary = new Vocabulary(symbols)
    if (counts.length !== this.vocabulary.size ** 2) {
      throw new TableError(
        `${this.vocabulary.size} symbols need ${this.vocabulary.size ** 2} counts, but got ${counts.length}`,
      )
    }
    this.counts = Float64Array.from(counts)
    this.probabilities = normalise(this.counts)
  }
}

let built: LessonModel | undefined
let current: Signal<LessonModel> | undefined

/** The model that the page was built with: in the browser read from the page, once. */
export function builtModel(): LessonModel {
  built ??= new LessonModel(readFromPage())
  return built
}

/** The model of this page, at first the one that it was built with. Setting the signal switches every figure. */
export function lessonModel(): Signal<LessonModel> {
  current ??= signal(builtModel())
  return current
}

/**
 * For a page that is being built, and for the gallery: the figures rendered from here on show this model. They get it
 * from here, not as a property, because every island's properties are written into the page once more.
 */
export function provideModel(data: ModelData): void {
  built = new LessonModel(data)
  current = signal(built)
}

function readFromPage(): ModelData {
  const json = typeof document === "undefined" ? null : document.getElementById("lesson-model")?.textContent
  if (json == null) throw new Error("internal: the page has no lesson model")
  return JSON.parse(json) as ModelData
}
