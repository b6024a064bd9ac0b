/** @file Makes the trainer's picture a figure that works. */
import { hydrate } from "preact"
import { Trainer } from "./Trainer"

/** @param place holds what the build has rendered of `Trainer` */
export function makeLive(place: HTMLElement): void {
  hydrate(<Trainer />, place)
}
