/** @file A run's curve as the path of a picture, thinned where there are more steps than anyone could see apart. */
import type { Scale } from "./scale"

/** The box in which paths are drawn; the picture stretches it. */
export const BOX = 1000
const MOST_PLACES = 300

/**
 * Through all steps; or, when there are many, through the least and the greatest of each stretch, so that no peak is lost.
 *
 * @param losses one for each step, from step 0
 * @param width how many steps the box is wide
 */
export function linePath(losses: readonly number[], width: number, scale: Scale): string {
  const points: string[] = []
  for (const { least, most } of stretchesOf(losses, width)) {
    for (const step of least === most ? [most] : [Math.min(least, most), Math.max(least, most)]) {
      points.push(`${round((BOX * step) / width)} ${round(BOX * scale.heightOf(losses[step]!))}`)
    }
  }
  return points.length < 2 ? "" : `M${points.join("L")}`
}

/** A stroke along the upper edge wherever the curve is above the picture; empty when it never is. */
export function pathAbove(losses: readonly number[], width: number, scale: Scale): string {
  return stretchesOf(losses, width)
    .filter(({ most }) => scale.isAbove(losses[most]!))
    .map(({ from, to }) => `M${round((BOX * (from - 0.5)) / width)} 0h${round((BOX * (to - from)) / width)}`)
    .join("")
}

interface Stretch {
  /** The first step, and the one after the last. */
  readonly from: number
  readonly to: number
  /** The steps with the least and the greatest loss. */
  readonly least: number
  readonly most: number
}

function stretchesOf(losses: readonly number[], width: number): Stretch[] {
  const length = Math.ceil(width / MOST_PLACES)
  const stretches: Stretch[] = []
  for (let from = 0; from < losses.length; from += length) {
    const to = Math.min(from + length, losses.length)
    let [least, most] = [from, from]
    for (let step = from; step < to; step++) {
      if (losses[step]! < losses[least]!) least = step
      if (!(losses[step]! <= losses[most]!)) most = step
    }
    stretches.push({ from, to, least, most })
  }
  return stretches
}

function round(place: number): number {
  return Math.round(place * 10) / 10
}
