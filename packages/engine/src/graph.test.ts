import { expect, it } from "vitest"
import { toGraph, Value } from "./index"

it("toGraph lists each value once and each use of it, with data and gradients", () => {
  const a = new Value(3)
  const square = a.mul(a)
  const root = square.add(a)
  root.backward()
  expect(toGraph(root)).toEqual({
    nodes: [
      { id: 0, op: "+", data: 12, grad: 1 },
      { id: 1, op: "×", data: 9, grad: 1 },
      { id: 2, op: "", data: 3, grad: 7 },
    ],
    edges: [
      { from: 1, to: 0, partial: 1, grad: 1 },
      { from: 2, to: 0, partial: 1, grad: 1 },
      { from: 2, to: 1, partial: 3, grad: 3 },
      { from: 2, to: 1, partial: 3, grad: 3 },
    ],
  })
})

it("the gradients that flow into a node add up to its own", () => {
  const a = new Value(0.5)
  const root = a.tanh().mul(a.exp()).add(a.pow(2))
  root.backward()
  const { nodes, edges } = toGraph(root)
  const leaf = nodes.find(({ op }) => op === "")!
  const flowingIn = edges.filter(({ from }) => from === leaf.id).reduce((total, { grad }) => total + grad, 0)
  expect(flowingIn).toBeCloseTo(leaf.grad, 12)
})

it("toGraph walks a chain of 100,000 values", () => {
  let end = new Value(1)
  for (let n = 0; n < 100_000; n++) end = end.neg()
  expect(toGraph(end).nodes).toHaveLength(100_001)
})
