/** @file Beginning a lesson anew: what its reader has read, run and solved is forgotten, and can be brought back. */
import { signal } from "@preact/signals"
import { openStore } from "../../state"
import type { EventId } from "@course/recall"
import type { Progress } from "../../state/progress"
import { followProgress } from "../progress/follow-progress"

/** As the page names it. */
export interface NamedLesson {
  readonly id: string
  readonly title: string
}

interface Forgotten {
  readonly event: EventId
  /** Where the reader had been. */
  readonly place: string | undefined
}

export class LessonReset {
  /** Null until the store has answered. */
  readonly progress = signal<Progress | null>(null)
  /** Of lessons that were begun anew since the page was opened. */
  readonly forgotten = signal<ReadonlyMap<string, Forgotten>>(new Map())
  /** The last words for a screen reader. */
  readonly said = signal("")
  /** A second press, before the first is written, would forget anew what is to be brought back. */
  #isWriting = false

  /** Returns how to stop. */
  start(): () => void {
    return followProgress((progress) => (this.progress.value = progress))
  }

  countOf(lesson: string): Readonly<Record<"read" | "ran" | "solved", number>> | null {
    if (this.progress.value === null) return null
    const { read, ran, solved } = this.progress.value
    const ofLesson = (ids: Iterable<string>) => [...ids].filter((id) => id.split(/[/#]/)[0] === lesson).length
    return { read: ofLesson(read), ran: ofLesson(ran), solved: ofLesson(solved.keys()) }
  }

  forget(lesson: NamedLesson): Promise<void> {
    return this.#alone(() => this.#forget(lesson))
  }

  bringBack(lesson: NamedLesson): Promise<void> {
    return this.#alone(() => this.#bringBack(lesson))
  }

  async #alone(write: () => Promise<void>): Promise<void> {
    if (this.#isWriting) return
    this.#isWriting = true
    await write().finally(() => (this.#isWriting = false))
  }

  async #forget({ id, title }: NamedLesson): Promise<void> {
    const { events, kept } = await openStore("now")
    const place = await kept.load(`place/${id}`)
    const { id: event } = await events.append({ kind: "forgotten", scope: id })
    await kept.forget(`place/${id}`)
    this.forgotten.value = new Map(this.forgotten.peek()).set(id, { event, place })
    this.said.value = `Your progress in ${title} is forgotten. It can be brought back.`
  }

  async #bringBack({ id, title }: NamedLesson): Promise<void> {
    const forgotten = this.forgotten.peek().get(id)
    if (forgotten === undefined) return
    const { events, kept } = await openStore("now")
    await events.append({ kind: "undone", of: forgotten.event })
    if (forgotten.place !== undefined) await kept.keep(`place/${id}`, forgotten.place)
    this.forgotten.value = new Map([...this.forgotten.peek()].filter(([lesson]) => lesson !== id))
    this.said.value = `Your progress in ${title} is back.`
  }
}
