import { IDBFactory as FakeFactory, IDBObjectStore as FakeObjectStore, IDBKeyRange } from "fake-indexeddb"
import { expect, onTestFinished, test, vi } from "vitest"
import { openDatabase } from "./database"
import type { Edit } from "./shapes"
import { StorageError } from "./status"
import { createStore } from "./store"
import type { Store } from "./store"
import { RECORDS_V1, layOutV1, openRaw, recordsOf } from "./testing/layout-v1"
import { createBrowser } from "./testing/pages"

const CELL = "makemore-bigram/counts"
const START = "cbf29ce484222325"

async function write({ edits }: Store, text: string, basedOn: string | null = null) {
  const answer = await edits.save(CELL, { text, startHash: START, basedOn })
  if (answer.kind !== "saved") throw new Error(`saved wanted, got ${answer.kind}`)
  return answer.edit
}

test("an edit is there again after a reload, and the status says that it is kept", async () => {
  const browser = createBrowser()
  const edit = await write(await browser.openPage(), "const a = 1")
  const reloaded = await browser.openPage()
  expect(await reloaded.edits.load(CELL)).toEqual(edit)
  expect(reloaded.status()).toEqual({ kind: "persistent", setAsideCount: 0 })
})

test("each cell has its own current version and history", async () => {
  const { edits } = await createBrowser().openPage()
  await edits.save("makemore-bigram/counts", { text: "one", startHash: START, basedOn: null })
  await edits.save("makemore-bigram/counts-2", { text: "two", startHash: START, basedOn: null })
  expect(await edits.load("makemore-bigram/counts")).toMatchObject({ text: "one" })
  expect(await edits.history("makemore-bigram/counts-2")).toHaveLength(1)
})

test("only 20 versions of a cell stay in the database", async () => {
  const browser = createBrowser()
  const page = await browser.openPage()
  let basedOn: string | null = null
  for (let number = 1; number <= 25; number++) {
    browser.clock.nowMs += 60_000
    basedOn = (await write(page, `const a = ${number}`, basedOn)).id
  }
  expect(await recordsOf(browser.factory, "edits")).toHaveLength(20)
  expect(await page.edits.load(CELL)).toMatchObject({ text: "const a = 25" })
})

test("a tab that saves over another tab's newer version is refused, and both texts are in the history", async () => {
  const browser = createBrowser()
  const first = await browser.openPage()
  const second = await browser.openPage()
  const shared = await write(first, "shared")
  const theirs = await write(second, "theirs", shared.id)

  const answer = await first.edits.save(CELL, { text: "mine", startHash: START, basedOn: shared.id })
  expect(answer).toMatchObject({ kind: "conflict", theirs })
  const texts = (await second.edits.history(CELL)).map((version) => version.kind !== "reset" && version.text)
  expect(texts).toEqual(["mine", "theirs", "shared"])
})

test("of two tabs that save at the same moment, one is refused", async () => {
  const browser = createBrowser()
  const pages = [await browser.openPage(), await browser.openPage()]
  const saves = pages.map(({ edits }, index) =>
    edits.save(CELL, { text: `text of tab ${index}`, startHash: START, basedOn: null }),
  )
  expect((await Promise.all(saves)).map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"])
})

test("a change in one tab is told in the other, and no more after stopping", async () => {
  const browser = createBrowser()
  const page = await browser.openPage()
  const other = await browser.openPage()
  const told = vi.fn<(edit: Edit | undefined, where: string) => void>()
  const stop = page.edits.watch(CELL, told)
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(undefined, "elsewhere"))

  const first = await write(other, "from the other tab")
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(first, "elsewhere"))
  const second = await write(page, "and back", first.id)
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(second, "here"))

  stop()
  await write(other, "unheard", second.id)
  await page.edits.load(CELL)
  expect(told).toHaveBeenCalledTimes(3)
})

test("without IndexedDB everything goes on in memory, and the status says why", async () => {
  const { world } = createBrowser()
  const store = await createStore(world, () => Promise.reject(new StorageError("missing")))
  const edit = await write(store, "const a = 1")
  expect(await store.edits.load(CELL)).toEqual(edit)
  expect(store.status()).toEqual({
    kind: "memory",
    because: "missing",
    reason:
      "This browser has no storage for pages. What you write stays until you close or reload this page.",
    setAsideCount: 0,
  })
})

test.each([
  ["SecurityError", "refused"],
  ["InvalidStateError", "refused"],
  ["UnknownError", "failed"],
])("a browser that answers open with %s leaves the store in memory: %s", async (name, because) => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined)
  const factory = new FakeFactory()
  vi.spyOn(factory, "open").mockImplementation(() => {
    throw new DOMException("not here", name)
  })
  const store = await createBrowser(factory).openPage()
  await write(store, "const a = 1")
  expect(store.status()).toMatchObject({ kind: "memory", because })
  expect(await store.edits.load(CELL)).toMatchObject({ text: "const a = 1" })
})

test("an open that never comes to an end is given up, and the store goes on in memory", async () => {
  const factory = new FakeFactory()
  vi.spyOn(factory, "open").mockImplementation(() => ({}) as IDBOpenDBRequest)
  const store = await createBrowser(factory, 1).openPage()
  await write(store, "const a = 1")
  expect(store.status()).toMatchObject({ kind: "memory", because: "silent" })
})

