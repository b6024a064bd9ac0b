/** @file The one guard at the sandbox's edge: what the reader's program sends is `unknown` until it has passed here. */
import type {
  CheckReport,
  OutputItem,
  OutputLevel,
  Picture,
  Quantity,
  RunMessage,
  ValueTree,
} from "./protocol"

/** Longest text of one item, in UTF-16 code units; a forged longer one is cut here. */
const MAX_TEXT = 100_000
const MAX_ITEMS_PER_MESSAGE = 10_000
const MAX_COLUMNS = 200
const MAX_ROWS = 2_000
const OUTCOMES: readonly CheckReport["outcome"][] = ["running", "passed", "failed"]
const MAX_TREES = 20
const MAX_NODES = 5_000
const MAX_DEPTH = 10
const MAX_SERIES = 12
const MAX_POINTS = 5_000
const MAX_LABEL = 200
const QUANTITIES: readonly Quantity[] = ["count", "probability", "surprise", "weight", "sample"]
/** Colours and movements for a terminal, which would stand in the output as litter. */
const TERMINAL_CODE = new RegExp(String.raw`\u001b\[[\d;?]*[A-Za-z]`, "g")
const LEVELS: readonly OutputLevel[] = ["log", "info", "warn", "error", "debug"]

/**
 * Narrows a message from a run.
 *
 * @param data what arrived on the run's port: the reader's program may have sent anything
 * @returns a fresh message with only known fields, or null when it is not one of ours
 */
export function parseRunMessage(data: unknown): RunMessage | null {
  if (!isRecord(data)) return null
  switch (data.type) {
    case "started":
      return { type: "started" }
    case "output": {
      if (!Array.isArray(data.items)) return null
      const items = data.items.slice(0, MAX_ITEMS_PER_MESSAGE).map(parseItem)
      return {
        type: "output",
        items: items.filter((item) => item !== null),
        dropped: parseCount(data.dropped) + Math.max(0, data.items.length - MAX_ITEMS_PER_MESSAGE),
      }
    }
    case "failed":
      return {
        type: "failed",
        name: parseText(data.name) ?? "Error",
        message: parseText(data.message) ?? "",
        stack: parseText(data.stack) ?? "",
      }
    case "check": {
      const check = parseCheck(data.check)
      return check === null ? null : { type: "check", check }
    }
    case "finished":
      return { type: "finished", elapsedMs: parseCount(data.elapsedMs) }
    default:
      return null
  }
}

/** Narrows one item, of a run or of what was stored of one; null when it is none of ours. */
export function parseItem(item: unknown): OutputItem | null {
  if (!isRecord(item)) return null
  const from = parseText(item.from) ?? ""
  if (item.kind === "text") {
    const text = parseText(item.text)?.replaceAll(TERMINAL_CODE, "") ?? null
    const level = LEVELS.find((known) => known === item.level)
    if (text === null || level === undefined) return null
    const trees = Array.isArray(item.trees) ? parseTrees(item.trees) : []
    return { kind: "text", level, from, text, ...(trees.length > 0 && { trees }) }
  }
  if (item.kind === "table") {
    if (!Array.isArray(item.columns) || !Array.isArray(item.rows)) return null
    const columns = item.columns.slice(0, MAX_COLUMNS).map((name) => parseText(name) ?? "")
    const rows = item.rows
      .slice(0, MAX_ROWS)
      .map((row: unknown) =>
        Array.isArray(row) ? row.slice(0, MAX_COLUMNS).map((cell) => parseText(cell) ?? "") : [],
      )
    return { kind: "table", from, columns, rows, cut: item.cut === true || item.rows.length > MAX_ROWS }
  }
  if (item.kind === "progress") {
    const text = parseText(item.text)
    const share = typeof item.share === "number" && item.share >= 0 && item.share <= 1 ? item.share : null
    return text === null ? null : { kind: "progress", from, key: parseText(item.key) ?? "", text, share }
  }
  if (item.kind === "picture") {
    const picture = parsePicture(item.picture)
    return picture === null ? null : { kind: "picture", from, key: parseText(item.key) ?? "", picture }
  }
  return null
}

function parseCheck(check: unknown): CheckReport | null {
  if (!isRecord(check)) return null
  const title = parseText(check.title)
  const outcome = OUTCOMES.find((known) => known === check.outcome)
  return title === null || outcome === undefined
    ? null
    : { title, outcome, reason: parseText(check.reason) ?? "" }
}

function parseTrees(trees: readonly unknown[]): ValueTree[] {
  const budget = { nodes: MAX_NODES }
  return trees.slice(0, MAX_TREES).map((tree) => parseTree(tree, budget, 0))
}

/** What is no tree, or too deep or too much of one, becomes a leaf. */
function parseTree(tree: unknown, budget: { nodes: number }, depth: number): ValueTree {
  budget.nodes--
  if (!isRecord(tree)) return { text: "…", entries: [], left: 0 }
  const given: readonly unknown[] = Array.isArray(tree.entries) ? tree.entries : []
  const entries: { key: string; value: ValueTree }[] = []
  for (const entry of depth < MAX_DEPTH ? given : []) {
    if (budget.nodes <= 0) break
    if (!isRecord(entry)) continue
    entries.push({ key: parseText(entry.key) ?? "", value: parseTree(entry.value, budget, depth + 1) })
  }
  return { text: parseText(tree.text) ?? "", entries, left: parseCount(tree.left) }
}

function parsePicture(picture: unknown): Picture | null {
  if (!isRecord(picture)) return null
  const [title, x, y] = [picture.title, picture.x, picture.y].map((text) => parseLabel(text))
  const quantity = QUANTITIES.find((known) => known === picture.quantity) ?? null
  const labels = { title: title ?? "", quantity, x: x ?? "", y: y ?? "" }
  switch (picture.shape) {
    case "heat map": {
      const rows = parseLabels(picture.rows)
      const columns = parseLabels(picture.columns)
      const lists: readonly unknown[] = Array.isArray(picture.values) ? picture.values : []
      const values = rows.map((_, row) => parseNumbers(lists[row], columns.length))
      return { ...labels, shape: "heat map", rows, columns, values }
    }
    case "line": {
      const lists: readonly unknown[] = Array.isArray(picture.series) ? picture.series : []
      const series = lists
        .slice(0, MAX_SERIES)
        .filter(isRecord)
        .map(({ name, xs, ys }) => {
          const count = Math.min(lengthOf(xs), lengthOf(ys), MAX_POINTS)
          return { name: parseLabel(name), xs: parseNumbers(xs, count), ys: parseNumbers(ys, count) }
        })
      return { ...labels, shape: "line", series }
    }
    case "bars": {
      const names = parseLabels(picture.names)
      return { ...labels, shape: "bars", names, values: parseNumbers(picture.values, names.length) }
    }
    default:
      return null
  }
}

/** Exactly `count` numbers; what is none becomes a hole. */
function parseNumbers(list: unknown, count: number): number[] {
  const given: readonly unknown[] = Array.isArray(list) ? list : []
  return Array.from({ length: count }, (_, at) => {
    const value = given[at]
    return typeof value === "number" ? value : NaN
  })
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}

function parseLabels(labels: unknown): string[] {
  return Array.isArray(labels) ? labels.slice(0, MAX_COLUMNS).map(parseLabel) : []
}

function parseLabel(label: unknown): string {
  return (parseText(label) ?? "").slice(0, MAX_LABEL)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

function parseText(value: unknown): string | null {
  return typeof value === "string" ? value.slice(0, MAX_TEXT) : null
}

function parseCount(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0
}
