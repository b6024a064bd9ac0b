/** @file Makes a worksheet an exercise that answers, with what was typed while this was on its way. */
import type { ByHandExercise } from "@course/curriculum"
import { hydrate } from "preact"
import { ByHand } from "./ByHand"
import "./verdicts.css"

/** @param place holds what the build has rendered of `ByHand`; its data attributes say of which exercise */
export function makeLive(place: HTMLElement): void {
  const typed = [...place.querySelectorAll<HTMLInputElement>("input[data-cell]")]
    .filter(({ value }) => value !== "")
    .map((field) => [field, field.value] as const)
  const { lesson = "", byHand = "" } = place.dataset
  hydrate(<ByHand lesson={lesson} written={JSON.parse(byHand) as ByHandExercise} />, place)
  // The first picture of the exercise is an empty one.
  for (const [field, text] of typed) {
    field.value = text
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }
}
