/** @file The peer jax-js on its WebAssembly backend, the whole step compiled by `jit`. Float32. */
import { defaultDevice, init, jit, nn, numpy as np, valueAndGrad } from "@jax-js/jax"
import { counts, LEARNING_RATE, SIDE, startingWeights, total } from "../dataset"
import type { Contender } from "../dataset"

await init("wasm")
defaultDevice("wasm")

const pairs = np.array(Float32Array.from(counts.flat())).reshape([SIDE, SIDE])

const step = jit((weights: np.Array, data: np.Array): [np.Array, np.Array] => {
  const meanNll = (w: np.Array): np.Array =>
    nn
      .logSoftmax(w, -1)
      .mul(data)
      .sum()
      .mul(-1 / total)
  const [loss, gradient] = valueAndGrad(meanNll)(weights.ref)
  return [loss, weights.sub(gradient.mul(LEARNING_RATE))]
})

export const jax: Contender = {
  name: "@jax-js/jax, wasm, jit",
  tolerance: 2e-5,
  start() {
    let weights = np.array(Float32Array.from(startingWeights())).reshape([SIDE, SIDE])
    return () => {
      const [loss, moved] = step(weights, pairs.ref)
      weights = moved
      return loss.dataSync()[0]!
    }
  },
}
