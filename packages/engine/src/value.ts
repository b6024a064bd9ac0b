/**
 * @file Numbers that know how the result depends on them: reverse-mode automatic differentiation on single numbers,
 * after Andrej Karpathy's micrograd. Each operation stands beside its derivative; `backward` is the chain rule.
 */
import { NotANumberError } from "./errors"

/** One number in a computation graph: it remembers what it was made from. A plain `number` is a constant, and no node. */
export class Value {
  /** d(root)/d(this), after `root.backward()`. On a value made by hand the gradients of several runs add up. */
  grad = 0
  /** How many of the values made from this one have yet to hand back their gradient; 0 outside `backward`. */
  private waitsFor = 0

  /** @throws {NotANumberError} when `data` is NaN or no number at all; ±∞ is allowed, since log 0 is −∞ */
  constructor(
    /** Changed by the optimiser only. */
    public data: number,
    readonly inputs: readonly Value[] = NONE,
    /** d(this)/d(input), one per input, in the order of `inputs`. */
    readonly partials: readonly number[] = NONE,
    /** What made it, for messages and drawings: "+", "exp"; empty for a value made by hand. */
    readonly op = "",
  ) {
    if (typeof data !== "number" || Number.isNaN(data)) throw new NotANumberError(data, inputs, op)
  }

  add(other: Value | number): Value {
    if (typeof other === "number") return new Value(this.data + other, [this], [1], "+")
    return new Value(this.data + dataOf(other), [this, other], [1, 1], "+")
  }

  sub(other: Value | number): Value {
    if (typeof other === "number") return new Value(this.data - other, [this], [1], "−")
    return new Value(this.data - dataOf(other), [this, other], [1, -1], "−")
  }

  /** d(ab)/da = b, d(ab)/db = a */
  mul(other: Value | number): Value {
    if (typeof other === "number") return new Value(this.data * other, [this], [other], "×")
    const b = dataOf(other)
    return new Value(this.data * b, [this, other], [b, this.data], "×")
  }

  /** d(a/b)/da = 1/b, d(a/b)/db = −a/b² */
  div(other: Value | number): Value {
    if (typeof other === "number") return new Value(this.data / other, [this], [1 / other], "÷")
    const b = dataOf(other)
    return new Value(this.data / b, [this, other], [1 / b, -this.data / (b * b)], "÷")
  }

  neg(): Value {
    return new Value(-this.data, [this], [-1], "neg")
  }

  /** d(aⁿ)/da = n aⁿ⁻¹, d(aⁿ)/dn = aⁿ ln a: so a base of 0 or less gives an exponent that is a `Value` no gradient. */
  pow(other: Value | number): Value {
    const n = typeof other === "number" ? other : dataOf(other)
    const data = this.data ** n
    const slope = n === 0 ? 0 : n * this.data ** (n - 1)
    if (typeof other === "number") return new Value(data, [this], [slope], "pow")
    return new Value(data, [this, other], [slope, this.data > 0 ? data * Math.log(this.data) : 0], "pow")
  }

  /** d(eᵃ)/da = eᵃ */
  exp(): Value {
    const data = Math.exp(this.data)
    return new Value(data, [this], [data], "exp")
  }

  /** The natural logarithm, −∞ at 0. d(ln a)/da = 1/a */
  log(): Value {
    return new Value(Math.log(this.data), [this], [1 / this.data], "log")
  }

  /** d(tanh a)/da = 1 − tanh² a */
  tanh(): Value {
    const data = Math.tanh(this.data)
    return new Value(data, [this], [1 - data * data], "tanh")
  }

  /** The number itself above 0, else 0. At 0 the slope is taken to be 0. */
  relu(): Value {
    return new Value(Math.max(0, this.data), [this], [this.data > 0 ? 1 : 0], "relu")
  }

  /**
   * Finds d(this)/d(value) for every value that this one was made from. A value passes its gradient on, multiplied
   * by its partials, once everything made from it has done so. No recursion: a graph may be as deep as memory allows.
   */
  backward(): void {
    const made: Value[] = [this]
    for (const value of made) {
      if (value.inputs.length > 0) value.grad = 0
      for (const input of value.inputs)
        if (input.waitsFor++ === 0 && input.inputs.length > 0) made.push(input)
    }
    this.grad += 1
    const ready: Value[] = [this]
    while (ready.length > 0) {
      const { inputs, partials, grad } = ready.pop()!
      for (let i = 0; i < inputs.length; i++) {
        const input = inputs[i]!
        input.grad += grad * partials[i]!
        if (--input.waitsFor === 0 && input.inputs.length > 0) ready.push(input)
      }
    }
  }
}

/** The sum of any number of values, as one node of the graph; 0 when there are none. */
export function sum(values: readonly Value[]): Value {
  let total = 0
  for (const { data } of values) total += data
  return new Value(
    total,
    [...values],
    values.map(() => 1),
    "sum",
  )
}

const NONE: readonly never[] = []

/** Code cells run even when their types are wrong: a missing operand becomes NaN here, and an error in the constructor. */
function dataOf(operand: Value): number {
  return operand?.data ?? NaN
}
