import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sum, Value, zeroGrad } from "./index"

/** Each operation as a graph and as plain arithmetic, on operands where it is smooth. */
const OPERATIONS: readonly {
  readonly title: string
  readonly graph: (a: Value, b: Value) => Value
  readonly plain: (a: number, b: number) => number
}[] = [
  { title: "a.add(b)", graph: (a, b) => a.add(b), plain: (a, b) => a + b },
  { title: "a.add(2)", graph: (a) => a.add(2), plain: (a) => a + 2 },
  { title: "a.sub(b)", graph: (a, b) => a.sub(b), plain: (a, b) => a - b },
  { title: "a.sub(2)", graph: (a) => a.sub(2), plain: (a) => a - 2 },
  { title: "a.mul(b)", graph: (a, b) => a.mul(b), plain: (a, b) => a * b },
  { title: "a.mul(2)", graph: (a) => a.mul(2), plain: (a) => a * 2 },
  { title: "a.div(b)", graph: (a, b) => a.div(b), plain: (a, b) => a / b },
  { title: "a.div(2)", graph: (a) => a.div(2), plain: (a) => a / 2 },
  { title: "a.pow(b)", graph: (a, b) => a.pow(b), plain: (a, b) => a ** b },
  { title: "a.pow(3)", graph: (a) => a.pow(3), plain: (a) => a * a * a },
  { title: "a.pow(-0.5)", graph: (a) => a.pow(-0.5), plain: (a) => 1 / Math.sqrt(a) },
  { title: "a.neg()", graph: (a) => a.neg(), plain: (a) => -a },
  { title: "a.exp()", graph: (a) => a.exp(), plain: (a) => Math.exp(a) },
  { title: "a.log()", graph: (a) => a.log(), plain: (a) => Math.log(a) },
  { title: "a.tanh()", graph: (a) => a.tanh(), plain: (a) => Math.tanh(a) },
  { title: "a.relu()", graph: (a) => a.relu(), plain: (a) => Math.max(0, a) },
  { title: "a.neg().relu()", graph: (a) => a.neg().relu(), plain: (a) => Math.max(0, -a) },
  { title: "sum([a, b, a])", graph: (a, b) => sum([a, b, a]), plain: (a, b) => a + b + a },
]

describe("each operation", () => {
  it.each(OPERATIONS)(
    "$title has the value of plain arithmetic and the slope of finite differences",
    (operation) => {
      fc.assert(
        fc.property(positive(), positive(), (x, y) => {
          const a = new Value(x)
          const b = new Value(y)
          const result = operation.graph(a, b)
          result.backward()
          expect(result.data).toBeCloseTo(operation.plain(x, y), 12)
          expectSlope(
            a.grad,
            slope((at) => operation.plain(at, y), x),
          )
          expectSlope(
            b.grad,
            slope((at) => operation.plain(x, at), y),
          )
        }),
      )
    },
  )

  it("follows the example of the micrograd lecture to its printed digits", () => {
    const x1 = new Value(2)
    const x2 = new Value(0)
    const w1 = new Value(-3)
    const w2 = new Value(1)
    const output = x1.mul(w1).add(x2.mul(w2)).add(6.8813735870195432).tanh()
    output.backward()
    expect(output.data).toBeCloseTo(0.7071, 4)
    expect([x1, w1, x2, w2].map(({ grad }) => grad)).toEqual([
      expect.closeTo(-1.5, 6),
      expect.closeTo(1, 6),
      expect.closeTo(0.5, 6),
      expect.closeTo(0, 6),
    ])
  })

  it("lets a negative base have a whole exponent: (−3)² is 9 and its slope −6", () => {
    const base = new Value(-3)
    const square = base.pow(2)
    square.backward()
    expect([square.data, base.grad]).toEqual([9, -6])
  })

  it("takes the slope of x⁰ to be 0, at 0 too", () => {
    const base = new Value(0)
    const one = base.pow(0)
    one.backward()
    expect([one.data, base.grad]).toEqual([1, 0])
  })

  it("keeps plain numbers out of the graph", () => {
    const a = new Value(3)
    expect(a.mul(2).inputs).toEqual([a])
  })
})

