/** @file What is kept of one task of the practice, and whether it has been solved. */
import { computed } from "@preact/signals"
import { openStore, type ExerciseId } from "../../state"
import { pageProgress } from "../progress/page-progress"

export class TaskRecord {
  readonly exercise: ExerciseId
  readonly solved = computed(() => pageProgress().value.solved.get(this.exercise))
  readonly #prefix: `${"challenge" | "lines" | "note"}/${string}/${string}/`

  /** @param kind the first part of the keys under which its fields are kept */
  constructor(kind: "challenge" | "lines" | "note", lesson: string, id: string) {
    this.exercise = `${lesson}/${id}`
    this.#prefix = `${kind}/${lesson}/${id}/`
  }

  /** Tells each field what is kept, soon and at each change from elsewhere. Returns how to stop. */
  attach(fields: Readonly<Record<string, (value: string) => void>>): () => void {
    let isOver = false
    let detach = () => {}
    void openStore().then(({ kept }) => {
      if (isOver) return
      const stops = Object.entries(fields).map(([field, told]) =>
        kept.watch(`${this.#prefix}${field}`, (value, where) => {
          if (value !== undefined && where === "elsewhere") told(value)
        }),
      )
      detach = () => stops.forEach((stop) => stop())
    })
    return () => {
      isOver = true
      detach()
    }
  }

  async keep(field: string, value: string): Promise<void> {
    const { kept } = await openStore("now")
    await kept.keep(`${this.#prefix}${field}`, value)
  }

  /** @param assisted whether the solution had been looked at */
  async markSolved(assisted: boolean): Promise<void> {
    const { events } = await openStore("now")
    const before = this.solved.peek()
    if (before === "alone" || (before === "assisted" && assisted)) return
    await events.append({ kind: "solved", exercise: this.exercise, assisted })
  }
}
