/** @file Learning: the numbers of a network take a step against their gradient. */
import { DomainError } from "./errors"
import type { Value } from "./value"

export interface StepOptions {
  /** How far to go along −gradient. */
  readonly learningRate: number
  /** Strength of the pull towards 0: adds `l2` × the mean of the squared parameters to what is minimised. 0 unless given. */
  readonly l2?: number
}

/** Forgets the gradients, so that the next `backward` starts from 0. */
export function zeroGrad(parameters: readonly Value[]): void {
  for (const parameter of parameters) parameter.grad = 0
}

/**
 * One step of gradient descent: each parameter moves by −learningRate × (its gradient + that of the L2 term).
 *
 * @throws {DomainError} when a parameter would become infinite or NaN
 */
export function gradientDescent(parameters: readonly Value[], { learningRate, l2 = 0 }: StepOptions): void {
  const decay = (2 * l2) / parameters.length
  for (const parameter of parameters) {
    const moved = parameter.data - learningRate * (parameter.grad + decay * parameter.data)
    if (!Number.isFinite(moved)) {
      throw new DomainError(
        `gradientDescent needs finite gradients and a learning rate that keeps them so, but a step of rate ${learningRate} ` +
          `would move ${parameter.data} (gradient ${parameter.grad}) to ${moved}. Try a smaller rate.`,
      )
    }
    parameter.data = moved
  }
}

/** The L2 term itself: `l2` × the mean of the squared parameters; 0.01 in the lecture. */
export function l2Penalty(parameters: readonly Value[], l2: number): number {
  let total = 0
  for (const { data } of parameters) total += data ** 2
  return (l2 * total) / parameters.length
}
