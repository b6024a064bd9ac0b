/**
 * @file A value as a tree that the reader opens, for what does not fit into a line. Runs beside the reader's program, in
 * the sandbox, and is as careful as inspect.ts: no getter is called, nothing throws, everything is cut.
 */
import { entriesOf, inspect, summarize } from "./inspect"
import type { ValueTree } from "./protocol"

const MAX_DEPTH = 8
const MAX_ENTRIES = 100
/** Nodes of one tree, and of all trees of a run: a program that prints in a loop has no use for more. */
const MAX_NODES = 1_000
const MAX_NODES_OF_RUN = 30_000

let leftOfRun = MAX_NODES_OF_RUN

/**
 * The tree of a printed value.
 *
 * @param text what was printed of it
 * @returns undefined for a value whose line says everything
 */
export function treeOf(value: unknown, text = inspect(value)): ValueTree | undefined {
  const isAllSaid = !text.includes("\n") && !text.includes("…")
  if (isAllSaid || leftOfRun <= 0) return undefined
  const budget = { nodes: Math.min(MAX_NODES, leftOfRun) }
  const before = budget.nodes
  const tree = grow(value, budget, [])
  leftOfRun -= before - budget.nodes
  return tree.entries.length === 0 ? undefined : tree
}

function grow(value: unknown, budget: { nodes: number }, parents: readonly object[]): ValueTree {
  budget.nodes--
  const text = summarize(value)
  if (typeof value !== "object" || value === null) return { text, entries: [], left: 0 }
  if (parents.includes(value)) return { text: "[circular]", entries: [], left: 0 }
  const { entries, size } = entriesOf(value, MAX_ENTRIES)
  const isTooDeep = parents.length >= MAX_DEPTH
  const grown: { key: string; value: ValueTree }[] = []
  for (const entry of isTooDeep ? [] : entries) {
    if (budget.nodes <= 0) break
    const child = entry.isGetter
      ? { text: "[getter]", entries: [], left: 0 }
      : grow(entry.value, budget, [...parents, value])
    grown.push({ key: entry.key, value: child })
  }
  return { text, entries: grown, left: size - grown.length }
}
