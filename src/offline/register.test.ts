/** @file A new version is offered to a reader; the first of all is not, whenever the browser tells that it is installed. */
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { register } from "./register"

/** As much of a service worker as the registration looks at. */
class Worker extends EventTarget {
  state = "installing"
  readonly postMessage = vi.fn()

  tell(state: string) {
    this.state = state
    this.dispatchEvent(new Event("statechange"))
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null
  waiting: Worker | null = null
  active: Worker | null = null

  find(worker: Worker) {
    this.installing = worker
    this.dispatchEvent(new Event("updatefound"))
  }
}

let registration: Registration
let container: EventTarget & { controller: Worker | null; register: () => Promise<Registration> }
const offer = vi.fn<(load: () => void) => void>()

beforeEach(() => {
  registration = new Registration()
  container = Object.assign(new EventTarget(), { controller: null, register: async () => registration })
  vi.stubGlobal("navigator", { serviceWorker: container })
})
afterEach(() => {
  vi.unstubAllGlobals()
  offer.mockClear()
})

test("the first version is not offered, though it may control the page before it is told to be installed", async () => {
  const first = new Worker()
  registration.installing = first
  const registered = await register("/")
  registered?.onUpdate(offer)
  container.controller = first
  registration.find(first)
  first.tell("installed")
  expect(offer).not.toHaveBeenCalled()

  const second = new Worker()
  registration.find(second)
  second.tell("installed")
  expect(offer).toHaveBeenCalledOnce()
})

test("a version that waits already is offered, and takes over when the reader wants it", async () => {
  const old = new Worker()
  const later = new Worker()
  Object.assign(registration, { active: old, waiting: later })
  container.controller = old
  const registered = await register("/")
  registered?.onUpdate(offer)
  expect(later.postMessage).not.toHaveBeenCalled()
  offer.mock.lastCall?.[0]()
  expect(later.postMessage).toHaveBeenCalledExactlyOnceWith("take over")
})
