/**
 * @file Brings the trainer to life when a reader turns to it, and not before: the page holds its picture, and its code,
 * with the network and the engine's learning, is fetched at the first sign of interest.
 */
import { builtModel, lessonModel } from "../model/lesson-model"
import type { makeLive } from "./live"

const INTEREST = ["pointerenter", "pointerdown", "focusin"] as const
const UNREACHABLE =
  "The code of this figure could not be fetched. Is there a connection? Try again, or load the page anew."

/**
 * @param place the element that holds the figure as it was built
 * @param fetchLive fetches what makes a figure of it
 */
export function wakeOnInterest(
  place: HTMLElement,
  fetchLive: () => Promise<{ makeLive: typeof makeLive }> = () => import("./live"),
): void {
  const isAsBuilt = () => lessonModel().peek() === builtModel()
  /** What the reader has done before there was anyone to hear it. */
  let pressed: HTMLElement | null = null
  const moved = new Map<HTMLInputElement | HTMLSelectElement, string>()
  let isWaking = false

  const rememberPress = ({ target }: Event) => {
    pressed = target instanceof Element ? target.closest("button, input[type=checkbox]") : null
  }
  const rememberMove = ({ target }: Event) => {
    const isControl = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
    if (isControl && target.type !== "checkbox") moved.set(target, target.value)
  }
  const doAgain = () => {
    for (const [control, value] of moved) {
      control.value = value
      control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input"))
    }
    pressed?.click()
  }
  const wakeUp = async () => {
    const remark = place.querySelector(".trainer-remark")!
    try {
      const { makeLive } = await fetchLive()
      INTEREST.forEach((sign) => place.removeEventListener(sign, wake))
      place.removeEventListener("click", rememberPress)
      place.removeEventListener("input", rememberMove)
      stopWatching()
      remark.textContent = ""
      makeLive(place, isAsBuilt())
      doAgain()
    } catch {
      remark.textContent = UNREACHABLE
      isWaking = false
    }
  }
  const wake = () => {
    if (isWaking) return
    isWaking = true
    void wakeUp()
  }

  for (const control of place.querySelectorAll(":disabled")) control.removeAttribute("disabled")
  INTEREST.forEach((sign) => place.addEventListener(sign, wake))
  place.addEventListener("click", rememberPress)
  place.addEventListener("input", rememberMove)
  // With another list than the site's the picture is out of date.
  const stopWatching = lessonModel().subscribe(() => {
    if (!isAsBuilt()) wake()
  })
}
