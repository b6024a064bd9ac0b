import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from "fast-check"
import { expect, test } from "vitest"
import { createEdits } from "./edits"
import { EDITS } from "./layout"
import { createTable } from "./table"
import type { EditsOfReader } from "./edits"
import type { World } from "./world"
import { BURST_MS, KEPT_VERSIONS } from "./versions"

const CELL = "makemore-bigram/counts"
const START = "cbf29ce484222325"

/** Pages over one table: the rules alone, without a browser's storage. */
function setUp() {
  const clock = { nowMs: 1_000_000 }
  let ids = 0
  const world: World = { nowMs: () => clock.nowMs, newId: () => `id-${++ids}` }
  const table = createTable(EDITS)
  return { clock, openPage: () => createEdits(table, world), page: createEdits(table, world) }
}

async function write(page: EditsOfReader, text: string, basedOn?: string | null) {
  const base = basedOn === undefined ? ((await page.load(CELL))?.id ?? null) : basedOn
  const answer = await page.save(CELL, { text, startHash: START, basedOn: base })
  return answer.kind === "saved" ? answer.edit : answer.theirs
}

async function textsOf(page: EditsOfReader) {
  return (await page.history(CELL)).map((version) => (version.kind === "reset" ? "(reset)" : version.text))
}

test("a cell that was never edited has neither a current version nor a history", async () => {
  const { page } = setUp()
  expect(await page.load(CELL)).toBeUndefined()
  expect(await page.history(CELL)).toEqual([])
})

test("what was saved is loaded again, with the hash it started from", async () => {
  const { page, clock } = setUp()
  await write(page, "const a = 1")
  expect(await page.load(CELL)).toMatchObject({
    kind: "written",
    text: "const a = 1",
    startHash: START,
    atMs: clock.nowMs,
    v: 1,
  })
})

test("the last 20 versions are kept, newest first", async () => {
  const { page, clock } = setUp()
  for (let number = 1; number <= 25; number++) {
    await write(page, `const a = ${number}`)
    clock.nowMs += BURST_MS
  }
  const newest = Array.from({ length: 20 }, (_, index) => `const a = ${25 - index}`)
  expect(await textsOf(page)).toEqual(newest)
})

test("saves of one page within a minute are one version, and the next minute is another", async () => {
  const { page, clock } = setUp()
  await write(page, "const a")
  clock.nowMs += 30_000
  await write(page, "const a =")
  clock.nowMs += 29_999
  await write(page, "const a = 1")
  clock.nowMs += 1
  await write(page, "const a = 12")
  expect(await textsOf(page)).toEqual(["const a = 12", "const a = 1"])
})

test("a save that drops more than half of the text is a version of its own, however soon it comes", async () => {
  const { page } = setUp()
  await write(page, "const table = count(names)")
  await write(page, "")
  expect(await textsOf(page)).toEqual(["", "const table = count(names)"])
})

test("saving the current text again changes nothing", async () => {
  const { page } = setUp()
  const first = await write(page, "const a = 1")
  expect(await write(page, "const a = 1")).toEqual(first)
  expect(await page.history(CELL)).toHaveLength(1)
})

test("a reset is current, keeps what was there, and is undone by bringing that back", async () => {
  const { page } = setUp()
  const mine = await write(page, "const a = 1")
  const reset = await page.reset(CELL, mine.id)
  expect(reset).toMatchObject({ kind: "saved", edit: { kind: "reset" } })
  expect(await page.load(CELL)).toMatchObject({ kind: "reset" })

  const current = await page.load(CELL)
  await page.bringBack(CELL, mine.id, current?.id ?? null)
  expect(await page.load(CELL)).toMatchObject({ kind: "written", text: "const a = 1", startHash: START })
  expect(await textsOf(page)).toEqual(["const a = 1", "(reset)", "const a = 1"])
})

test("a version that is no longer in the history cannot be brought back, and the answer says so", async () => {
  const { page } = setUp()
  expect(await page.bringBack(CELL, "id-of-long-ago", null)).toEqual({ kind: "gone" })
})

test("what another page wrote since is never saved over: the text is kept as an aside", async () => {
  const { page, openPage } = setUp()
  const shared = await write(page, "const a = 1")
  const other = openPage()
  const theirs = await write(other, "const a = 2", shared.id)

  const answer = await page.save(CELL, { text: "const a = 3", startHash: START, basedOn: shared.id })
  expect(answer).toEqual({ kind: "conflict", theirs, keptAs: expect.any(String) as string })
  expect(await page.load(CELL)).toEqual(theirs)
  expect(await textsOf(page)).toEqual(["const a = 3", "const a = 2", "const a = 1"])
})

test("going on typing in a conflict keeps one aside, the last text", async () => {
  const { page, openPage } = setUp()
  await write(openPage(), "theirs")
  await write(page, "mine", null)
  await write(page, "mine, longer", null)
  expect(await textsOf(page)).toEqual(["mine, longer", "theirs"])
})

