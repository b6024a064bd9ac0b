/** @file The reader's reviews in this page: the log of the store, what is known from it, and the time it is. */
import { createReplay, createSchedule, isReviewEvent, USUAL_RETENTION } from "@course/recall"
import type { EventId, Memory, ReviewEvent, When } from "@course/recall"
import { computed, signal } from "@preact/signals"
import type { ReadonlySignal } from "@preact/signals"
import type { EventsOfReader, NewEvent } from "../../state"

/** What happens to a card, before the store has stamped it. */
export type NewReview = Extract<NewEvent, { kind: ReviewEvent["kind"] }>

export class Reviews {
  /** Undefined until the store has answered. */
  readonly #events = signal<readonly ReviewEvent[] | undefined>(undefined)
  readonly retention = signal(USUAL_RETENTION)
  readonly when: ReadonlySignal<When>
  readonly #when
  readonly schedule = computed(() => createSchedule(this.retention.value))
  readonly #replay = computed(() => createReplay(this.schedule.value))
  readonly memory: ReadonlySignal<Memory | undefined> = computed(() => {
    const events = this.#events.value
    return events && this.#replay.value(events, this.when.value.nowMs)
  })

  readonly #log: Pick<EventsOfReader, "append" | "watch">
  readonly #clock: () => When
  readonly #firstReviewed: () => void

  /** @param firstReviewed told once the reader's first review of all is written */
  constructor(
    log: Pick<EventsOfReader, "append" | "watch">,
    clock: () => When,
    firstReviewed: () => void = () => {},
  ) {
    this.#log = log
    this.#clock = clock
    this.#firstReviewed = firstReviewed
    this.#when = signal(clock())
    this.when = this.#when
    log.watch((events, which) => {
      const known = which === "all" ? [] : (this.#events.peek() ?? [])
      this.#events.value = [...known, ...events.filter(isReviewEvent)]
    })
  }

  /** Looks at the clock again. */
  tick(): void {
    this.#when.value = this.#clock()
  }

  /** Resolves once it is written, and known here. */
  async append(review: NewReview): Promise<EventId> {
    const isFirst = review.kind === "reviewed" && this.#events.peek()?.length === 0
    const event = await this.#log.append(review)
    if (isFirst) this.#firstReviewed()
    const events = this.#events.peek() ?? []
    // A store that could not be loaded does not tell it.
    if (isReviewEvent(event) && !events.some(({ id }) => id === event.id)) {
      this.#events.value = [...events, event]
    }
    this.tick()
    return event.id
  }
}
