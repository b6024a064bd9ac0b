import { IDBObjectStore as FakeObjectStore } from "fake-indexeddb"
import { expect, onTestFinished, test, vi } from "vitest"
import type { ReaderEvent } from "./event-shape"
import { countData, eraseData, exportData, mergeData, previewImport } from "./reader-data"
import { StorageError } from "./status"
import { createStore } from "./store"
import type { Store } from "./store"
import { RECORDS_V1, layOutV1, recordsOf } from "./testing/layout-v1"
import { RECORDS_V2, layOutV2 } from "./testing/layout-v2"
import { createBrowser } from "./testing/pages"

const TABLES = ["edits", "kept", "events", "quarantine"] as const
async function recordsOfAll(factory: IDBFactory) {
  const records = await Promise.all(
    TABLES.map(async (table) => [table, await recordsOf(factory, table)] as const),
  )
  return Object.fromEntries(records)
}

async function fill(store: Store) {
  await store.edits.save("makemore-bigram/counts", { text: "const a = 1", startHash: "h", basedOn: null })
  await store.kept.keep("note/makemore-bigram/total", "7")
  await store.events.append({ kind: "ran", cell: "makemore-bigram/counts" })
}

test("a database laid out by version 2 is read as it was written", async () => {
  const browser = createBrowser()
  await layOutV2(browser.factory)
  const { whole, status } = await browser.openPage()
  const byId = (rows: readonly { id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const data = await whole.read()
  for (const table of TABLES) expect(byId(data[table])).toEqual(byId(RECORDS_V2[table]))
  expect(status()).toEqual({ kind: "persistent", setAsideCount: 1 })
})

test("version 1 is upgraded with its records untouched, and everything new can be kept beside them", async () => {
  const browser = createBrowser()
  await layOutV1(browser.factory)
  const store = await browser.openPage()
  await store.kept.keep("setting/theme", "dark")
  await store.events.append({ kind: "ran", cell: "l/c" })
  expect(await recordsOf(browser.factory, "edits")).toEqual(RECORDS_V1)
  expect(await recordsOf(browser.factory, "kept")).toHaveLength(1)
  expect(await recordsOf(browser.factory, "events")).toHaveLength(1)
})

test("export, erase, import: the same records lie in the database as before", async () => {
  const browser = createBrowser()
  await layOutV2(browser.factory)
  const store = await browser.openPage()
  await fill(store)
  const before = await recordsOfAll(browser.factory)
  const { name, text } = await exportData(store, browser.clock.nowMs)
  expect(name).toMatch(/^from-scratch-2026-11-\d\d\.json$/)

  expect(await eraseData(store)).toMatchObject({ kind: "stored" })
  expect(await recordsOfAll(browser.factory)).toEqual({ edits: [], kept: [], events: [], quarantine: [] })
  expect(store.status()).toMatchObject({ setAsideCount: 0 })

  const preview = await previewImport(store, text, browser.clock.nowMs)
  if (preview.kind === "refused") throw new Error(preview.reason)
  expect(preview.changes).toMatchObject({
    addedVersions: 4,
    addedValues: 3,
    addedEvents: 4,
    addedSetAside: 1,
  })
  await mergeData(store, preview.data)
  expect(await recordsOfAll(browser.factory)).toEqual(before)
})

test("an erasure is taken back, beside what was written since", async () => {
  const browser = createBrowser()
  const store = await browser.openPage()
  await fill(store)
  const erased = await eraseData(store)
  if (erased.kind === "failed") throw new Error(erased.reason)
  await store.events.append({ kind: "read", section: "makemore-bigram#later" })
  await mergeData(store, erased.before)
  expect((await store.events.all()).map(({ kind }) => kind)).toEqual(["ran", "read"])
  expect(await store.kept.load("note/makemore-bigram/total")).toBe("7")
  expect(await store.edits.load("makemore-bigram/counts")).toMatchObject({ text: "const a = 1" })
})

test("an erasure and an import are told to watchers here and in the other tab", async () => {
  const browser = createBrowser()
  const page = await browser.openPage()
  const other = await browser.openPage()
  await fill(page)
  const told = [page, other].map(({ events, kept }) => {
    const event = vi.fn<(events: readonly ReaderEvent[], which: string) => void>()
    const value = vi.fn<(value: string | undefined) => void>()
    onTestFinished(events.watch(event))
    onTestFinished(kept.watch("note/makemore-bigram/total", value))
    return { event, value }
  })
  for (const { value } of told) await vi.waitFor(() => expect(value.mock.lastCall?.[0]).toBe("7"))
  const erased = await eraseData(page)
  for (const { event, value } of told) {
    await vi.waitFor(() => expect(event).toHaveBeenLastCalledWith([], "all"))
    await vi.waitFor(() => expect(value.mock.lastCall?.[0]).toBeUndefined())
  }
  if (erased.kind === "failed") throw new Error(erased.reason)
  await mergeData(page, erased.before)
  for (const { event, value } of told) {
    await vi.waitFor(() => expect(event).toHaveBeenLastCalledWith([expect.anything()], "added"))
    await vi.waitFor(() => expect(value.mock.lastCall?.[0]).toBe("7"))
  }
})

test("an import that the storage has no room for changes nothing, and says so", async () => {
  const browser = createBrowser()
  const store = await browser.openPage()
  await fill(store)
  vi.spyOn(FakeObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError")
  })
  expect(await mergeData(store, RECORDS_V2)).toEqual({
    kind: "failed",
    reason: expect.stringContaining("The browser's storage is full.") as string,
  })
  expect(await recordsOf(browser.factory, "events")).toHaveLength(1)
  expect(store.status()).toMatchObject({ kind: "persistent" })
})

test("a full storage can be emptied, and what the page had in memory goes with it", async () => {
  const browser = createBrowser()
  const store = await browser.openPage()
  await fill(store)
  const put = vi.spyOn(FakeObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError")
  })
  await store.events.append({ kind: "ran", cell: "l/c" })
  put.mockRestore()
  expect(await eraseData(store)).toMatchObject({ kind: "in memory", isStorageErased: true })
  expect(await recordsOf(browser.factory, "events")).toEqual([])
  expect(await store.events.all()).toEqual([])
})

