/** @file The peer TensorFlow.js on its CPU backend, eager as it always is. Float32. */
import * as tf from "@tensorflow/tfjs"
import { counts, LEARNING_RATE, SIDE, startingWeights, total } from "../dataset"
import type { Contender } from "../dataset"

await tf.setBackend("cpu")

export const tfjs: Contender = {
  name: "@tensorflow/tfjs, CPU",
  tolerance: 2e-5,
  start() {
    const weights = tf.variable(tf.tensor2d(Float32Array.from(startingWeights()), [SIDE, SIDE]))
    const pairs = tf.tensor2d(Float32Array.from(counts.flat()), [SIDE, SIDE])
    const optimizer = tf.train.sgd(LEARNING_RATE)
    return () =>
      tf.tidy(() => {
        const meanNll = (): tf.Scalar => tf.logSoftmax(weights).mul(pairs).sum().div(-total)
        return optimizer.minimize(meanNll, true)!.dataSync()[0]!
      })
  },
}
