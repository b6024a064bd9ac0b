import { anything, array, assert, constantFrom, integer, oneof, property, record, string } from "fast-check"
import { expect, test } from "vitest"
import type { ReaderEvent } from "./event-shape"
import type { Kept } from "./kept-shape"
import { planMerge } from "./merge"
import { readReaderFile, writeReaderFile } from "./reader-file"
import type { Version } from "./shapes"
import { RECORDS_V2 } from "./testing/layout-v2"
import { KEPT_VERSIONS, currentOf, newestFirst } from "./versions"
import { NOTHING } from "./whole"
import type { ReaderData, Rewrite } from "./whole"

const NOW_MS = 1_795_353_800_000
const MINE: ReaderData = { ...RECORDS_V2, edits: newestFirst(RECORDS_V2.edits) }

/** What is in a store after a rewrite. */
function after(mine: ReaderData, { isErasing, ...put }: Rewrite): ReaderData {
  const from = isErasing ? NOTHING : mine
  const into = <Row extends { id: string }>(rows: readonly Row[], more: readonly Row[]) => [
    ...new Map([...rows, ...more].map((row) => [row.id, row])).values(),
  ]
  return {
    edits: into<Version>(from.edits, put.edits),
    kept: into<Kept>(from.kept, put.kept),
    events: into<ReaderEvent>(from.events, put.events),
    quarantine: into(from.quarantine, put.quarantine),
  }
}

function importing(mine: ReaderData, text: string): ReaderData {
  const reading = readReaderFile(text, NOW_MS)
  return reading.kind === "refused" ? mine : after(mine, planMerge(mine, reading.data).rewrite)
}

/** Every row is there as it was, or, of a value, a newer one. */
function expectNothingLost(mine: ReaderData, now: ReaderData) {
  expect(now.edits).toEqual(expect.arrayContaining([...mine.edits]))
  expect(now.events).toEqual(expect.arrayContaining([...mine.events]))
  expect(now.quarantine).toEqual(expect.arrayContaining([...mine.quarantine]))
  for (const row of mine.kept) {
    const found = now.kept.find(({ id }) => id === row.id)
    if (found?.atMs === row.atMs && found.writer === row.writer) expect(found).toEqual(row)
    else expect(found?.atMs).toBeGreaterThanOrEqual(row.atMs)
  }
}

test("an exported file, imported where nothing is, brings everything back", () => {
  const file = writeReaderFile(MINE, NOW_MS)
  expect(importing(NOTHING, file)).toEqual(MINE)
})

test("an exported file, imported where everything is, changes nothing", () => {
  const reading = readReaderFile(writeReaderFile(MINE, NOW_MS), NOW_MS)
  if (reading.kind === "refused") throw new Error(reading.reason)
  const { rewrite, preview } = planMerge(MINE, reading.data)
  expect(rewrite).toEqual({ ...NOTHING, isErasing: false })
  expect(preview).toEqual({
    changedCells: [],
    addedVersions: 0,
    versionsTooOld: 0,
    addedValues: 0,
    replacedValues: 0,
    olderValues: 0,
    addedEvents: 0,
    addedSetAside: 0,
    known: 9,
  })
})

test("the newer of two values stands, whichever side it comes from, and the preview counts both", () => {
  const row = (name: string, atMs: number, writer: string): Kept => ({
    v: 1,
    id: `note/l/${name}`,
    atMs,
    writer,
    value: writer,
  })
  const mine = { ...NOTHING, kept: [row("a", 1, "here"), row("b", 5, "here"), row("c", 3, "a")] }
  const theirs = {
    ...NOTHING,
    kept: [row("a", 2, "there"), row("b", 4, "there"), row("c", 3, "b"), row("d", 1, "there")],
  }
  const { rewrite, preview } = planMerge(mine, theirs)
  expect(after(mine, rewrite).kept.map(({ id, value }) => `${id} ${value}`)).toEqual([
    "note/l/a there",
    "note/l/b here",
    "note/l/c b",
    "note/l/d there",
  ])
  expect(preview).toMatchObject({ addedValues: 1, replacedValues: 2, olderValues: 1 })
})

test("a newer text of the file becomes current, and the text of now goes on in the history", () => {
  const version = (id: string, atMs: number): Version => ({
    v: 1,
    id,
    cell: "l/c",
    atMs,
    kind: "written",
    text: id,
    startHash: "h",
  })
  const full = Array.from({ length: KEPT_VERSIONS }, (_, index) => version(`mine-${index}`, index + 1))
  const mine = { ...NOTHING, edits: full }
  const { rewrite, preview } = planMerge(mine, {
    ...NOTHING,
    edits: [version("old", 1), version("new", 99)],
  })
  const united = newestFirst(after(mine, rewrite).edits)
  expect(currentOf(united)).toMatchObject({ text: "new" })
  expect(united).toHaveLength(KEPT_VERSIONS + 1)
  expect(preview).toMatchObject({ changedCells: ["l/c"], addedVersions: 1, versionsTooOld: 1 })
})