test("a full storage in the middle of a session: what was in hand stays, the status says so, nothing is lost", async () => {
  const browser = createBrowser()
  const page = await browser.openPage()
  await page.edits.save("makemore-bigram/nll", {
    text: "seen by no one yet",
    startHash: START,
    basedOn: null,
  })
  const reloaded = await browser.openPage()
  const statuses: string[] = []
  reloaded.watchStatus(({ kind }) => statuses.push(kind))
  const told = vi.fn<(edit: Edit | undefined) => void>()
  onTestFinished(reloaded.edits.watch(CELL, told))
  const before = await write(reloaded, "before")

  vi.spyOn(FakeObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError")
  })
  browser.clock.nowMs += 60_000
  const after = await write(reloaded, "after", before.id)

  expect(statuses).toEqual(["persistent", "memory"])
  expect(reloaded.status()).toMatchObject({ because: "full" })
  expect(await reloaded.edits.history(CELL)).toEqual([after, before])
  expect(await reloaded.edits.load("makemore-bigram/nll")).toMatchObject({ text: "seen by no one yet" })
  await vi.waitFor(() => expect(told.mock.lastCall?.[0]).toEqual(after))
  expect(await recordsOf(browser.factory, "edits")).toHaveLength(2)
})

test("a quota that is noticed only at the commit is told as full, too", async () => {
  const browser = createBrowser()
  const page = await browser.openPage()
  const put = FakeObjectStore.prototype.put
  vi.spyOn(FakeObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...record) {
    const request = put.apply(this, record)
    request.addEventListener("success", () => abortForQuota(this.transaction))
    return request
  })
  await write(page, "const a = 1")
  expect(page.status()).toMatchObject({ kind: "memory", because: "full" })
  expect(await page.edits.load(CELL)).toMatchObject({ text: "const a = 1" })
})

test("a database laid out by version 1 is read as it was written", async () => {
  const browser = createBrowser()
  await layOutV1(browser.factory)
  const { edits, status } = await browser.openPage()
  const [written, reset, aside] = RECORDS_V1
  expect(await edits.history(CELL)).toEqual([aside, reset, written])
  expect(await edits.load(CELL)).toEqual(reset)
  expect(status()).toEqual({ kind: "persistent", setAsideCount: 0 })
})

test("a record that cannot be read is set aside whole, counted, and does not disturb the rest", async () => {
  const browser = createBrowser()
  const corrupt = { ...RECORDS_V1[0], id: "bad", text: 42 }
  await layOutV1(browser.factory, [RECORDS_V1[0], corrupt])
  const page = await browser.openPage()

  expect(await page.edits.load(CELL)).toEqual(RECORDS_V1[0])
  expect(page.status()).toEqual({ kind: "persistent", setAsideCount: 1 })
  expect(await recordsOf(browser.factory, "edits")).toEqual([RECORDS_V1[0]])
  expect(await recordsOf(browser.factory, "quarantine")).toEqual([
    {
      v: 1,
      id: expect.any(String) as string,
      atMs: browser.clock.nowMs,
      table: "edits",
      reason: "`text` should be a string, but is 42",
      record: corrupt,
    },
  ])
  expect((await browser.openPage()).status()).toMatchObject({ setAsideCount: 1 })
})

test("a watcher is not disturbed by a record that cannot be read, and it is set aside", async () => {
  const browser = createBrowser()
  await layOutV1(browser.factory, [{ ...RECORDS_V1[0], v: "one" }])
  const page = await browser.openPage()
  const told = vi.fn<(edit: Edit | undefined) => void>()
  onTestFinished(page.edits.watch(CELL, told))
  await vi.waitFor(() => expect(page.status()).toMatchObject({ kind: "persistent", setAsideCount: 1 }))
  expect(told).toHaveBeenCalledExactlyOnceWith(undefined, "elsewhere")
})

test("a page of before never writes into a newer database", async () => {
  const browser = createBrowser()
  const newer = await openRaw(browser.factory, 30, (db) => db.createObjectStore("reviews", { keyPath: "id" }))
  newer.close()
  const page = await browser.openPage()
  expect(page.status()).toMatchObject({ kind: "memory", because: "newer" })
  await write(page, "const a = 1")
  expect((await openRaw(browser.factory)).version).toBe(30)
})

test("a page makes way when a newer one upgrades the database, keeps what is in hand, and says so", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined)
  const browser = createBrowser()
  const page = await browser.openPage()
  const edit = await write(page, "const a = 1")
  const newer = await openRaw(browser.factory, 30)
  expect(newer.version).toBe(30)
  expect(page.status()).toMatchObject({ kind: "memory", because: "newer" })
  expect(await page.edits.load(CELL)).toEqual(edit)
  newer.close()
})

test("an older tab that does not make way holds nobody up: the store opens in memory and names the tab", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined)
  const browser = createBrowser(undefined, 20)
  const stubborn = await openRaw(browser.factory, 5)
  const page = await browser.openPage()
  expect(page.status()).toMatchObject({ kind: "memory", because: "held" })
  stubborn.close()
})

test("openDatabase rejects with an error that says what was wanted and what came", async () => {
  const factory = new FakeFactory()
  vi.spyOn(factory, "open").mockImplementation(() => ({}) as IDBOpenDBRequest)
  const { world } = createBrowser()
  await expect(openDatabase({ world, factory, keyRange: IDBKeyRange, patienceMs: 1 })).rejects.toMatchObject({
    name: "StorageError",
    message: "Storage needed, but: The browser's storage did not answer.",
  })
})

/** As a browser does it, and as a page cannot: `abort()` has no reason. */
function abortForQuota(transaction: IDBTransaction) {
  const fake = transaction as IDBTransaction & { _abort(reason: string): void }
  fake._abort("QuotaExceededError")
}
