/** @file The reader's program out of given lines, as it grows: what is where, what was said of it. No rendering. */
import { computed, signal } from "@preact/signals"
import type { OrderExercise } from "@course/curriculum"
import type { TaskRecord } from "../practice/task-record"
import { judgeOrder, type OrderVerdict } from "./judge-order"

/** After so many tries in vain the order may be had. */
const TRIES_BEFORE_HELP = 2

export class LinesSession {
  /** The ids of the lines of the reader's program, from the top. */
  readonly order = signal<readonly string[]>([])
  /** Of the program as it is; null from the first change on. */
  readonly verdict = signal<OrderVerdict | null>(null)
  readonly tries = signal(0)
  readonly isAssisted = signal(false)
  /** Lines that are not used, in the order of their text: that gives nothing away. */
  readonly pool = computed(() => this.#all.filter(({ id }) => !this.order.value.includes(id)))
  readonly mayHaveHelp = computed(
    () => this.tries.value >= TRIES_BEFORE_HELP && this.verdict.value?.kind !== "right",
  )

  readonly #all: readonly { readonly id: string; readonly code: string }[]

  constructor(
    readonly exercise: OrderExercise,
    readonly record: TaskRecord,
  ) {
    this.#all = [...exercise.lines, ...exercise.distractors].sort((a, b) => (a.code < b.code ? -1 : 1))
  }

  attach(): () => void {
    return this.record.attach({
      order: (text) => {
        const known = text.split(",").filter((id) => this.#all.some((line) => line.id === id))
        this.order.value = [...new Set(known)]
        this.verdict.value = null
      },
    })
  }

  codeOf(id: string): string {
    return this.#all.find((line) => line.id === id)?.code ?? ""
  }

  /** Puts a line of the pool, or of the program itself, at a position; at the end if none is given. */
  place(id: string, position = Infinity): void {
    const others = this.order.peek().filter((other) => other !== id)
    const at = Math.max(0, Math.min(others.length, position))
    this.#change(others.toSpliced(at, 0, id))
  }

  move(id: string, by: -1 | 1): void {
    const at = this.order.peek().indexOf(id) + by
    if (at >= 0 && at < this.order.peek().length) this.place(id, at)
  }

  takeOut(id: string): void {
    this.#change(this.order.peek().filter((other) => other !== id))
  }

  check(): void {
    const verdict = judgeOrder(this.exercise, this.order.peek())
    this.verdict.value = verdict
    if (verdict.kind === "right") void this.record.markSolved(this.isAssisted.peek())
    else this.tries.value++
  }

  /** The author's order. */
  giveAway(): void {
    this.isAssisted.value = true
    this.#change(this.exercise.lines.map(({ id }) => id))
    this.check()
  }

  startAgain(): void {
    this.isAssisted.value = false
    this.tries.value = 0
    this.#change([])
  }

  #change(order: readonly string[]): void {
    if (order.join() === this.order.peek().join()) return
    this.order.value = order
    this.verdict.value = null
    void this.record.keep("order", order.join(","))
  }
}
