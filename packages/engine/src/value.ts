/**
 * @file Reverse-mode automatic differentiation on single numbers, after Andrej Karpathy's micrograd.
 * Each operation is written beside its derivative, as data; `backward` is the chain rule, once for each arrow.
 */
import { DomainError, NotANumberError } from "./errors"

/** One number in a computation graph: it remembers what it was made from. */
export class Value {
  /** d(root)/d(this), once `root.backward()` has run. A value made by hand adds up what several runs bring it. */
  grad = 0

  /** @throws {NotANumberError} when `data` is NaN or no number at all; ±∞ is allowed (log 0 is −∞) */
  constructor(
    /** Changed by the optimiser only. */
    public data: number,
    readonly inputs: readonly Value[] = NONE,
    /** d(this)/d(input), one per input, in the order of `inputs`. */
    readonly partials: readonly number[] = NONE,
    /** What made it: "+", "exp"; empty for a value made by hand. */
    readonly op = "",
  ) {
    if (typeof data !== "number" || Number.isNaN(data)) throw notANumber(data, inputs, op)
  }

  add(other: Value | number): Value {
    const b = toValue(other)
    return new Value(this.data + b.data, [this, b], [1, 1], "+")
  }

  sub(other: Value | number): Value {
    const b = toValue(other)
    return new Value(this.data - b.data, [this, b], [1, -1], "−")
  }

  mul(other: Value | number): Value {
    const b = toValue(other)
    return new Value(this.data * b.data, [this, b], [b.data, this.data], "×")
  }

  div(other: Value | number): Value {
    const b = toValue(other)
    return new Value(this.data / b.data, [this, b], [1 / b.data, -this.data / b.data ** 2], "÷")
  }

  neg(): Value {
    return new Value(-this.data, [this], [-1], "neg")
  }

  /** @throws {DomainError} when the base is negative and the exponent is a fraction or a `Value` */
  pow(other: Value | number): Value {
    const base = this.data
    const exponent = typeof other === "number" ? other : other.data
    if (base < 0 && (typeof other !== "number" || !Number.isInteger(exponent)))
      throw negativeBase(base, exponent)
    const slope = exponent === 0 ? 0 : exponent * base ** (exponent - 1)
    if (typeof other === "number") return new Value(base ** exponent, [this], [slope], `^${exponent}`)
    const growth = base === 0 ? 0 : base ** exponent * Math.log(base)
    return new Value(base ** exponent, [this, other], [slope, growth], "^")
  }

  exp(): Value {
    const data = Math.exp(this.data)
    return new Value(data, [this], [data], "exp")
  }

  /** Natural logarithm; of 0 it is −∞. @throws {DomainError} below 0 */
  log(): Value {
    if (this.data < 0) throw negativeLog(this.data)
    return new Value(Math.log(this.data), [this], [1 / this.data], "log")
  }

  tanh(): Value {
    const data = Math.tanh(this.data)
    return new Value(data, [this], [1 - data ** 2], "tanh")
  }

  relu(): Value {
    return new Value(Math.max(0, this.data), [this], [this.data > 0 ? 1 : 0], "relu")
  }

  /**
   * Adds d(this)/d(value) to the `grad` of every value below. A value hands its gradient on when everything made
   * from it has handed over its own; nothing calls itself, so a graph may be as deep as memory allows.
   */
  backward(): void {
    const reached: Value[] = [this]
    for (const value of reached) {
      if (value.inputs.length > 0) value.grad = 0
      for (const input of value.inputs) if (input.usesLeft++ === 0) reached.push(input)
    }
    this.grad += 1
    const ready: Value[] = [this]
    for (let value = ready.pop(); value !== undefined; value = ready.pop()) {
      for (const [i, input] of value.inputs.entries()) {
        input.grad += value.grad * value.partials[i]!
        if (--input.usesLeft === 0) ready.push(input)
      }
    }
  }

  /** How many of the values made from this one still owe it their share; 0 unless `backward` is at work. */
  private usesLeft = 0
}

/** The sum of any number of values, as one node of the graph. The sum of none is 0. */
export function sum(values: readonly Value[]): Value {
  let total = 0
  for (const value of values) total += value.data
  return new Value(
    total,
    values,
    Array.from(values, () => 1),
    "sum",
  )
}

const NONE: readonly never[] = []

function toValue(operand: Value | number): Value {
  return operand instanceof Value ? operand : new Value(operand)
}

function notANumber(data: unknown, inputs: readonly Value[], op: string): NotANumberError {
  if (op === "") return new NotANumberError(`Value needs a number, but got ${String(data)} (${typeof data}).`)
  return new NotANumberError(
    `${op} of ${inputs.map((input) => input.data).join(" and ")} is not a number. ` +
      "0 ÷ 0, 0 × ∞ and ∞ − ∞ have no value: keep zeros and infinities apart.",
  )
}

function negativeLog(data: number): DomainError {
  return new DomainError(`log needs a number of 0 or more, but got ${data}. Is it a probability?`)
}

function negativeBase(base: number, exponent: number): DomainError {
  return new DomainError(
    `pow of the negative base ${base} needs a whole number as exponent, given as a number, but got ${exponent}.`,
  )
}
