/** @file What no accident may take from a reader: the store in a real browser, where pages die and storages fail. */
import { expect, test } from "./fixtures"
import { openBlankPage, openStorePage } from "./pages/store-page"

/** Set STORE_SEED to see a failed round again. */
const SEED = Number(process.env.STORE_SEED ?? Date.now() % 1_000_000)
const ROUNDS = 20

test(`a tab killed in the middle of a write, at ${ROUNDS} points, loses no acknowledged event`, async ({
  context,
  baseURL,
}) => {
  console.log(`STORE_SEED=${SEED}`)
  const random = seeded(SEED)
  const acknowledged = new Set<string>()
  let killAfter = 0
  let enough: () => void = () => undefined
  await context.exposeFunction("acknowledge", (id: string) => {
    acknowledged.add(id)
    if (--killAfter === 0) enough()
  })
  for (let round = 0; round < ROUNDS; round++) {
    const page = await openStorePage(context, baseURL)
    killAfter = 1 + Math.floor(random() * 40)
    const isEnough = new Promise<void>((resolve) => (enough = resolve))
    await page.evaluate(startWriting, 1 + Math.floor(random() * 4))
    await isEnough
    // Ends it without asking the page: nothing of it runs any more.
    await page.close({ runBeforeUnload: false })
  }
  const survivor = await openStorePage(context, baseURL)
  const found = new Set(await survivor.evaluate(async () => (await store.events.all()).map(({ id }) => id)))
  expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS)
  expect(
    [...acknowledged].filter((id) => !found.has(id)),
    `acknowledged, but lost; STORE_SEED=${SEED}`,
  ).toEqual([])
  expect(await survivor.evaluate(() => store.status().setAsideCount)).toBe(0)
})

test("two tabs that write at once lose nothing, and each ends up knowing all", async ({
  context,
  baseURL,
}) => {
  const tabs = [await openStorePage(context, baseURL), await openStorePage(context, baseURL)]
  for (const tab of tabs) {
    await tab.evaluate(() => {
      const known = new Set<string>()
      Object.assign(globalThis, { known })
      store.events.watch((events) => events.forEach(({ id }) => known.add(id)))
    })
  }
  await Promise.all(
    tabs.map((tab, index) =>
      tab.evaluate(async (name) => {
        const writes = Array.from({ length: 50 }, (_, place) => [
          store.events.append({ kind: "ran", cell: `makemore-bigram/${name}-${place}` }),
          store.kept.keep(`by-hand/makemore-bigram/row-of-a/${name}-${place}`, name),
        ]).flat()
        await Promise.all(writes)
      }, `tab-${index}`),
    ),
  )
  for (const tab of tabs) {
    await expect
      .poll(() => tab.evaluate(() => (globalThis as unknown as { known: Set<string> }).known.size))
      .toBe(100)
    const fields = await tab.evaluate(
      async () => (await store.kept.loadAll("by-hand/makemore-bigram/row-of-a/")).size,
    )
    expect(fields).toBe(100)
  }
})

test("a database of the version before is upgraded with everything in it", async ({ context, baseURL }) => {
  const blank = await openBlankPage(context, baseURL)
  await blank.evaluate(layOutVersion1)
  const page = await openStorePage(context, baseURL)
  await page.evaluate(() => store.kept.keep("setting/retention", "0.9"))
  expect(
    await page.evaluate(async () => [
      store.status(),
      await store.edits.load("makemore-bigram/counts"),
      await store.kept.load("setting/retention"),
    ]),
  ).toMatchObject([{ kind: "persistent", setAsideCount: 0 }, { kind: "written", text: "const a = 1" }, "0.9"])
})

test("a write that the browser never answers is given up, and goes on in memory", async ({
  context,
  baseURL,
}) => {
  const page = await openStorePage(context, baseURL)
  const told = await page.evaluate(async () => {
    IDBObjectStore.prototype.getAll = () => ({}) as IDBRequest<unknown[]>
    await store.kept.keep("setting/retention", "0.8")
    return [store.status().kind, await store.kept.load("setting/retention")]
  })
  expect(told).toEqual(["memory", "0.8"])
})

/** Appends without end, `lanes` at a time, and says so after each that is written. */
function startWriting(lanes: number) {
  const { acknowledge } = globalThis as unknown as { acknowledge: (id: string) => Promise<void> }
  const write = async (): Promise<void> => {
    const { id } = await store.events.append({
      kind: "reviewed",
      card: "makemore-bigram/row-sum",
      grade: "good",
    })
    void acknowledge(id)
    return write()
  }
  for (let lane = 0; lane < lanes; lane++) void write()
}

async function layOutVersion1() {
  const request = indexedDB.open("course", 10)
  request.onupgradeneeded = () => {
    request.result.createObjectStore("edits", { keyPath: "id" }).createIndex("cell", "cell")
    request.result.createObjectStore("quarantine", { keyPath: "id" })
  }
  const db = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)))
  const transaction = db.transaction("edits", "readwrite")
  transaction.objectStore("edits").put({
    v: 1,
    id: "5f0c",
    cell: "makemore-bigram/counts",
    atMs: 1_795_353_600_000,
    kind: "written",
    text: "const a = 1",
    startHash: "af63dc4c8601ec8c",
  })
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  db.close()
}

/** mulberry32: the same numbers from the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