test.each([
  ["", "This is not a file of this site: it is not JSON, or it was cut off on its way."],
  ["[]", 'This is not a file of this site: its `format` should be "from-scratch-reader-data".'],
  [
    '{"format":"other"}',
    'This is not a file of this site: its `format` should be "from-scratch-reader-data".',
  ],
  ['{"format":"from-scratch-reader-data"}', "The file does not say which version of the format it has."],
  [
    '{"format":"from-scratch-reader-data","version":2}',
    "The file was written by a later version of this site. Reload this page, then try again.",
  ],
  [
    '{"format":"from-scratch-reader-data","version":1,"events":{}}',
    "In the file, `events` should be a list of records.",
  ],
])("readReaderFile(%j) refuses: %s", (text, reason) => {
  expect(readReaderFile(text, NOW_MS)).toEqual({ kind: "refused", reason })
})

test("records that cannot be read, or are dated in the future, are named and left in the file; the rest is read", () => {
  const [event] = RECORDS_V2.events
  const file = {
    format: "from-scratch-reader-data",
    version: 1,
    events: [event, { ...event, grade: "fine" }, { ...event, id: "later", atMs: NOW_MS + 25 * 3_600_000 }],
  }
  const deep = `${'{"record":'.repeat(5_000)}1${"}".repeat(5_000)}`
  const text = JSON.stringify(file).replace(/}$/, `,"quarantine":[${deep}]}`)
  expect(readReaderFile(text, NOW_MS)).toEqual({
    kind: "read",
    data: { ...NOTHING, events: [event] },
    leftOut: [
      { list: "events", place: 2, reason: '`grade` should be again, hard, good or easy, but is "fine"' },
      {
        list: "events",
        place: 3,
        reason: "it is dated in the future: is this device's clock right?",
      },
      { list: "quarantine", place: 1, reason: "the record is nested too deeply" },
    ],
  })
})

const atMs = oneof(integer({ min: NOW_MS - 5, max: NOW_MS }), integer())
const id = oneof(constantFrom("5f0c", "0cc1", "77aa", "__proto__", "constructor"), string())
const versions = record({
  v: constantFrom(1, 2),
  id,
  cell: constantFrom("makemore-bigram/counts", "l/c", "__proto__/x"),
  atMs,
  kind: constantFrom("written", "reset", "aside", "else"),
  text: string(),
  startHash: string(),
  basedOn: constantFrom(null, "5f0c"),
})
const values = record({
  v: constantFrom(1),
  id: constantFrom(
    ...RECORDS_V2.kept.map((row) => row.id),
    "setting/theme",
    "__proto__/a/b",
    "setting/__proto__",
  ),
  atMs,
  writer: constantFrom("a", "z", ""),
  value: oneof(string(), constantFrom(null), anything()),
})
const happenings = record({
  v: constantFrom(1),
  id,
  atMs,
  kind: constantFrom("reviewed", "undone", "read", "x"),
  card: string(),
  of: id,
  section: constantFrom("l#s", "l"),
  grade: constantFrom("again", "good", "bad"),
})
const asides = record({
  v: constantFrom(1),
  id,
  atMs,
  table: constantFrom("edits", "x"),
  reason: string(),
  record: anything(),
})
const files = record(
  {
    format: oneof(
      { weight: 9, arbitrary: constantFrom("from-scratch-reader-data") },
      { weight: 1, arbitrary: string() },
    ),
    version: oneof({ weight: 9, arbitrary: constantFrom(1) }, { weight: 1, arbitrary: anything() }),
    edits: oneof(
      { weight: 9, arbitrary: array(oneof(versions, anything())) },
      { weight: 1, arbitrary: anything() },
    ),
    kept: array(oneof(values, anything())),
    events: array(oneof(happenings, anything())),
    quarantine: array(oneof(asides, anything())),
  },
  { requiredKeys: ["format", "version"] },
)
  // What cannot be written as JSON cannot come in a file.
  .map((file) =>
    JSON.stringify(file, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
  )

test("8,000 files that look like ours are refused or merged; none throws, and none loses what was there", () => {
  assert(
    property(files, (text) => expectNothingLost(MINE, importing(MINE, text))),
    { numRuns: 8_000 },
  )
})

test("2,000 damaged copies of a good file are refused or merged; none throws, and none loses what was there", () => {
  const good = writeReaderFile({ ...MINE, events: [...MINE.events] }, NOW_MS)
  const place = integer({ min: 0, max: good.length })
  const damage = record({
    at: place,
    until: place,
    by: oneof(string(), constantFrom('"', "{", "]", "9e999", '"__proto__":')),
  })
  assert(
    property(array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      const text = damages.reduce(
        (soFar, { at, until, by }) => soFar.slice(0, at) + by + soFar.slice(Math.max(at, until - at)),
        good,
      )
      expectNothingLost(MINE, importing(MINE, text))
    }),
    { numRuns: 2_000 },
  )
})

test("two copies that are merged into each other hold the same values and events", () => {
  const sides = array(oneof(values, happenings), { maxLength: 20 }).map((rows) => {
    const list = JSON.stringify(rows, (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    )
    return importing(
      NOTHING,
      `{"format":"from-scratch-reader-data","version":1,"kept":${list},"events":${list}}`,
    )
  })
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id).sort()
  assert(
    property(sides, sides, (a, b) => {
      const ab = after(a, planMerge(a, b).rewrite)
      const ba = after(b, planMerge(b, a).rewrite)
      expect(ids(ab.events)).toEqual(ids(ba.events))
      expect(ids(ab.kept)).toEqual(ids(ba.kept))
      const timesOf = ({ kept }: ReaderData) =>
        new Map(kept.map((row) => [row.id, `${row.atMs} ${row.writer}`]))
      expect(timesOf(ab)).toEqual(timesOf(ba))
    }),
  )
})
