/**
 * @file Opens the place for a list of one's own. The code behind it is fetched when a reader opens it, or comes back to
 * a page with a list of before.
 */
import { openStore } from "../../state"
import type { makeLive } from "./live"

const UNREACHABLE = "The code of this form could not be fetched. Is there a connection? Load the page anew."

/**
 * @param fold holds an element with `data-own-list`, the lesson's id, into which the form goes
 * @param fetchLive fetches what makes a form of it
 */
export function wakeOwnList(
  fold: HTMLDetailsElement,
  fetchLive: () => Promise<{ makeLive: typeof makeLive }> = () => import("./live"),
): void {
  const place = fold.querySelector<HTMLElement>("[data-own-list]")!
  const wake = () => fetchLive().then(({ makeLive }) => makeLive(place))

  fold.addEventListener("toggle", () => {
    if (fold.open) wake().catch(() => (place.textContent = UNREACHABLE))
  })
  // A link to a place that is folded away is to open it, each time.
  const reveal = () => (fold.open = true)
  if (location.hash === `#${fold.id}`) reveal()
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest(`a[href$="#${fold.id}"]`) !== null) reveal()
  })
  void openStore()
    .then(({ kept }) => kept.load(`list/${place.dataset.ownList ?? ""}`))
    .then((value) => (value === undefined ? undefined : wake().then((session) => session.bringBack())))
    // Without its code the page stays with the site's list; the kept one waits for the next visit.
    .catch(() => {})
}
