/** @file Makes the list of ten names a game. */
import { hydrate } from "preact"
import { RealOrSampled } from "./RealOrSampled"
import type { Game } from "./RealOrSampled"

/** @param place holds what the build has rendered of `RealOrSampled`; its data attribute says of which game */
export function makeLive(place: HTMLElement): void {
  const game = JSON.parse(place.dataset.game ?? "") as Game
  hydrate(<RealOrSampled {...game} />, place)
}
