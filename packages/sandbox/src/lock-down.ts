/**
 * @file Takes from the sandbox's worker what a program there has no business with. Runs in the sandbox, before the
 * reader's code.
 *
 * The frame's opaque origin and its policy already refuse the network and storage; this is the wall before that wall.
 * It says in words what is missing, and it takes away what the policy cannot: a flood of messages to the frame, or of
 * workers.
 */

const NETWORK = [
  "fetch",
  "fetchLater",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "EventSource",
  "WebTransport",
  "RTCPeerConnection",
  "importScripts",
  "FontFace",
]
const STORAGE = ["indexedDB", "caches", "webkitRequestFileSystem", "webkitRequestFileSystemSync"]
const OTHERS = ["Worker", "SharedWorker", "BroadcastChannel", "postMessage"]

/** Replaces each name by a function that says why it is not there, on the global object and on its prototypes. */
export function lockDown(world: object): void {
  for (const name of NETWORK) refuse(world, name, "a cell has no network. Data come in by import.")
  for (const name of STORAGE) refuse(world, name, "a cell stores nothing.")
  for (const name of OTHERS) refuse(world, name, "a cell runs alone, and speaks by console.log.")
}

function refuse(world: object, name: string, why: string): void {
  let isThere = false
  for (
    let owner: object | null = world;
    owner !== null;
    owner = Object.getPrototypeOf(owner) as object | null
  ) {
    if (!Object.hasOwn(owner, name)) continue
    isThere = true
    Reflect.deleteProperty(owner, name)
  }
  if (!isThere) return
  const absent = function () {
    throw new Error(`There is no ${name} here: ${why}`)
  }
  Object.defineProperty(world, name, { value: absent, writable: true, configurable: true })
}
