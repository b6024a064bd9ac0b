import { describe, expect, it } from "vitest"
import { gradientDescent, l2Penalty, sum, Value } from "./index"

describe("gradientDescent", () => {
  it("moves each parameter by −learningRate × gradient: 3 − 0.1 · 6 = 2.4 on the way down x²", () => {
    const x = new Value(3)
    x.pow(2).backward()
    gradientDescent([x], { learningRate: 0.1 })
    expect(x.data).toBeCloseTo(2.4, 14)
  })

  it("with l2 takes the step that it would take if l2 × the mean of the squares were part of the loss", () => {
    const inTheGraph = [2, -1, 0.5].map((data) => new Value(data))
    const loss = sum(inTheGraph.map((x) => x.exp()))
    loss.add(sum(inTheGraph.map((x) => x.pow(2))).mul(0.3 / 3)).backward()
    gradientDescent(inTheGraph, { learningRate: 0.1 })

    const asAnArgument = [2, -1, 0.5].map((data) => new Value(data))
    sum(asAnArgument.map((x) => x.exp())).backward()
    gradientDescent(asAnArgument, { learningRate: 0.1, l2: 0.3 })

    const expected = inTheGraph.map(({ data }) => expect.closeTo(data, 14) as number)
    expect(asAnArgument.map(({ data }) => data)).toEqual(expected)
  })

  it("says so when the rate is too large for the numbers to stay finite", () => {
    const x = new Value(1e300)
    x.pow(2).backward()
    const step = (): void => gradientDescent([x], { learningRate: 1e10 })
    expect(step).toThrowError(expect.objectContaining({ name: "DomainError" }) as Error)
    expect(step).toThrow("Try a smaller rate.")
    expect(x.data).toBe(1e300)
  })
})

it("l2Penalty is l2 × the mean of the squares: 0.01 · (1 + 9) / 2 = 0.05", () => {
  expect(l2Penalty([new Value(1), new Value(-3)], 0.01)).toBeCloseTo(0.05, 15)
})
