import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { inspect, inspectArgument } from "./inspect"

describe("inspect", () => {
  test.each<[unknown, string]>([
    [1.5, "1.5"],
    [-0, "-0"],
    [10n, "10n"],
    ["it's", `"it's"`],
    [null, "null"],
    [undefined, "undefined"],
    [Symbol("s"), "Symbol(s)"],
    [[1, "a", [2]], '[1, "a", [2]]'],
    [[], "[]"],
    [{}, "{}"],
    [{ a: 1, "b c": { d: true } }, '{ a: 1, "b c": { d: true } }'],
    [Float64Array.of(0.5, 1), "Float64Array(2) [0.5, 1]"],
    [new Map([["a", [1]]]), 'Map(1) { "a" => [1] }'],
    [new Set([1, 2]), "Set(2) { 1, 2 }"],
    [new Date(0), "1970-01-01T00:00:00.000Z"],
    [/a+/g, "/a+/g"],
    [new RangeError("too long"), "RangeError: too long"],
    [function spell() {}, "[function spell]"],
    [class Model {}, "[function Model]"],
    [Object.create(null), "[no prototype] {}"],
  ])("writes %o as source would", (value, text) => {
    expect(inspect(value)).toBe(text)
  })

  test("names the class of an object", () => {
    class Value {
      data = 2
      grad = 0
    }
    expect(inspect(new Value())).toBe("Value { data: 2, grad: 0 }")
  })

  test("says circular where an object holds itself, and shows twice what is merely used twice", () => {
    const shared = { n: 1 }
    const cycle: Record<string, unknown> = { a: shared, b: shared }
    cycle.self = cycle
    expect(inspect(cycle)).toBe("{ a: { n: 1 }, b: { n: 1 }, self: [circular] }")
  })

  test("never calls a getter", () => {
    let calls = 0
    const guarded = {
      get secret() {
        calls++
        throw new Error("no")
      },
    }
    expect(inspect(guarded)).toBe("{ secret: [getter] }")
    expect(calls).toBe(0)
  })

  test("names a value that throws when it is looked at", () => {
    const hostile = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new Error("keep out")
        },
      },
    )
    expect(inspect([hostile])).toBe("[[cannot be shown: keep out]]")
  })

  test("cuts what is deep, long or large, and says so", () => {
    expect(inspect([[[[[1]]]]])).toBe("[[[[[… 1]]]]]")
    expect(inspect(Array(1_000).fill(0))).toContain("… 900 more")
    expect(inspectArgument("x".repeat(20_000))).toMatch(/… 10000 more characters$/)
    const wide = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => [1]))
    expect(inspect(wide).length).toBeLessThan(200_000)
  })

  test("breaks a long list into columns, and a long object into lines", () => {
    expect(inspect(Array.from({ length: 30 }, (_, i) => i)).split("\n")[1]).toMatch(/^ {3}0, {2}1, {2}2, /)
    expect(inspect({ first: "a".repeat(50), second: "b".repeat(50) }).split("\n")).toHaveLength(4)
  })

  test("shows a sparse list's holes", () => {
    const sparse: number[] = []
    sparse[1] = 1
    expect(inspect(sparse)).toBe("[<empty>, 1]")
  })

  test("never throws and always gives text, whatever the value", () => {
    fc.assert(
      fc.property(
        fc.anything({
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withNullPrototype: true,
          withSparseArray: true,
          withBigInt: true,
          withDate: true,
        }),
        (value) => {
          expect(typeof inspect(value)).toBe("string")
        },
      ),
    )
  })
})
