import { expect, test, vi } from "vitest"
import { createEdits } from "./edits"
import { EDITS } from "./layout"
import type { Version } from "./shapes"
import { createTable } from "./table"
import type { Storage } from "./table"
import type { World } from "./world"

const CELL = "makemore-bigram/counts"
const draft = (text: string, basedOn: string | null) => ({ text, startHash: "cbf29ce484222325", basedOn })

/** A storage that works until the test breaks it. */
function setUp(isReadable: boolean) {
  let ids = 0
  const world: World = { nowMs: () => 1_000_000, newId: () => `id-${++ids}` }
  const sound = createTable(EDITS)
  const storage: Storage<Version> = { ...sound }
  const fell = vi.fn<(error: unknown) => void>()
  const table = createTable(EDITS, storage, fell)
  const breakDown = () => {
    storage.change = () => Promise.reject(new Error("broken"))
    if (!isReadable) storage.read = () => Promise.reject(new Error("broken"))
  }
  return {
    edits: createEdits(table, world),
    elsewhere: createEdits(sound, world),
    storage,
    sound,
    fell,
    breakDown,
  }
}

test("a storage that breaks is told once, and every call is answered all the same", async () => {
  const { edits, fell, breakDown } = setUp(false)
  await edits.save(CELL, draft("kept", null))
  breakDown()
  const answers = await Promise.all([
    edits.load(CELL),
    edits.reset(CELL, "id-1"),
    edits.history("lesson/other"),
  ])
  expect(answers).toMatchObject([{ text: "kept" }, { kind: "saved", edit: { kind: "reset" } }, []])
  expect(fell).toHaveBeenCalledExactlyOnceWith(new Error("broken"))
})

test("a storage that can still be read gives what this page had not looked at yet", async () => {
  const { edits, elsewhere, breakDown } = setUp(true)
  await elsewhere.save(CELL, draft("of last week", null))
  breakDown()
  await edits.save("lesson/other", draft("now in memory", null))
  expect(await edits.load(CELL)).toMatchObject({ text: "of last week" })
  const told = vi.fn()
  edits.watch(CELL, told)
  await vi.waitFor(() =>
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ text: "of last week" }), "elsewhere"),
  )
})

test("a save that is still being written when another call finds the storage broken is known in memory", async () => {
  const { edits, storage, sound, breakDown } = setUp(false)
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  storage.change = async (cell, decide) => {
    const decision = await sound.change(cell, decide)
    await gate
    return decision
  }
  const slow = edits.save(CELL, draft("slow", null))
  breakDown()
  await edits.history("lesson/other")
  letGo()
  await slow
  expect(await edits.load(CELL)).toMatchObject({ text: "slow" })
})

test("a watcher goes on in memory after the storage broke, and stops when it is told to", async () => {
  const { edits, breakDown } = setUp(false)
  const told = vi.fn()
  const stop = edits.watch(CELL, told)
  breakDown()
  const answer = await edits.save(CELL, draft("in memory", null))
  const edit = answer.kind === "saved" ? answer.edit : undefined
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(edit, "here"))
  stop()
  await edits.reset(CELL, edit?.id ?? null)
  expect(told).not.toHaveBeenCalledWith(expect.objectContaining({ kind: "reset" }), "here")
})
