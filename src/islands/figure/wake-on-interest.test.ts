/** @file A part sleeps until a reader turns to it; what was done while it woke is done again, and a failure is tried again. */
import { beforeEach, expect, it, vi } from "vitest"
import { wakeOnInterest } from "./wake-on-interest"
import type { Live } from "./wake-on-interest"

vi.mock("./late-fields")

/** As much of an element as the waking asks for. */
class Part extends EventTarget {
  readonly clicks = vi.fn()
  readonly attributes = new Set<string>()
  children: Part[] = []

  closest = (selector: string) => (selector === "button" ? this : null)
  querySelectorAll = (selector: string) => (selector === ":disabled" ? this.children : [])
  removeAttribute = (name: string) => this.attributes.delete(name)
  after = () => {}
  click = this.clicks
}

let place: Part
let button: Part
let other: Part
let message: { textContent: string; isThere: boolean }

beforeEach(() => {
  place = new Part()
  button = new Part()
  other = new Part()
  button.attributes.add("disabled")
  place.children = [button, other]
  vi.useFakeTimers()
  vi.stubGlobal("Element", Part)
  vi.stubGlobal("document", {
    createElement: () => {
      message = { textContent: "", isThere: true }
      return Object.assign(message, { remove: () => (message.isThere = false) })
    },
  })
  return () => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  }
})

function sleep(fetchLive: () => Promise<Live>) {
  return wakeOnInterest(place as unknown as HTMLElement, fetchLive)
}

/** A click into the part, as it reaches the part from a button. */
function press(target: Part) {
  const event = new Event("click")
  Object.defineProperty(event, "target", { value: target })
  place.dispatchEvent(event)
}

const SIGNS = ["pointerenter", "pointerdown", "focusin", "input", "change", "click"]

for (const sign of SIGNS) {
  it(`wakes at ${sign}, and fetches its code no sooner`, async () => {
    const makeLive = vi.fn()
    const fetchLive = vi.fn(async () => ({ makeLive }))
    sleep(fetchLive)
    expect(fetchLive).not.toHaveBeenCalled()
    place.dispatchEvent(new Event(sign))
    await vi.waitFor(() => expect(makeLive).toHaveBeenCalledExactlyOnceWith(place))
  })
}

it("fetches its code once, however many signs of interest there are", async () => {
  const makeLive = vi.fn()
  const fetchLive = vi.fn(async () => ({ makeLive }))
  const wake = sleep(fetchLive)
  for (const sign of SIGNS) place.dispatchEvent(new Event(sign))
  await vi.waitFor(() => expect(makeLive).toHaveBeenCalledTimes(1))
  for (const sign of SIGNS) place.dispatchEvent(new Event(sign))
  wake()
  expect(fetchLive).toHaveBeenCalledTimes(1)
})

it("lets its controls be pressed while it sleeps, and presses them again, as often and in order", async () => {
  const makeLive = vi.fn()
  sleep(async () => ({ makeLive }))
  expect(button.attributes).not.toContain("disabled")
  press(other)
  press(button)
  press(button)
  expect(button.clicks).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(button.clicks).toHaveBeenCalledTimes(2))
  expect(other.clicks).toHaveBeenCalledTimes(1)
  const order = [makeLive, other.clicks, button.clicks].map(({ mock }) => mock.invocationCallOrder[0]!)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

it("takes a press that was told to wait as meant once, however often it is repeated", async () => {
  let bring: (live: Live) => void = () => {}
  sleep(() => new Promise((resolve) => (bring = resolve)))
  press(button)
  await vi.advanceTimersByTimeAsync(1000)
  press(button)
  press(other)
  press(other)
  bring({ makeLive: vi.fn() })
  await vi.waitFor(() => expect(other.clicks).toHaveBeenCalledTimes(1))
  expect(button.clicks).toHaveBeenCalledTimes(1)
})

it("says that its code could not be fetched, and tries again with the next press, for that press alone", async () => {
  const makeLive = vi.fn()
  const fetchLive = vi.fn<() => Promise<Live>>().mockRejectedValueOnce(new Error("offline"))
  fetchLive.mockResolvedValue({ makeLive })
  sleep(fetchLive)
  press(other)
  await vi.waitFor(() => expect(message.textContent).toContain("Try again"))
  press(button)
  await vi.waitFor(() => expect(button.clicks).toHaveBeenCalledTimes(1))
  expect(other.clicks).not.toHaveBeenCalled()
  expect(message.isThere).toBe(false)
})

it("says nothing of a failure to one whose pointer only crosses it", async () => {
  const fetchLive = vi.fn(async () => Promise.reject(new Error("offline")))
  sleep(fetchLive)
  place.dispatchEvent(new Event("pointerenter"))
  await vi.advanceTimersByTimeAsync(5000)
  place.dispatchEvent(new Event("pointerdown"))
  await vi.advanceTimersByTimeAsync(5000)
  expect(fetchLive).toHaveBeenCalledTimes(2)
  expect(message.textContent).toBe("")
})

it("says after a second that its code is on its way", async () => {
  sleep(() => new Promise(() => {}))
  place.dispatchEvent(new Event("pointerenter"))
  await vi.advanceTimersByTimeAsync(5000)
  expect(message.textContent).toBe("")
  press(button)
  await vi.advanceTimersByTimeAsync(999)
  expect(message.textContent).toBe("")
  await vi.advanceTimersByTimeAsync(1)
  expect(message.textContent).toBe("The code behind this is on its way.")
})

it("wakes without a reader's doing when it is told to", async () => {
  const makeLive = vi.fn()
  sleep(async () => ({ makeLive }))()
  await vi.waitFor(() => expect(makeLive).toHaveBeenCalledTimes(1))
})
