/**
 * @file The document of the hidden frame in which readers' programs run.
 *
 * `sandbox="allow-scripts"` gives it an origin of its own that nobody shares: no storage, no cookies, no way to the
 * page's DOM. Its policy admits no network at all. A program runs in a classic worker inside, so that it can be ended
 * at once while it spins, and speaks to the page over a port that the frame hands through unread.
 *
 * The script is a string, not a function turned into one, because the page's Content-Security-Policy names it by its
 * hash: the text must be the same in every build. It speaks `FrameCommand` and `FrameReply` of protocol.ts.
 */

/**
 * Runs in the frame; the page's policy must name its hash. A spare worker waits, so that no run waits for its start. It
 * makes the script's address itself, since its origin is as closed to the frame's addresses as to all others.
 */
export const FRAME_SCRIPT = `
const boot = "addEventListener('message', ({ data }) => {" +
  "const url = URL.createObjectURL(new Blob([data], { type: 'text/javascript' }))\\n" +
  "importScripts(url); URL.revokeObjectURL(url) }, { once: true })"
const bootUrl = URL.createObjectURL(new Blob([boot], { type: "text/javascript" }))
let worker = null, spare = null, line = null
const keepSpare = () => { try { spare ??= new Worker(bootUrl) } catch { spare = null } }
const end = () => {
  if (worker) worker.terminate()
  worker = null
  setTimeout(keepSpare, 0)
}
const start = ({ run, code }, port) => {
  end()
  try {
    worker = spare ?? new Worker(bootUrl)
    spare = null
    worker.onerror = (event) => { event.preventDefault(); line.postMessage({ type: "refused", run, message: String(event.message) }) }
    worker.postMessage(code)
    worker.postMessage(null, [port])
  } catch (error) {
    line.postMessage({ type: "refused", run, message: String(error) })
  }
}
addEventListener("message", (event) => {
  if (event.source !== parent || line || !event.ports[0]) return
  line = event.ports[0]
  line.onmessage = ({ data, ports }) => {
    if (data.type === "start") start(data, ports[0])
    else if (data.type === "stop") end()
    else if (data.type === "ping") line.postMessage({ type: "pong" })
  }
  keepSpare()
  line.postMessage({ type: "ready" })
})
`

const POLICY = "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:"

/** For `srcdoc`: works offline too, where a page of its own in an opaque frame would bypass a service worker. */
export const FRAME_DOCUMENT = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Sandbox</title><script>${FRAME_SCRIPT}</script>`
