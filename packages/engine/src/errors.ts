/**
 * @file What can go wrong in the engine, by name. Each message says what was wanted, what came, and what to do.
 * Tell them apart by `name`, not by `instanceof`: classes are not shared between a page and its workers.
 */

/** No number came out: the log of −1, 0 ÷ 0, ∞ − ∞, or an operand that was no number to begin with. */
export class NotANumberError extends Error {
  override readonly name = "NotANumberError"

  /**
   * @param data what came in place of a number
   * @param inputs the operands; none when a value was made by hand
   * @param op the operation's name; empty when a value was made by hand
   */
  constructor(data: unknown, inputs: readonly { data: number }[], op: string) {
    const operands = inputs.map((input) => shown(input?.data ?? input)).join(" and ")
    super(
      op === ""
        ? `A Value needs a number, but got ${shown(data)}.`
        : `${op} of ${operands} is not a number. ${WANTED[op] ?? "Look for a 0 or an infinity among its operands."}`,
    )
  }
}

/** An argument outside what the function is defined for: a distribution with negative parts, a seed of 1.5. */
export class DomainError extends Error {
  override readonly name = "DomainError"
}

/** Lists whose lengths do not fit together. */
export class ShapeError extends Error {
  override readonly name = "ShapeError"
}

/** What each operation wants, by its name in the graph. */
const WANTED: Readonly<Record<string, string>> = {
  log: "log needs a number of 0 or more, such as a probability or a count.",
  pow: "A negative base needs a whole exponent.",
  "+": "∞ − ∞ has no value: is one of them the log of 0?",
  "−": "∞ − ∞ has no value: is one of them the log of 0?",
  "×": "0 × ∞ has no value: leave out terms whose weight is 0.",
  "÷": "0 ÷ 0 and ∞ ÷ ∞ have no value: is the total of a row 0?",
}

function shown(operand: unknown): string {
  return typeof operand === "string" ? JSON.stringify(operand) : String(operand)
}
