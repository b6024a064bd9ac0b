/** @file MT19937, the Mersenne Twister: a stream of 32-bit integers that looks random and depends on the seed alone. */

const SIZE = 624
const SHIFT = 397

/** @see Matsumoto and Nishimura, Mersenne Twister (1998), https://doi.org/10.1145/272991.272995 */
export class MersenneTwister {
  private readonly state = new Int32Array(SIZE)
  private position = SIZE

  /** @param seed its low 32 bits count */
  constructor(seed: number) {
    this.state[0] = seed
    for (let i = 1; i < SIZE; i++) {
      const previous = this.state[i - 1]!
      this.state[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i
    }
  }

  /** The next integer, from 0 to 2³² − 1. */
  next(): number {
    if (this.position === SIZE) this.twist()
    let bits = this.state[this.position++]!
    bits ^= bits >>> 11
    bits ^= (bits << 7) & 0x9d2c5680
    bits ^= (bits << 15) & 0xefc60000
    return (bits ^ (bits >>> 18)) >>> 0
  }

  /** Makes the next 624 words out of the last 624. */
  private twist(): void {
    const { state } = this
    for (let i = 0; i < SIZE; i++) {
      const bits = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff)
      state[i] = state[(i + SHIFT) % SIZE]! ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0)
    }
    this.position = 0
  }
}
