/** @file Makes a worksheet an exercise that answers. */
import type { ByHandExercise } from "@course/curriculum"
import { hydrate } from "preact"
import { ByHand } from "./ByHand"
import "./verdicts.css"

/** @param place holds what the build has rendered of `ByHand`; its data attributes say of which exercise */
export function makeLive(place: HTMLElement): void {
  const { lesson = "", byHand = "" } = place.dataset
  hydrate(<ByHand lesson={lesson} written={JSON.parse(byHand) as ByHandExercise} />, place)
}
