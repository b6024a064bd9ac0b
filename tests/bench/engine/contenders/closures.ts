/**
 * @file micrograd's design, ported as it stands: each operation keeps a closure that knows its derivative, a value's
 * children are a Set, and `backward` sorts the graph by recursion with a Set of what it has visited.
 */
import { counts, LEARNING_RATE, SIDE, startingWeights, total } from "../dataset"
import type { Contender } from "../dataset"

class ClosureValue {
  grad = 0
  readonly children: Set<ClosureValue>
  private propagate: () => void = () => {}

  constructor(
    public data: number,
    children: readonly ClosureValue[] = [],
  ) {
    this.children = new Set(children)
  }

  add(operand: ClosureValue | number): ClosureValue {
    const other = lift(operand)
    const out = new ClosureValue(this.data + other.data, [this, other])
    out.propagate = () => {
      this.grad += out.grad
      other.grad += out.grad
    }
    return out
  }

  mul(operand: ClosureValue | number): ClosureValue {
    const other = lift(operand)
    const out = new ClosureValue(this.data * other.data, [this, other])
    out.propagate = () => {
      this.grad += other.data * out.grad
      other.grad += this.data * out.grad
    }
    return out
  }

  sub(operand: ClosureValue | number): ClosureValue {
    return this.add(lift(operand).mul(-1))
  }

  exp(): ClosureValue {
    const out = new ClosureValue(Math.exp(this.data), [this])
    out.propagate = () => {
      this.grad += out.data * out.grad
    }
    return out
  }

  log(): ClosureValue {
    const out = new ClosureValue(Math.log(this.data), [this])
    out.propagate = () => {
      this.grad += out.grad / this.data
    }
    return out
  }

  backward(): void {
    const sorted: ClosureValue[] = []
    const visited = new Set<ClosureValue>()
    const visit = (value: ClosureValue): void => {
      if (visited.has(value)) return
      visited.add(value)
      value.children.forEach(visit)
      sorted.push(value)
    }
    visit(this)
    this.grad = 1
    for (const value of sorted.reverse()) value.propagate()
  }
}

function lift(operand: ClosureValue | number): ClosureValue {
  return operand instanceof ClosureValue ? operand : new ClosureValue(operand)
}

/** The same formula as `engineWrittenOut`, with Python's `sum`: one addition after the other. */
export const closures: Contender = {
  name: "closures and Sets (micrograd's design)",
  tolerance: 1e-12,
  start() {
    const start = startingWeights()
    const weights = counts.map((row, i) => row.map((_, j) => new ClosureValue(start[i * SIDE + j]!)))
    const parameters = weights.flat()
    return () => {
      let sumOfTerms = new ClosureValue(0)
      weights.forEach((row, i) => {
        const logSum = row
          .map((weight) => weight.exp())
          .reduce((sum, exp) => sum.add(exp))
          .log()
        row.forEach((weight, j) => {
          const count = counts[i]![j]!
          if (count > 0) sumOfTerms = sumOfTerms.add(logSum.sub(weight).mul(count))
        })
      })
      const loss = sumOfTerms.mul(1 / total)
      for (const parameter of parameters) parameter.grad = 0
      loss.backward()
      for (const parameter of parameters) parameter.data -= LEARNING_RATE * parameter.grad
      return loss.data
    }
  },
}