test("without storage, data are counted, exported, erased and brought back in memory", async () => {
  const { world, clock } = createBrowser()
  const store = await createStore(world, () => Promise.reject(new StorageError("missing")))
  await fill(store)
  const { text } = await exportData(store, clock.nowMs)
  expect(await eraseData(store)).toMatchObject({ kind: "in memory", isStorageErased: true })
  expect(await store.kept.load("note/makemore-bigram/total")).toBeUndefined()
  const preview = await previewImport(store, text, clock.nowMs)
  if (preview.kind === "refused") throw new Error(preview.reason)
  expect(await mergeData(store, preview.data)).toMatchObject({ kind: "in memory" })
  expect(await store.kept.load("note/makemore-bigram/total")).toBe("7")
})

test("countData counts each kind apart, and passes over what was forgotten", () => {
  const counts = countData(RECORDS_V2)
  expect(Object.fromEntries([...counts].map(([what, { records }]) => [what, records]))).toEqual({
    edits: 3,
    "by-hand": 1,
    reviews: 2,
    progress: 1,
    "set aside": 1,
  })
  expect(counts.get("by-hand")?.bytes).toBe(JSON.stringify(RECORDS_V2.kept[0]).length)
})

test("a read that is never answered is given up, and the store goes on in memory", async () => {
  const browser = createBrowser(undefined, 40)
  const store = await browser.openPage()
  vi.spyOn(FakeObjectStore.prototype, "getAll").mockImplementation(() => ({}) as IDBRequest)
  await store.kept.keep("setting/theme", "dark")
  expect(store.status()).toMatchObject({ kind: "memory", because: "silent" })
  expect(await store.kept.load("setting/theme")).toBe("dark")
})

test("a connection that the browser has closed is opened again", async () => {
  const browser = createBrowser()
  const store = await browser.openPage()
  await fill(store)
  await new Promise((resolve) => {
    browser.factory.deleteDatabase("course").onsuccess = resolve
  })
  await store.kept.keep("setting/theme", "dark")
  expect(store.status()).toMatchObject({ kind: "persistent" })
  expect(await recordsOf(browser.factory, "kept")).toHaveLength(1)
})
