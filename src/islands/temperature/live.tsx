/** @file Makes the picture of the dial a figure that works. */
import { hydrate } from "preact"
import { Temperature } from "./Temperature"

/** @param place holds what the build has rendered of `Temperature` */
export function makeLive(place: HTMLElement): void {
  hydrate(<Temperature />, place)
}
