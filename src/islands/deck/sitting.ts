/** @file One sitting with a deck: which card is up, what was done, and what can be taken back. */
import { queueOf } from "@course/recall"
import type { CardId, EventId, Grade } from "@course/recall"
import { batch, computed, effect, signal } from "@preact/signals"
import type { DeckCard } from "./deck-card"
import type { Reviews } from "./reviews"

/** Something that the reader did to a card, and may take back. */
export interface Done {
  readonly event: EventId
  readonly card: DeckCard
  readonly what: Grade | "suspended"
}

export class Sitting {
  /** The card that is up; undefined before the store has answered, and when nothing is left. */
  readonly current = signal<DeckCard | undefined>(undefined)
  readonly isShown = signal(false)
  /** What the reader has typed, on a card that asks for a number. */
  readonly typed = signal("")
  readonly done = signal<readonly Done[]>([])
  /** The last thing worth saying that nobody did here. */
  readonly news = signal("")
  /** While something is being written, so that a second press does nothing. */
  readonly isBusy = signal(false)

  readonly queue = computed(() => {
    const memory = this.reviews.memory.value
    return memory && queueOf(this.asked.value, memory, this.reviews.when.value)
  })

  /** The cards that count: of a page for all lessons, those of the lessons that the reader has begun. */
  readonly asked = computed((): CardId[] => {
    const ids = [...this.#cards.keys()]
    if (!this.isForAllLessons) return ids
    const begun = new Set([...(this.reviews.memory.value?.states.keys() ?? [])].map(lessonOf))
    return ids.filter((id) => begun.has(lessonOf(id)))
  })

  readonly #cards: ReadonlyMap<CardId, DeckCard>
  readonly stop: () => void

  constructor(
    readonly reviews: Reviews,
    readonly deck: readonly DeckCard[],
    readonly isForAllLessons = false,
  ) {
    this.#cards = new Map(deck.map((card) => [card.id, card]))
    this.stop = effect(() => {
      const queue = this.queue.value
      if (queue === undefined || this.isBusy.value) return
      const current = this.current.peek()
      if (current !== undefined && queue.cards.includes(current.id)) return
      if (current !== undefined) this.news.value = "That card was done in another tab. Here is the next."
      this.#turnTo(queue.cards[0])
    })
  }

  /** In how many milliseconds the card would come back, for each grade. */
  readonly intervalsMs = computed(() => {
    const { schedule, memory, when } = this.reviews
    const card = this.current.value
    return card && schedule.value.intervalsMs(memory.value?.states.get(card.id), when.value.nowMs)
  })

  show(): void {
    if (this.current.peek() !== undefined) this.isShown.value = true
  }

  async grade(grade: Grade): Promise<void> {
    if (!this.isShown.peek()) return
    await this.#do(grade, (card) => ({ kind: "reviewed", card, grade }))
  }

  /** Asks the card no more, until it is resumed. */
  async suspend(): Promise<void> {
    await this.#do("suspended", (card) => ({ kind: "suspended", card }))
  }

  async resume(card: CardId): Promise<void> {
    await this.reviews.append({ kind: "resumed", card })
  }

  /** Takes back what was done last, and turns to its card again. */
  async undo(): Promise<void> {
    const last = this.done.peek().at(-1)
    if (last === undefined || this.isBusy.peek()) return
    this.isBusy.value = true
    await this.reviews.append({ kind: "undone", of: last.event })
    batch(() => {
      this.done.value = this.done.peek().slice(0, -1)
      this.#turnTo(last.card.id)
      this.isBusy.value = false
    })
  }

  async #do(what: Done["what"], review: (card: CardId) => Parameters<Reviews["append"]>[0]): Promise<void> {
    const card = this.current.peek()
    if (card === undefined || this.isBusy.peek()) return
    this.isBusy.value = true
    const event = await this.reviews.append(review(card.id))
    batch(() => {
      this.done.value = [...this.done.peek(), { event, card, what }]
      this.news.value = ""
      this.#turnTo(this.queue.peek()?.cards[0])
      this.isBusy.value = false
    })
  }

  #turnTo(card: CardId | undefined): void {
    batch(() => {
      this.current.value = card === undefined ? undefined : this.#cards.get(card)
      this.isShown.value = false
      this.typed.value = ""
    })
  }
}

function lessonOf(card: CardId): string {
  return card.slice(0, card.indexOf("/"))
}
