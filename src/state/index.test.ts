import { beforeEach, expect, test, vi } from "vitest"

beforeEach(() => {
  vi.resetModules()
  vi.doUnmock("./open")
})

test("openStore answers every call with the page's one store", async () => {
  const { openStore } = await import("./index")
  expect(await openStore("now")).toBe(await openStore())
})

test("openStore in a place without IndexedDB is a store in memory, not an error", async () => {
  const { openStore } = await import("./index")
  const store = await openStore("now")
  expect(store.status()).toMatchObject({ kind: "memory", because: "missing" })
})

test("openStore goes on even when the store's code cannot be fetched, and says that nothing is kept", async () => {
  vi.doMock("./open", () => {
    throw new TypeError("Failed to fetch dynamically imported module")
  })
  const { openStore } = await import("./index")
  const { edits, events, status } = await openStore("now")
  expect(status()).toMatchObject({ kind: "memory", because: "unloaded" })
  expect(
    await edits.save("makemore-bigram/counts", { text: "a", startHash: "b", basedOn: null }),
  ).toMatchObject({
    kind: "saved",
    edit: { kind: "written", text: "a", startHash: "b" },
  })
  const read = { kind: "read", section: "makemore-bigram#counting" } as const
  const [first, second] = [await events.append(read), await events.append(read)]
  expect(second.id).not.toBe(first.id)
})
