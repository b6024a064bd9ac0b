/** @file The deck in its states, for the gallery. */
import type { CardId, EpochMs, Grade, ReviewEvent } from "@course/recall"
import type { NewEvent, ReaderEvent, StoreStatus } from "../../state"
import "../figure/figure.css"
import type { Gallery, GalleryState } from "../gallery"
import { DeckView } from "./DeckView"
import "./deck.css"
import type { DeckCard } from "./deck-card"
import type { DeckStore } from "./deck-store"
import { Reviews } from "./reviews"
import { Sitting } from "./sitting"

const NOW: EpochMs = Date.UTC(2026, 10, 22, 18)
const DAY_MS = 86_400_000

const cards: readonly DeckCard[] = [
  card("sum", "What does a row of probabilities add up to?", "To 1."),
  card("m", "How probable is <em>m</em> after <em>e</em>?", "0.0377", {
    text: "0.0377",
    quantity: "probability",
  }),
  card("loop", "Which four steps does the model go round?", "Predict, sample, append, repeat."),
]

export const gallery: Gallery = {
  title: "Deck",
  states: [
    state("front", cards),
    state("back", cards, [], (sitting) => sitting.show()),
    state("a number to type", cards.slice(1)),
    state("typed, right", cards.slice(1), [], (sitting) => answer(sitting, "776/20579")),
    state("typed, wrong", cards.slice(1), [], (sitting) => answer(sitting, "0.0034")),
    state("typed, not a number", cards.slice(1), [], (sitting) => (sitting.typed.value = "a few")),
    state("missed, once more", cards.slice(0, 1), [reviewed(0, 0.001, "again")]),
    state("done, with what is to come", cards, [], async (sitting) => {
      for (const grade of ["good", "hard", "easy", "good", "good"] as const) {
        sitting.show()
        await sitting.grade(grade)
      }
    }),
    state("nothing due", cards.slice(0, 2), [reviewed(0, 1, "good"), reviewed(1, 1, "easy")]),
    state("a card asked no more", cards.slice(0, 1), [
      { v: 1, id: "s", atMs: NOW - DAY_MS, kind: "suspended", card: cards[0]!.id },
    ]),
    state("no cards", []),
    state("not saved", cards, [], undefined, {
      kind: "memory",
      because: "refused",
      reason: "The browser does not let this page store anything.",
      setAsideCount: 0,
    }),
  ],
}

function state(
  name: string,
  deck: readonly DeckCard[],
  events: readonly ReviewEvent[] = [],
  act?: (sitting: Sitting) => unknown,
  status: StoreStatus = { kind: "persistent", setAsideCount: 0 },
): GalleryState {
  const store: DeckStore = {
    kept: { keep: () => Promise.resolve() },
    watchStatus(told) {
      told(status)
      return () => {}
    },
  }
  return {
    name,
    render() {
      const sitting = new Sitting(new Reviews(logOf(events), () => ({ nowMs: NOW, zoneMinutes: 0 })), deck)
      act?.(sitting)
      return <DeckView sitting={sitting} store={store} isWholePage={false} firstCards="#first" />
    },
  }
}

/** A log that is kept nowhere. */
function logOf(events: readonly ReviewEvent[]) {
  let appended = 0
  return {
    append: (event: NewEvent): Promise<ReaderEvent> => {
      appended += 1
      return Promise.resolve({ ...event, v: 1, id: `new-${appended}`, atMs: NOW + appended })
    },
    watch(told: (events: readonly ReaderEvent[], which: "all" | "added") => void) {
      told(events, "all")
      return () => {}
    },
  }
}

function answer(sitting: Sitting, typed: string): void {
  sitting.typed.value = typed
  sitting.show()
}

function card(id: string, front: string, back: string, typed?: DeckCard["answer"]): DeckCard {
  return { id: `gallery/${id}`, front, back, why: "#why", answer: typed }
}

function reviewed(at: number, daysAgo: number, grade: Grade): ReviewEvent {
  const id: CardId = cards[at]!.id
  return { v: 1, id: `${id}-${daysAgo}`, atMs: NOW - daysAgo * DAY_MS, kind: "reviewed", card: id, grade }
}
