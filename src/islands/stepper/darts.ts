/** @file Darts: points of the line from 0 to 1, the same for the same seed, and the stretch on which one lands. */
import { Generator } from "@course/engine"

/** An endless row of darts. Asking twice for the same one gives the same one, so a state needs only its number. */
export class Darts {
  readonly #generator: Generator
  readonly #thrown: number[] = []

  /** @param seed a whole number, as `Generator` takes it */
  constructor(readonly seed: number) {
    this.#generator = new Generator(seed)
  }

  /** Dart number `index`, counted from 0: at least 0, below 1. */
  at(index: number): number {
    while (this.#thrown.length <= index) this.#thrown.push(this.#generator.uniform())
    return this.#thrown[index]!
  }
}

/**
 * The place on whose stretch a dart lands: the first whose right edge the dart does not pass, as `Generator.pick` does it.
 *
 * @param edges the running sum of a row's probabilities, its last entry 1
 */
export function placeHit(edges: Float64Array, dart: number): number {
  return edges.findIndex((edge) => edge >= dart)
}