test("keeping mine after a conflict saves it, drops the aside, and leaves theirs in the history", async () => {
  const { page, openPage } = setUp()
  const theirs = await write(openPage(), "theirs")
  await write(page, "mine", null)
  await write(page, "mine", theirs.id)
  expect(await page.load(CELL)).toMatchObject({ text: "mine" })
  expect(await textsOf(page)).toEqual(["mine", "theirs"])
})

test("bringing back an aside makes its text current and keeps theirs", async () => {
  const { page, openPage } = setUp()
  const theirs = await write(openPage(), "theirs")
  const answer = await page.save(CELL, { text: "mine", startHash: START, basedOn: null })
  if (answer.kind !== "conflict" || answer.keptAs === null)
    throw new Error(`conflict wanted, got ${answer.kind}`)
  await page.bringBack(CELL, answer.keptAs, theirs.id)
  expect(await textsOf(page)).toEqual(["mine", "theirs"])
})

test("a reset over what another page wrote since is refused", async () => {
  const { page, openPage } = setUp()
  const theirs = await write(openPage(), "theirs")
  expect(await page.reset(CELL, null)).toEqual({ kind: "conflict", theirs, keptAs: null })
})

test("two pages that arrive at the same text have no conflict", async () => {
  const { page, openPage } = setUp()
  const theirs = await write(openPage(), "const a = 1")
  expect(await page.save(CELL, { text: "const a = 1", startHash: START, basedOn: null })).toEqual({
    kind: "saved",
    edit: theirs,
  })
})

test("two saves of one page at once, both based on the same version, do not conflict with each other", async () => {
  const { page } = setUp()
  const [first, second] = await Promise.all([
    write(page, "on a pause", null),
    write(page, "before a run", null),
  ])
  expect([first?.kind, second]).toEqual(["written", await page.load(CELL)])
  expect(second).toMatchObject({ text: "before a run" })
})

test("a clock that is turned back does not put the newest version behind the old ones", async () => {
  const { page, clock } = setUp()
  const before = await write(page, "before")
  clock.nowMs -= 86_400_000
  const after = await write(page, "after")
  expect(after.atMs).toBe(before.atMs + 1)
  expect(await page.load(CELL)).toMatchObject({ text: "after" })
  expect(await textsOf(page)).toEqual(["after", "before"])
})

test("the current version stays, however many asides another page leaves", async () => {
  const { page, openPage, clock } = setUp()
  await write(page, "current")
  const other = openPage()
  for (let number = 1; number <= 30; number++) {
    await write(other, `aside ${number}`, null)
    clock.nowMs += BURST_MS
  }
  const texts = await textsOf(page)
  expect(await page.load(CELL)).toMatchObject({ text: "current" })
  expect(texts).toHaveLength(KEPT_VERSIONS)
  expect(texts.slice(0, 2)).toEqual(["aside 30", "aside 29"])
})

test("a watcher is told what is current and where it was changed, and nothing of asides", async () => {
  const { page, openPage } = setUp()
  const other = openPage()
  const told: string[] = []
  const stop = page.watch(CELL, (edit, where) => {
    told.push(`${where}: ${edit?.kind === "written" ? edit.text : (edit?.kind ?? "nothing")}`)
  })
  await Promise.resolve()
  const mine = await write(page, "mine")
  await write(other, "theirs, in its turn", mine.id)
  await write(page, "refused, too late", mine.id)
  stop()
  await write(other, "unheard")
  expect(told).toEqual(["elsewhere: nothing", "here: mine", "elsewhere: theirs, in its turn"])
})

test("whatever two pages do, the answered text is current or in the history, and order and cap hold", async () => {
  const deed = record({
    byFirst: boolean(),
    text: constantFrom("", "a", "const a = 1", "const a = 12 // a good deal longer"),
    isStale: boolean(),
    isReset: boolean(),
    waitMs: integer({ min: -2 * BURST_MS, max: 2 * BURST_MS }),
  })
  const keepsAll = asyncProperty(array(deed, { maxLength: 60 }), async (deeds) => {
    const { page, openPage, clock } = setUp()
    const other = openPage()
    for (const { byFirst, text, isStale, isReset, waitMs } of deeds) {
      clock.nowMs += waitMs
      const actor = byFirst ? page : other
      const before = await actor.load(CELL)
      const basedOn = isStale ? null : (before?.id ?? null)
      const draft = { text, startHash: START, basedOn }
      const answer = await (isReset ? actor.reset(CELL, basedOn) : actor.save(CELL, draft))

      const history = await actor.history(CELL)
      const current = await actor.load(CELL)
      if (answer.kind === "saved") expect(current).toEqual(answer.edit)
      else expect([current, answer.theirs]).toEqual([before, before])
      const kept = answer.kind === "saved" ? answer.edit.id : answer.keptAs
      if (!isReset) expect(history.find(({ id }) => id === kept)).toMatchObject({ text })
      expect(history.length).toBeLessThanOrEqual(KEPT_VERSIONS)
      const times = history.map(({ atMs }) => atMs)
      expect(times).toEqual([...new Set(times)].sort((a, b) => b - a))
    }
  })
  await assert(keepsAll)
})
