/** @file Makes the picture of a scored name a figure that works. */
import { hydrate } from "preact"
import { NameScorer } from "./NameScorer"

/** @param place holds what the build has rendered of `NameScorer` */
export function makeLive(place: HTMLElement): void {
  hydrate(<NameScorer />, place)
}