describe("backward", () => {
  it("adds both contributions when a value is used twice: d(a² + a)/da = 2a + 1", () => {
    const a = new Value(3)
    a.mul(a).add(a).backward()
    expect(a.grad).toBe(7)
  })

  it("waits for every path before it passes a shared gradient on", () => {
    // d = (a + 1) · (a + 1)³ = (a + 1)⁴, by two paths of unlike length from one shared value.
    const a = new Value(1)
    const shared = a.add(1)
    shared.mul(shared.pow(2).mul(shared)).backward()
    expect(shared.grad).toBe(4 * 2 ** 3)
    expect(a.grad).toBe(32)
  })

  it("agrees with finite differences on random graphs with shared parts", () => {
    fc.assert(
      fc.property(fc.array(instruction(), { minLength: 1, maxLength: 30 }), leaves(), (program, start) => {
        const values = start.map((data) => new Value(data))
        run(program, values).backward()
        values.forEach(({ grad }, at) => {
          const along = (x: number): number =>
            run(
              program,
              start.map((data, position) => new Value(position === at ? x : data)),
            ).data
          expectSlope(grad, slope(along, start[at]!))
        })
      }),
    )
  })

  it("adds to the gradients of values made by hand until zeroGrad forgets them", () => {
    const a = new Value(5)
    a.mul(3).backward()
    a.mul(4).backward()
    expect(a.grad).toBe(7)
    zeroGrad([a])
    expect(a.grad).toBe(0)
  })

  it("counts no gradient twice when it is run twice on one graph", () => {
    const a = new Value(2)
    const square = a.mul(a)
    const root = square.mul(3)
    root.backward()
    root.backward()
    expect(square.grad).toBe(3)
    expect(a.grad).toBe(2 * 12)
  })

  it("leaves alone what the root was not made from", () => {
    const a = new Value(2)
    const besides = a.mul(10)
    a.mul(3).backward()
    expect([a.grad, besides.grad]).toEqual([3, 0])
  })

  it("walks a chain of 100,000 values", () => {
    const start = new Value(1)
    let end = start
    for (let n = 0; n < 100_000; n++) end = end.add(start)
    end.backward()
    expect([end.data, start.grad]).toEqual([100_001, 100_001])
  })

  it("walks a graph of 400,000 values, deep and wide", () => {
    const start = new Value(1)
    const chains = Array.from({ length: 4 }, () => {
      let end = start
      for (let n = 0; n < 100_000; n++) end = end.mul(-1)
      return end
    })
    sum(chains).backward()
    expect(start.grad).toBe(4)
  })
})

describe("sum", () => {
  it("is one node of the graph, and 0 for none", () => {
    const values = [1, 2, 3].map((data) => new Value(data))
    expect(sum(values).inputs).toEqual(values)
    expect(sum([]).data).toBe(0)
  })

  it("does not mind when the list it was given is changed later", () => {
    const a = new Value(1)
    const list = [a]
    const total = sum(list)
    list.push(new Value(2))
    total.backward()
    expect([total.data, total.inputs.length, a.grad]).toEqual([1, 1, 1])
  })
})

describe("misuse", () => {
  it("takes log 0 to be −∞, which is no error", () => {
    expect(new Value(0).log().data).toBe(-Infinity)
  })

  it.each([
    ["new Value(NaN)", () => new Value(NaN), "A Value needs a number, but got NaN."],
    ['new Value("3")', () => new Value("3" as unknown as number), 'A Value needs a number, but got "3".'],
    ["log(−2)", () => new Value(-2).log(), "log of -2 is not a number. log needs a number of 0 or more"],
    ["(−2) ** 0.5", () => new Value(-2).pow(0.5), "A negative base needs a whole exponent."],
    ["0 ÷ 0", () => new Value(0).div(new Value(0)), "÷ of 0 and 0 is not a number. 0 ÷ 0"],
    ["0 × −∞", () => new Value(0).log().mul(0), "0 × ∞ has no value: leave out terms whose weight is 0."],
    ["∞ − ∞", () => new Value(0).log().sub(new Value(0).log()), "is one of them the log of 0?"],
    [
      "sum of ∞ and −∞",
      () => sum([new Value(Infinity), new Value(-Infinity)]),
      "sum of Infinity and -Infinity",
    ],
    ['a.add("3")', () => new Value(1).add("3" as unknown as Value), '+ of 1 and "3" is not a number.'],
    ["a.mul(undefined)", () => new Value(1).mul(undefined as unknown as Value), "× of 1 and undefined"],
  ])("names what was wanted: %s", (_, attempt, message) => {
    expect(attempt).toThrowError(expect.objectContaining({ name: "NotANumberError" }) as Error)
    expect(attempt).toThrow(message)
  })

  it("is caught by the compiler first", () => {
    // @ts-expect-error a string is no operand
    expect(() => new Value(1).mul("2")).toThrow("is not a number")
  })
})

interface Instruction {
  readonly operation: number
  readonly left: number
  readonly right: number
}

function instruction(): fc.Arbitrary<Instruction> {
  return fc.record({ operation: fc.nat(5), left: fc.nat(1000), right: fc.nat(1000) })
}

/** Runs a random program: each step makes a value from any two that are there; all are kept of moderate size. */
function run(program: readonly Instruction[], leaves: readonly Value[]): Value {
  const values = [...leaves]
  for (const { operation, left, right } of program) {
    const a = values[left % values.length]!
    const b = values[right % values.length]!
    values.push(COMBINATIONS[operation]!(a, b))
  }
  return sum(values)
}

const COMBINATIONS: readonly ((a: Value, b: Value) => Value)[] = [
  (a, b) => a.add(b).mul(0.5),
  (a, b) => a.sub(b),
  (a, b) => a.mul(b).tanh(),
  (a, b) => a.div(b.pow(2).add(1)),
  (a, b) => a.tanh().exp().add(b),
  (a, b) => a.pow(2).add(1).log().mul(b.tanh()),
]

function positive(): fc.Arbitrary<number> {
  return fc.double({ min: 0.2, max: 3, noNaN: true })
}

function leaves(): fc.Arbitrary<number[]> {
  return fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 4 })
}

/** The central difference, taken at two widths and extrapolated: exact to the fourth order of the width. */
function slope(f: (x: number) => number, x: number): number {
  const central = (width: number): number => (f(x + width) - f(x - width)) / (2 * width)
  return (4 * central(5e-4) - central(1e-3)) / 3
}

function expectSlope(grad: number, expected: number): void {
  expect(Math.abs(grad - expected)).toBeLessThan(1e-6 * (1 + Math.abs(expected)))
}
