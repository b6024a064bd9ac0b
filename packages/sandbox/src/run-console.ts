/** @file The `console` of a running cell: the methods people use, each turned into output items. Runs in the sandbox. */
import { inspect, inspectArgument } from "./inspect"
import type { OutputItem, OutputLevel } from "./protocol"

const MAX_TABLE_ROWS = 1_000
const MAX_TABLE_COLUMNS = 100

/** A console that hands each line to `put`; `from()` tells which file is speaking. */
export function createConsole(put: (item: OutputItem) => void, from: () => string, nowMs: () => number) {
  let indent = ""
  const counts = new Map<string, number>()
  const startedMs = new Map<string, number>()

  const write = (level: OutputLevel, text: string) =>
    put({
      kind: "text",
      level,
      from: from(),
      text: indent === "" ? text : indent + text.replaceAll("\n", `\n${indent}`),
    })
  const print =
    (level: OutputLevel) =>
    (...values: unknown[]) =>
      write(level, values.map(inspectArgument).join(" "))
  const group = (...values: unknown[]) => {
    if (values.length > 0) write("log", values.map(inspectArgument).join(" "))
    indent += "  "
  }
  const tellTime = (label: string) => {
    const start = startedMs.get(label)
    write(
      start === undefined ? "warn" : "log",
      start === undefined
        ? `There is no timer "${label}": call console.time("${label}") first.`
        : `${label}: ${(nowMs() - start).toFixed(2)} ms`,
    )
  }

  return {
    log: print("log"),
    info: print("info"),
    warn: print("warn"),
    error: print("error"),
    debug: print("debug"),
    dir: (value: unknown) => write("log", inspect(value)),
    trace: (...values: unknown[]) => write("log", ["Trace:", ...values.map(inspectArgument)].join(" ")),
    assert: (claim: unknown, ...values: unknown[]) => {
      if (!claim) write("error", ["Assertion failed", ...values.map(inspectArgument)].join(" "))
    },
    table: (data: unknown) => {
      const table = toTable(data)
      if (table === null) write("log", inspectArgument(data))
      else put({ kind: "table", from: from(), ...table })
    },
    count: (label = "default") => {
      counts.set(label, (counts.get(label) ?? 0) + 1)
      write("log", `${label}: ${counts.get(label)}`)
    },
    countReset: (label = "default") => void counts.delete(label),
    time: (label = "default") => void startedMs.set(label, nowMs()),
    timeLog: (label = "default") => tellTime(label),
    timeEnd: (label = "default") => {
      tellTime(label)
      startedMs.delete(label)
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = indent.slice(2)
    },
    clear: () => {},
  }
}

/** Rows and columns of a list of lists or objects; null for what is no table. */
function toTable(data: unknown): { columns: string[]; rows: string[][]; cut: boolean } | null {
  if (typeof data !== "object" || data === null) return null
  const rows: [string, unknown][] = Object.entries(data)
  const columns: string[] = []
  let cut = rows.length > MAX_TABLE_ROWS
  let hasBareValues = false
  for (const [, row] of rows.slice(0, MAX_TABLE_ROWS)) {
    if (typeof row !== "object" || row === null) {
      hasBareValues = true
      continue
    }
    for (const key of Object.keys(row)) {
      if (columns.includes(key)) continue
      if (columns.length === MAX_TABLE_COLUMNS) cut = true
      else columns.push(key)
    }
  }
  const cells = rows.slice(0, MAX_TABLE_ROWS).map(([index, row]) => [
    index,
    ...columns.map((key) => {
      const property =
        typeof row === "object" && row !== null ? Object.getOwnPropertyDescriptor(row, key) : undefined
      return property === undefined ? "" : "value" in property ? inspectArgument(property.value) : "[getter]"
    }),
    ...(hasBareValues ? [typeof row === "object" && row !== null ? "" : inspectArgument(row)] : []),
  ])
  return { columns: ["", ...columns, ...(hasBareValues ? ["value"] : [])], rows: cells, cut }
}
