/** @file Random numbers as PyTorch draws them on a CPU: same seed, same numbers, to the last bit of a float32. */
import { DomainError } from "./errors"
import { MersenneTwister } from "./mersenne-twister"

/** How `multinomial` turns random numbers into a choice: PyTorch has changed its way. */
export type MultinomialMethod = "inverse-cdf" | "exponential"

const { fround, log, sqrt, cos, sin, PI } = Math

/** A seeded stream of random numbers, like `torch.Generator().manual_seed(seed)`. */
export class Generator {
  private readonly twister: MersenneTwister
  /** The second of the last pair of normal numbers, when it has not been used. */
  private spareNormal: number | undefined

  /**
   * @param seed a whole number; its low 32 bits count, as in PyTorch
   * @throws {DomainError} when `seed` is not a whole number that a double holds exactly
   */
  constructor(readonly seed: number) {
    if (!Number.isSafeInteger(seed)) {
      throw new DomainError(
        `Generator needs a whole number as seed, but got ${String(seed)}. Try 2147483647.`,
      )
    }
    this.twister = new MersenneTwister(seed)
  }

  /** One float32 evenly from [0, 1), or `count` of them. */
  rand(): number
  rand(count: number): Float64Array
  rand(count?: number): number | Float64Array {
    if (count === undefined) return (this.twister.next() & 0xffffff) / 2 ** 24
    return new Float64Array(count).map(() => this.rand())
  }

  /** A double evenly from [0, 1), with all its 53 bits random. */
  uniform(): number {
    const high = this.twister.next()
    const low = this.twister.next()
    return ((high & 0x1fffff) * 2 ** 32 + low) / 2 ** 53
  }

  /** `count` float32 from the normal distribution with mean 0 and variance 1, by Box and Muller's method. */
  randn(count: number): Float64Array {
    if (count < BLOCK) return new Float64Array(count).map(() => fround(this.normal()))
    const numbers = this.rand(count)
    for (let start = 0; start + BLOCK <= count; start += BLOCK) toNormal(numbers, start)
    if (count % BLOCK !== 0) {
      numbers.set(this.rand(BLOCK), count - BLOCK)
      toNormal(numbers, count - BLOCK)
    }
    return numbers
  }

  /**
   * Draws one index with the given probabilities (or counts: they are divided by their total).
   *
   * - `inverse-cdf`: a dart is thrown at the running sum. What `torch.multinomial` did at the time of the lecture.
   * - `exponential`: every index runs a race, and the largest p ÷ (exponential noise) wins. What it does now.
   *
   * @throws {DomainError} when a probability is negative or not finite, or all are 0
   */
  multinomial(probabilities: ArrayLike<number>, method: MultinomialMethod = "inverse-cdf"): number {
    const edges = cumulative(probabilities)
    return method === "inverse-cdf" ? this.pick(edges) : this.race(probabilities)
  }

  /** Throws one dart at a running sum that `cumulative` has made: `multinomial` for those who draw often. */
  pick(edges: Float64Array): number {
    const dart = this.uniform()
    let low = 0
    let high = edges.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (edges[middle]! < dart) low = middle + 1
      else high = middle
    }
    return low
  }

  private race(probabilities: ArrayLike<number>): number {
    let winner = 0
    let best = -Infinity
    for (let i = 0; i < probabilities.length; i++) {
      const score = fround(fround(probabilities[i]!) / fround(-log(1 - this.uniform())))
      if (score > best) {
        best = score
        winner = i
      }
    }
    return winner
  }

  /** One normal number, as PyTorch makes them when fewer than 16 are asked for: in pairs, the second kept. */
  private normal(): number {
    const spare = this.spareNormal
    if (spare !== undefined) {
      this.spareNormal = undefined
      return spare
    }
    const angle = 2 * PI * this.uniform()
    const radius = sqrt(-2 * Math.log1p(-this.uniform()))
    this.spareNormal = radius * sin(angle)
    return radius * cos(angle)
  }
}

/**
 * The running sum of probabilities or counts, in float32, divided by its last: the right edge of each one's share of [0, 1].
 *
 * @throws {DomainError} when a probability is negative or not finite, or all are 0
 */
export function cumulative(probabilities: ArrayLike<number>): Float64Array {
  const edges = new Float64Array(probabilities.length)
  let total = 0
  for (let i = 0; i < edges.length; i++) {
    const probability = probabilities[i]!
    if (!(probability >= 0 && probability < Infinity)) {
      throw new DomainError(`A probability must be 0 or more, and finite, but number ${i} is ${probability}.`)
    }
    total = fround(total + fround(probability))
    edges[i] = total
  }
  if (!(total > 0))
    throw new DomainError("Probabilities must have a sum above 0, but there is nothing to draw from.")
  for (let i = 0; i < edges.length; i++) edges[i] = fround(edges[i]! / total)
  return edges
}

/** PyTorch makes normal numbers in blocks of 16: 8 radii, then 8 angles. */
const BLOCK = 16

function toNormal(numbers: Float64Array, start: number): void {
  for (let j = start; j < start + BLOCK / 2; j++) {
    const radius = fround(sqrt(fround(-2 * fround(log(fround(1 - numbers[j]!))))))
    const angle = fround(fround(2 * PI) * numbers[j + BLOCK / 2]!)
    numbers[j] = fround(radius * fround(cos(angle)))
    numbers[j + BLOCK / 2] = fround(radius * fround(sin(angle)))
  }
}
