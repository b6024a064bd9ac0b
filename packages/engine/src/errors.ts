/**
 * @file What can go wrong in the engine, by name. Each message says what was wanted, what came, and what to do.
 * Tell them apart by `name`, not by `instanceof`: classes are not shared between a page and its workers.
 */

/** A result that is not a number: 0/0, ∞ − ∞, 0 · ∞, or an operand that is neither a number nor a `Value`. */
export class NotANumberError extends Error {
  override readonly name = "NotANumberError"
}

/** An argument outside what the function is defined for: the logarithm of −1, a distribution with negative parts. */
export class DomainError extends Error {
  override readonly name = "DomainError"
}

/** Lists whose lengths do not fit together. */
export class ShapeError extends Error {
  override readonly name = "ShapeError"
}
