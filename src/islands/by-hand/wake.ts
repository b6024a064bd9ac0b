/**
 * @file Brings an exercise to life when a reader turns to it, or has answers in it from before: until then it is a
 * worksheet, and the code that judges is not fetched.
 */
import { openStore } from "../../state"
import { wakeOnInterest } from "../figure/wake-on-interest"

/** @param place the element that holds the exercise as it was built */
export function wakeExercise(place: HTMLElement): void {
  const wake = wakeOnInterest(place, () => import("./live"))
  const { lesson, exercise } = place.dataset
  void openStore()
    .then(({ kept }) => kept.loadAll(`by-hand/${lesson}/${exercise}/`))
    .then((answers) => answers.size > 0 && wake())
}
