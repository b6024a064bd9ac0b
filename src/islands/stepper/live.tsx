/** @file Makes the picture of the loop a figure that works. */
import { hydrate } from "preact"
import { Stepper } from "./Stepper"

/** @param place holds what the build has rendered of `Stepper` */
export function makeLive(place: HTMLElement): void {
  hydrate(<Stepper />, place)
}
