import { expect, onTestFinished, test, vi } from "vitest"
import { isKeptKey, readKept } from "./kept-shape"
import { StorageError } from "./status"
import { createStore } from "./store"
import { recordsOf } from "./testing/layout-v1"
import { createBrowser } from "./testing/pages"

const NOTE = "note/makemore-bigram/score-of-emma"
const FIELDS = "by-hand/makemore-bigram/row-of-a/"

test("what was kept is there again after a reload, and undefined before and after it", async () => {
  const browser = createBrowser()
  const { kept } = await browser.openPage()
  expect(await kept.load(NOTE)).toBeUndefined()
  await kept.keep(NOTE, "19.02")
  expect(await (await browser.openPage()).kept.load(NOTE)).toBe("19.02")
  await kept.forget(NOTE)
  expect(await (await browser.openPage()).kept.load(NOTE)).toBeUndefined()
})

test("loadAll gives what lies under a prefix, without what was forgotten and without its neighbours", async () => {
  const { kept } = await createBrowser().openPage()
  await kept.keep(`${FIELDS}total`, "6")
  await kept.keep(`${FIELDS}share`, "0.5")
  await kept.keep(`${FIELDS}state`, "{}")
  await kept.keep("by-hand/makemore-bigram/row-of-ab/total", "7")
  await kept.forget(`${FIELDS}state`)
  expect([...(await kept.loadAll(FIELDS))]).toEqual([
    [`${FIELDS}share`, "0.5"],
    [`${FIELDS}total`, "6"],
  ])
})

test("two tabs that keep different fields at one moment keep both, and each hears of the other's", async () => {
  const browser = createBrowser()
  const pages = [await browser.openPage(), await browser.openPage()] as const
  const told = pages.map(({ kept }) => {
    const seen = vi.fn<(values: ReadonlyMap<string, string>) => void>()
    onTestFinished(kept.watchAll(FIELDS, seen))
    return seen
  })
  await Promise.all([pages[0].kept.keep(`${FIELDS}total`, "6"), pages[1].kept.keep(`${FIELDS}share`, "0.5")])
  for (const seen of told) await vi.waitFor(() => expect(seen.mock.lastCall?.[0].size).toBe(2))
})

test("a watcher is told who kept a value, and not told the same value twice", async () => {
  const browser = createBrowser()
  const page = await browser.openPage()
  const other = await browser.openPage()
  const told = vi.fn<(value: string | undefined, where: string) => void>()
  onTestFinished(page.kept.watch("setting/theme", told))
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(undefined, "elsewhere"))
  await page.kept.keep("setting/theme", "dark")
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith("dark", "here"))
  await other.kept.keep("setting/theme", "light")
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith("light", "elsewhere"))
  await other.kept.keep("setting/theme", "light")
  await page.kept.keep("setting/tab-indents", "yes")
  expect(told).toHaveBeenCalledTimes(3)
})

test("a value that is kept after the clock was turned back is still the newest", async () => {
  const browser = createBrowser()
  const { kept } = await browser.openPage()
  await kept.keep(NOTE, "19.02")
  browser.clock.nowMs -= 3_600_000
  await kept.keep(NOTE, "19.03")
  expect(await kept.load(NOTE)).toBe("19.03")
  expect(await recordsOf(browser.factory, "kept")).toMatchObject([{ atMs: 1_795_353_600_001 }])
})

test("without storage, values are kept in memory and watched all the same", async () => {
  const { world } = createBrowser()
  const { kept } = await createStore(world, () => Promise.reject(new StorageError("missing")))
  const told = vi.fn<(value: string | undefined, where: string) => void>()
  onTestFinished(kept.watch(NOTE, told))
  await kept.keep(NOTE, "19.02")
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith("19.02", "here"))
  expect(await kept.loadAll("note/makemore-bigram/")).toEqual(new Map([[NOTE, "19.02"]]))
})

test.each([
  ["note/lesson/name", true],
  ["by-hand/lesson/exercise/field", true],
  ["by-hand/lesson/exercise", false],
  ["note/lesson/", false],
  ["__proto__/a/b", false],
  ["note", false],
  [7, false],
])("isKeptKey(%j) is %j", (key, isKey) => {
  expect(isKeptKey(key)).toBe(isKey)
})

const row = { v: 1, id: NOTE, atMs: 1, writer: "w", value: null }
test.each([
  [[], "the record should be an object, but is a list"],
  [{ ...row, v: 2 }, "`v` should be 1, but is 2"],
  [{ ...row, id: "note" }, '`id` should be a key, as in `note/lesson/name`, but is "note"'],
  [{ ...row, atMs: -1 }, "`atMs` should be a whole number of milliseconds, but is -1"],
  [{ ...row, writer: "" }, '`writer` should be a string that is not empty, but is ""'],
  [{ ...row, value: true }, "`value` should be a string or null, but is true"],
])("readKept says what is wrong with %j", (record, reason) => {
  expect(readKept(record)).toEqual({ unreadable: reason })
})
