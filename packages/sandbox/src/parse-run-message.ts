/** @file The one guard at the sandbox's edge: what the reader's program sends is `unknown` until it has passed here. */
import type { CheckReport, OutputItem, OutputLevel, RunMessage } from "./protocol"

/** Longest text of one item, in UTF-16 code units; a forged longer one is cut here. */
const MAX_TEXT = 100_000
const MAX_ITEMS_PER_MESSAGE = 10_000
const MAX_COLUMNS = 200
const MAX_ROWS = 2_000
const OUTCOMES: readonly CheckReport["outcome"][] = ["running", "passed", "failed"]
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

function parseItem(item: unknown): OutputItem | null {
  if (!isRecord(item)) return null
  const from = parseText(item.from) ?? ""
  if (item.kind === "text") {
    const text = parseText(item.text)
    const level = LEVELS.find((known) => known === item.level)
    return text === null || level === undefined ? null : { kind: "text", level, from, text }
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

function parseText(value: unknown): string | null {
  return typeof value === "string" ? value.slice(0, MAX_TEXT) : null
}

function parseCount(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0
}
