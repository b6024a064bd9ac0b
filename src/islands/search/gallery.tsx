/** @file The search, for the gallery: before a question, on its way, with results, with none, and without its index. */
import type { Gallery } from "../gallery"
import type { Found } from "./found"
import "./search.css"
import { SearchSession, type SearchState } from "./search-session"
import { SearchView } from "./SearchDialog"

const found: Found[] = [
  {
    kind: "term",
    title: "Smoothing",
    url: "#word-smoothing",
    excerpt: [
      { text: "Adding the same small number to every ", isHit: false },
      { text: "count", isHit: true },
      { text: " before dividing, so that no pair is impossible.", isHit: false },
    ],
  },
  {
    kind: "section",
    title: "Normalise",
    url: "#normalise",
    excerpt: [
      { text: "Divide each row by its own total, and the ", isHit: false },
      { text: "counts", isHit: true },
      { text: " become probabilities.", isHit: false },
    ],
  },
  {
    kind: "card",
    title: "You add 1 to every count. What do you add to a row's total?",
    url: "#card-smoothing-below",
    excerpt: [{ text: "One for each symbol.", isHit: false }],
  },
]

function state(name: string, text: string, shown: SearchState) {
  const session = new SearchSession(() => Promise.reject(new Error("internal: the gallery does not search")))
  session.text.value = text
  session.state.value = shown
  return { name, render: () => <SearchView session={session} onLeave={() => {}} /> }
}

export const gallery: Gallery = {
  title: "Search",
  states: [
    state("before a question", "", { kind: "empty" }),
    state("on its way", "count", { kind: "asking" }),
    state("found", "count", { kind: "found", text: "count", found }),
    state("nothing found", "zebra", { kind: "found", text: "zebra", found: [] }),
    state("without its index", "count", { kind: "unreachable" }),
  ],
}
