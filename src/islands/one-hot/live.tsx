/** @file Makes the picture of the look-up a figure that works. */
import { hydrate } from "preact"
import { OneHot } from "./OneHot"

/** @param place holds what the build has rendered of `OneHot` */
export function makeLive(place: HTMLElement): void {
  hydrate(<OneHot />, place)
}
