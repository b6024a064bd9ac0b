/**
 * @file Brings an exercise to life when a reader turns to it, or has answers in it from before: until then it is a
 * worksheet, and the code that judges is not fetched.
 */
import { openStore } from "../../state"
import { wakeOnInterest } from "../figure/wake-on-interest"
import { openFields } from "./fields"

/** A screen above and below. */
const NEAR = "100%"
const AT_REST_MS = 5_000

/** @param place the element that holds the exercise as it was built */
export function wakeExercise(place: HTMLElement): void {
  const open = () => openFields(place)
  new IntersectionObserver(([seen]) => seen!.isIntersecting && open(), { rootMargin: NEAR }).observe(place)
  // A list of a page's fields, as a screen reader makes it, comes near to nothing.
  setTimeout(open, AT_REST_MS)
  const wake = wakeOnInterest(place, () => {
    open()
    return import("./live")
  })
  const { lesson, exercise } = place.dataset
  void openStore()
    .then(({ kept }) => kept.loadAll(`by-hand/${lesson}/${exercise}/`))
    .then((answers) => answers.size > 0 && wake())
}
