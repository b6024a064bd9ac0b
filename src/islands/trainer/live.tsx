/** @file Makes the trainer's picture a figure that works. */
import { hydrate, render } from "preact"
import { Trainer } from "./Trainer"

/**
 * @param place holds what the build has rendered of `Trainer`
 * @param isAsBuilt whether the page's model is still the one of that picture
 */
export function makeLive(place: HTMLElement, isAsBuilt: boolean): void {
  if (isAsBuilt) return hydrate(<Trainer />, place)
  place.replaceChildren()
  render(<Trainer />, place)
}
