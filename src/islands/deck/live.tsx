/** @file The cards of a page, alive: loaded with the schedule when the reader turns to them. */
import { readRetention } from "@course/recall"
import { render } from "preact"
import { askForPersistence, openStore } from "../../state"
import type { Store } from "../../state"
import { world } from "../../state/world"
import { DeckView } from "./DeckView"
import "../figure/figure.css"
import "./deck.css"
import { isCardId, readDeck } from "./deck-card"
import { PlacedCard } from "./PlacedCard"
import { Reviews } from "./reviews"
import { Sitting } from "./sitting"

const MINUTE_MS = 60_000

/** Once for each place with cards; what is alive already stays as it is. */
export function enliven(root: HTMLElement): void {
  if (root.dataset.live !== undefined) return
  root.dataset.live = ""
  void openStore("now").then((store) => {
    const reviews = reviewsOf(store)
    if (root.dataset.cards === "placed") enlivenPlaced(root, reviews)
    else enlivenDeck(root, reviews, store)
  })
}

let opened: Reviews | undefined

/** One for the whole page: what is answered at one place is known at the others. */
function reviewsOf(store: Store): Reviews {
  if (opened !== undefined) return opened
  const clock = () => {
    const nowMs = world.nowMs()
    return { nowMs, zoneMinutes: -new Date(nowMs).getTimezoneOffset() }
  }
  // Now there is something to lose; the browser may put the question to the reader.
  const reviews = new Reviews(store.events, clock, () => void askForPersistence())
  store.kept.watch("setting/retention", (text) => (reviews.retention.value = readRetention(text)))
  setInterval(() => reviews.tick(), MINUTE_MS)
  document.addEventListener("visibilitychange", () => reviews.tick())
  opened = reviews
  return reviews
}

function enlivenPlaced(root: HTMLElement, reviews: Reviews): void {
  for (const details of root.querySelectorAll<HTMLDetailsElement>("details[data-card]")) {
    const { card } = details.dataset
    if (!isCardId(card)) continue
    const grades = document.createElement("div")
    details.append(grades)
    render(<PlacedCard card={card} details={details} reviews={reviews} />, grades)
  }
}

function enlivenDeck(root: HTMLElement, reviews: Reviews, store: Store): void {
  const into = root.querySelector("[data-into]")
  if (into === null) throw new Error("internal: a deck should say where it goes, but has no [data-into]")
  const isWholePage = root.dataset.cards === "review"
  const sitting = new Sitting(reviews, readDeck(root), isWholePage)
  into.replaceChildren()
  render(
    <DeckView
      sitting={sitting}
      store={store}
      isWholePage={isWholePage}
      firstCards={root.dataset.firstCards}
    />,
    into,
  )
}
