/** @file The `console` of a running cell: the methods people use, each turned into output items. Runs in the sandbox. */
import { entriesOf, inspectArgument } from "./inspect"
import type { OutputItem, OutputLevel, ValueTree } from "./protocol"
import { treeOf } from "./value-tree"

const MAX_TABLE_ROWS = 1_000
const MAX_TABLE_COLUMNS = 100

/** A console that hands each line to `put`; `from()` tells which file is speaking. */
export function createConsole(put: (item: OutputItem) => void, from: () => string, nowMs: () => number) {
  let indent = ""
  const counts = new Map<string, number>()
  const startedMs = new Map<string, number>()

  const write = (level: OutputLevel, text: string, trees: readonly ValueTree[] = []) =>
    put({
      kind: "text",
      level,
      from: from(),
      text: indent === "" ? text : indent + text.replaceAll("\n", `\n${indent}`),
      ...(trees.length > 0 && { trees }),
    })
  const writeValues = (level: OutputLevel, values: readonly unknown[], before: readonly string[] = []) => {
    const texts = values.map(inspectArgument)
    const trees = values.map((value, at) =>
      typeof value === "object" && value !== null ? treeOf(value, texts[at]) : undefined,
    )
    write(
      level,
      [...before, ...texts].join(" "),
      trees.filter((tree) => tree !== undefined),
    )
  }
  const print =
    (level: OutputLevel) =>
    (...values: unknown[]) =>
      writeValues(level, values)
  const group = (...values: unknown[]) => {
    if (values.length > 0) writeValues("log", values)
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
    dir: (value: unknown) => writeValues("log", [value]),
    trace: (...values: unknown[]) => writeValues("log", values, ["Trace:"]),
    assert: (claim: unknown, ...values: unknown[]) => {
      if (!claim) writeValues("error", values, ["Assertion failed"])
    },
    table: (data: unknown, shownColumns?: readonly string[]) => {
      const table = toTable(data, shownColumns)
      if (table === null) writeValues("log", [data])
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
function toTable(
  data: unknown,
  shownColumns?: readonly string[],
): { columns: string[]; rows: string[][]; cut: boolean } | null {
  if (typeof data !== "object" || data === null) return null
  const rows = entriesOf(data, MAX_TABLE_ROWS + 1).entries.map(({ key, value }) => [key, value] as const)
  const columns: string[] = shownColumns === undefined ? [] : shownColumns.map(String)
  let cut = rows.length > MAX_TABLE_ROWS
  let hasBareValues = false
  for (const [, row] of rows.slice(0, MAX_TABLE_ROWS)) {
    if (typeof row !== "object" || row === null) {
      hasBareValues = true
      continue
    }
    if (shownColumns !== undefined) continue
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
