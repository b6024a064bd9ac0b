import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Found } from "./found"
import { SearchSession } from "./search-session"

const results = (...titles: string[]): Found[] =>
  titles.map((title) => ({ kind: "term", title, url: `/${title}`, excerpt: [] }))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test("it asks once the reader rests, and not for every letter", async () => {
  const search = vi.fn(async (text: string) => results(text))
  const session = new SearchSession(async () => search)
  session.type("co")
  session.type("count")
  expect(session.state.value.kind).toBe("asking")
  await vi.runAllTimersAsync()
  expect(search.mock.calls).toEqual([["count"]])
  expect(session.found.value.map(({ title }) => title)).toEqual(["count"])
})

test("the answer to an older question is dropped", async () => {
  const answers: ((found: Found[]) => void)[] = []
  const session = new SearchSession(async () => () => new Promise((resolve) => answers.push(resolve)))
  session.type("old")
  await vi.runAllTimersAsync()
  session.type("new")
  await vi.runAllTimersAsync()
  answers[1]!(results("new"))
  answers[0]!(results("old"))
  await vi.runAllTimersAsync()
  expect(session.found.value.map(({ title }) => title)).toEqual(["new"])
})

test("a search that is emptied again asks nothing", async () => {
  const search = vi.fn(async () => results("x"))
  const session = new SearchSession(async () => search)
  session.type("x")
  session.type(" ")
  await vi.runAllTimersAsync()
  expect(search).not.toHaveBeenCalled()
  expect(session.state.value.kind).toBe("empty")
})

test("an index that could not be fetched is said so, and fetched again with the next question", async () => {
  let isOnline = false
  const session = new SearchSession(async () => {
    if (!isOnline) throw new TypeError("Failed to fetch")
    return async (text) => results(text)
  })
  session.type("count")
  await vi.runAllTimersAsync()
  expect(session.state.value.kind).toBe("unreachable")
  isOnline = true
  session.type("counts")
  await vi.runAllTimersAsync()
  expect(session.found.value).toHaveLength(1)
})

test("the choice goes down, up and around, and begins anew with new results", async () => {
  const session = new SearchSession(async () => async () => results("a", "b", "c"))
  session.choose(1)
  expect(session.chosen.value).toBe(0)
  session.type("x")
  await vi.runAllTimersAsync()
  session.choose(-1)
  expect(session.chosen.value).toBe(2)
  session.choose(1)
  expect(session.chosen.value).toBe(0)
  session.choose(1)
  session.type("xy")
  await vi.runAllTimersAsync()
  expect(session.chosen.value).toBe(0)
})

test("what was found for other words is not taken for the answer to these", async () => {
  const session = new SearchSession(async () => async (text) => results(text))
  session.type("count")
  expect(session.isWaiting.value).toBe(true)
  await vi.runAllTimersAsync()
  expect(session.isWaiting.value).toBe(false)
  session.type("loss")
  expect(session.isWaiting.value).toBe(true)
  session.type("count ")
  expect(session.isWaiting.value).toBe(false)
})
