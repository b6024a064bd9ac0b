/** @file The temperatures that the slider stops at. */

/** About evenly spaced in the logarithm: what counts is by which factor the logits are divided. */
export const STOPS: readonly number[] = [
  0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.5, 2, 2.5, 3, 4, 5,
]

/** Where 1 is among them: the model as it is. */
export const AS_IT_IS = STOPS.indexOf(1)
