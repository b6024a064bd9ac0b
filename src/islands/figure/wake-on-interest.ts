/**
 * @file Brings a part of the page to life when a reader turns to it, and not before: until then it is what was built,
 * and the code behind it is fetched at the first sign of interest. What was done meanwhile is done again.
 */
import { openFields, openFieldsWhenNear } from "./late-fields"
import { noteChanges } from "./note-changes"

/** It may be meant for this part, or be on its way to another: enough to fetch the code, not to complain without it. */
const SIGNS = ["pointerenter", "pointerdown"] as const
/** It is meant for this part. Some aids change a control without a pointer or the focus. */
const DEEDS = ["focusin", "input", "change", "click"] as const
const UNREACHABLE =
  "The code behind this could not be fetched. Is there a connection? Try again, or load the page anew."
const ON_ITS_WAY = "The code behind this is on its way."
/** After so long without an answer a reader would press again. */
const PATIENCE_MS = 1000

/** What the fetched module holds. */
export interface Live {
  /** Takes over the HTML of the build, as Preact's `hydrate` does: what is typed and chosen in it stays. */
  readonly makeLive: (place: HTMLElement) => void
}

/**
 * @param place the element that holds the part as it was built; its controls may be disabled
 * @param fetchLive fetches its code; when that fails the reader is told so, and whatever they do next tries again
 * @returns wakes it without a reader's doing; once it is awake, further calls do nothing
 */
export function wakeOnInterest(place: HTMLElement, fetchLive: () => Promise<Live>): () => void {
  const asleep = new AbortController()
  const message = document.createElement("p")
  // Not a second `status`: the part may have one of its own.
  message.ariaLive = "polite"
  let pressed: HTMLElement[] = []
  let isWanted = false
  let isWaking = false
  let isToldToWait = false
  let impatience: ReturnType<typeof setTimeout> | undefined

  const wakeUp = async () => {
    const live = await fetchLive().catch(() => null)
    clearTimeout(impatience)
    if (live === null) {
      isWaking = false
      if (isWanted) message.textContent = UNREACHABLE
      pressed = []
      return
    }
    asleep.abort()
    message.remove()
    const changeAgain = noteChanges(place)
    live.makeLive(place)
    changeAgain()
    for (const button of pressed) button.click()
  }
  const tellToWait = () => {
    isToldToWait = true
    message.textContent = ON_ITS_WAY
  }
  const approach = () => {
    if (isWaking || asleep.signal.aborted) return
    isWaking = true
    // Not only when the code has come: the next Tab goes to the next field.
    openFields(place)
    void wakeUp()
  }
  const wake = () => {
    if (!isWanted) impatience = setTimeout(tellToWait, PATIENCE_MS)
    isWanted = true
    approach()
  }
  const rememberPress = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest("button") : null
    // Who has been told to wait and presses again does so for impatience.
    if (button !== null && !(isToldToWait && pressed.includes(button))) pressed.push(button)
  }

  openFieldsWhenNear(place)
  // A disabled control would swallow the press that is to wake it.
  for (const control of place.querySelectorAll(":disabled")) control.removeAttribute("disabled")
  place.after(message)
  for (const sign of SIGNS) place.addEventListener(sign, approach, { signal: asleep.signal })
  for (const deed of DEEDS) place.addEventListener(deed, wake, { signal: asleep.signal })
  place.addEventListener("click", rememberPress, { signal: asleep.signal })
  // The browser would send a form away; the press that sent it is remembered.
  place.addEventListener("submit", (event) => event.preventDefault(), { signal: asleep.signal })
  return wake
}
