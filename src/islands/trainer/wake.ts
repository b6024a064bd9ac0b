/**
 * @file Brings the trainer to life when a reader turns to it, and not before: the page holds its picture, and its code,
 * with the network and the engine's learning, is fetched at the first sign of interest.
 */
import { lessonModel } from "../model/lesson-model"
import { listMark } from "./list-mark"
import type { makeLive } from "./live"

const INTEREST = ["pointerenter", "pointerdown", "focusin"] as const
const UNREACHABLE =
  "The code of this figure could not be fetched. Is there a connection? Try again, or load the page anew."

/**
 * @param place the element that holds the figure as it was built; its `data-trainer` says of which list
 * @param fetchLive fetches what makes a figure of it
 */
export function wakeOnInterest(
  place: HTMLElement,
  fetchLive: () => Promise<{ makeLive: typeof makeLive }> = () => import("./live"),
): void {
  const isAsBuilt = () => listMark(lessonModel().peek()) === place.dataset.trainer
  let pressed: HTMLElement | null = null
  let isWaking = false

  const remember = ({ target }: Event) => {
    pressed = target instanceof Element ? target.closest("button, input[type=checkbox]") : null
  }
  const wakeUp = async () => {
    const remark = place.querySelector(".trainer-remark")!
    try {
      const { makeLive } = await fetchLive()
      INTEREST.forEach((sign) => place.removeEventListener(sign, wake))
      place.removeEventListener("click", remember)
      stopWatching()
      remark.textContent = ""
      makeLive(place, isAsBuilt())
      // What was pressed too early is pressed again.
      pressed?.click()
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
  place.addEventListener("click", remember)
  // With another list than the site's the picture is out of date.
  const stopWatching = lessonModel().subscribe(() => {
    if (!isAsBuilt()) wake()
  })
}
