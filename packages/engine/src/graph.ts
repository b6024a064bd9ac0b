/** @file A computation graph as plain data, to be printed, drawn or tested. */
import type { Value } from "./value"

export interface GraphNode {
  /** Position in `nodes`; 0 is the root. */
  readonly id: number
  /** "+", "exp" …; empty for a value made by hand. */
  readonly op: string
  readonly data: number
  readonly grad: number
}

export interface GraphEdge {
  /** Id of the input. */
  readonly from: number
  /** Id of the value made from it. */
  readonly to: number
  /** d(to)/d(from) along this edge alone. */
  readonly partial: number
  /** What flows back along the edge: the gradient of `to`, times `partial`. */
  readonly grad: number
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Everything `root` was made from, each value once, nearest first. An input used twice has two edges. */
export function toGraph(root: Value): Graph {
  const ids = new Map<Value, number>([[root, 0]])
  const edges: GraphEdge[] = []
  for (const [value, to] of ids) {
    value.inputs.forEach((input, i) => {
      const from = ids.get(input) ?? ids.size
      ids.set(input, from)
      const partial = value.partials[i]!
      edges.push({ from, to, partial, grad: value.grad * partial })
    })
  }
  const nodes = Array.from(ids, ([{ op, data, grad }, id]) => ({ id, op, data, grad }))
  return { nodes, edges }
}
