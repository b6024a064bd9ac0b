/** @file The two scales of the trainer's picture: the loss itself, and its distance above the floor, magnified. */

/** Which of the two is shown. */
export type ScaleKind = "loss" | "distance"

export interface Scale {
  /** From 0 at the top of the picture to 1 at its foot. What lies outside, and what is no number, is moved to the edge. */
  readonly heightOf: (loss: number) => number
  /** Whether a loss is above the picture. So is one that is no number. */
  readonly isAbove: (loss: number) => boolean
  readonly ticks: readonly { readonly label: string; readonly height: number }[]
}

const TICK_NATS = 0.5
/** The losses of a run that blows up move the picture's top up to here, and no further. */
const HIGHEST_NATS = 10
const MOST_TICKS = 6
/** From the smallest to the largest distance that the magnified picture has room for, as powers of ten. */
const [LEAST_POWER, MOST_POWER] = [-4, 1]

/** From a little below the floor to the highest loss that is to be seen, within reason. */
export function lossScale(floor: number, highest: number): Scale {
  const bottom = Math.floor(floor / TICK_NATS - 0.25) * TICK_NATS
  const room = Math.max(TICK_NATS, Math.min(highest, HIGHEST_NATS) - bottom)
  const tick = room > MOST_TICKS * TICK_NATS ? 2 * TICK_NATS : TICK_NATS
  const count = Math.ceil(room / tick)
  const top = bottom + count * tick
  const heightOf = (loss: number) => within((top - loss) / (top - bottom))
  const ticks = Array.from({ length: count + 1 }, (_, at) => {
    const loss = bottom + at * tick
    return { label: loss.toFixed(1), height: heightOf(loss) }
  })
  return { heightOf, isAbove: (loss) => !(loss <= top), ticks }
}

/** How far above the floor, each line ten times the one below. */
export function distanceScale(floor: number): Scale {
  const ofDistance = (distance: number) =>
    within((MOST_POWER - Math.log10(Math.max(distance, 0))) / (MOST_POWER - LEAST_POWER))
  const ticks = Array.from({ length: MOST_POWER - LEAST_POWER + 1 }, (_, at) => {
    const power = LEAST_POWER + at
    return { label: String(Number(`1e${power}`)), height: ofDistance(10 ** power) }
  })
  return {
    heightOf: (loss) => ofDistance(loss - floor),
    isAbove: (loss) => !(loss - floor <= 10 ** MOST_POWER),
    ticks,
  }
}

function within(height: number): number {
  return Number.isNaN(height) ? 0 : Math.min(1, Math.max(0, height))
}

/** The number of steps that the picture is wide: it grows with the run, in jumps. */
export function widthOf(steps: number): number {
  let width = 50
  for (let turn = 0; width < steps; turn++) width *= turn % 3 === 2 ? 2.5 : 2
  return width
}
