/**
 * @file The file that a reader's data are exported to and imported from: JSON, the records as they are stored.
 *
 *     { "format": "from-scratch-reader-data", "version": 1, "exportedAt": "2026-11-22T09:30:00.000Z",
 *       "edits": [ … ], "kept": [ … ], "events": [ … ], "quarantine": [ … ] }
 *
 * The shapes of the records are those of `shapes.ts`. A list that is missing is read as empty. Keys that are not named
 * here are passed over. `version` is raised when a reader of version 1 would misread the file.
 */
import { fieldsOf } from "./guard"
import type { Reading } from "./guard"
import { EDITS, EVENTS, KEPT } from "./layout"
import { readQuarantined } from "./shapes"
import type { EpochMs } from "./shapes"
import { NOTHING } from "./whole"
import type { ReaderData } from "./whole"

const FORMAT = "from-scratch-reader-data"
const VERSION = 1
/** Clocks differ, and a day is more than they should; what is dated later would win over all that is written here. */
const AHEAD_MS = 24 * 3_600_000
/** Deeper records break the browser's own copying. Ours are of depth 2. */
const MAX_DEPTH = 60

export type ReaderList = keyof ReaderData

/** A record of the file that is not taken over. It stays in the file. */
export interface LeftOut {
  readonly list: ReaderList
  /** 1-based place in its list. */
  readonly place: number
  readonly reason: string
}

export type FileReading =
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "read"; readonly data: ReaderData; readonly leftOut: readonly LeftOut[] }

export function writeReaderFile(data: ReaderData, nowMs: EpochMs): string {
  const { edits, kept, events, quarantine } = data
  const head = { format: FORMAT, version: VERSION, exportedAt: new Date(nowMs).toISOString() }
  return `${JSON.stringify({ ...head, edits, kept, events, quarantine }, null, 1)}\n`
}

/** `from-scratch-2026-11-22.json`: the day in the reader's own time zone. */
export function nameReaderFile(nowMs: EpochMs): string {
  const date = new Date(nowMs)
  const two = (part: number) => String(part).padStart(2, "0")
  return `from-scratch-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.json`
}

/** Reads a file that may have been written by anyone. Never throws. */
export function readReaderFile(text: string, nowMs: EpochMs): FileReading {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return refuse("This is not a file of this site: it is not JSON, or it was cut off on its way.")
  }
  const fields = fieldsOf<"format" | "version" | ReaderList>(content)
  if (fields === undefined || fields.format !== FORMAT) {
    return refuse(`This is not a file of this site: its \`format\` should be "${FORMAT}".`)
  }
  if (typeof fields.version !== "number" || !Number.isSafeInteger(fields.version) || fields.version < 1) {
    return refuse("The file does not say which version of the format it has.")
  }
  if (fields.version > VERSION) {
    return refuse("The file was written by a later version of this site. Reload this page, then try again.")
  }
  const notAList = LISTS.find((list) => fields[list] !== undefined && !Array.isArray(fields[list]))
  if (notAList !== undefined) return refuse(`In the file, \`${notAList}\` should be a list of records.`)

  const leftOut: LeftOut[] = []
  const rowsOf = <Row extends { readonly atMs: EpochMs }>(
    list: ReaderList,
    read: (record: unknown) => Reading<Row>,
  ): Row[] => {
    const records = (fields[list] ?? []) as readonly unknown[]
    return records.flatMap((record, index) => {
      const reading = isDeep(record) ? { unreadable: "the record is nested too deeply" } : read(record)
      if ("row" in reading && reading.row.atMs <= nowMs + AHEAD_MS) return [reading.row]
      const reason =
        "row" in reading ? "it is dated in the future: is this device's clock right?" : reading.unreadable
      leftOut.push({ list, place: index + 1, reason })
      return []
    })
  }
  const data: ReaderData = {
    edits: rowsOf("edits", EDITS.read),
    kept: rowsOf("kept", KEPT.read),
    events: rowsOf("events", EVENTS.read),
    quarantine: rowsOf("quarantine", readQuarantined),
  }
  return { kind: "read", data, leftOut }
}

const LISTS = Object.keys(NOTHING) as readonly ReaderList[]

function refuse(reason: string): FileReading {
  return { kind: "refused", reason }
}

/** Looked at level by level: a recursion could be made to overflow. */
function isDeep(record: unknown): boolean {
  let level: unknown[] = [record]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? (Object.values(value) as unknown[]) : [],
    )
  }
  return false
}
