/**
 * @file Brings an exercise to life when a reader turns to it, or has answers in it from before: until then it is a
 * worksheet, and the code that judges is not fetched.
 */
import { openStore } from "../../state"
import type { makeLive } from "./live"

const UNREACHABLE =
  "The code that checks could not be fetched. Is there a connection? Try again: what you typed stays."
const INTEREST = ["pointerenter", "pointerdown", "focusin"] as const

/**
 * @param place the element that holds the exercise as it was built
 * @param fetchLive fetches what makes it answer
 */
export function wakeOnInterest(
  place: HTMLElement,
  fetchLive: () => Promise<{ makeLive: typeof makeLive }> = () => import("./live"),
): void {
  let pressed: HTMLElement | null = null
  let isWaking = false
  const complaint = document.createElement("p")
  complaint.role = "status"
  place.after(complaint)

  const rememberPress = ({ target }: Event) => {
    pressed = target instanceof Element ? target.closest("button") : null
  }
  const wakeUp = async () => {
    try {
      const { makeLive } = await fetchLive()
      INTEREST.forEach((sign) => place.removeEventListener(sign, wake))
      place.removeEventListener("click", rememberPress)
      complaint.remove()
      makeLive(place)
      pressed?.click()
    } catch {
      isWaking = false
      if (pressed !== null) complaint.textContent = UNREACHABLE
    }
  }
  const wake = () => {
    if (isWaking) return
    isWaking = true
    void wakeUp()
  }

  INTEREST.forEach((sign) => place.addEventListener(sign, wake))
  place.addEventListener("click", rememberPress)
  const { lesson, exercise } = place.dataset
  void openStore()
    .then(({ kept }) => kept.loadAll(`by-hand/${lesson}/${exercise}/`))
    .then((answers) => answers.size > 0 && wake())
}
