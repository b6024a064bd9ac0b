/** @file A small stream of random numbers that depends on its seed alone: enough to deal exercises. */

/**
 * Numbers evenly from [0, 1).
 *
 * @param seed its low 32 bits count
 * @see mulberry32, by Tommy Ettinger
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}
