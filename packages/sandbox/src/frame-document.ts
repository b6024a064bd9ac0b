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

/** Runs in the frame; the page's policy must name its hash. */
export const FRAME_SCRIPT = `
let worker = null, url = "", line = null
const end = () => {
  if (worker) worker.terminate()
  URL.revokeObjectURL(url)
  worker = null
}
const start = ({ run, code }, port) => {
  end()
  url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }))
  try {
    worker = new Worker(url)
    worker.onerror = (event) => { event.preventDefault(); line.postMessage({ type: "refused", run, message: String(event.message) }) }
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
  line.postMessage({ type: "ready" })
})
`

const POLICY = "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:"

/** For `srcdoc`: works offline too, where a page of its own in an opaque frame would bypass a service worker. */
export const FRAME_DOCUMENT = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Sandbox</title><script>${FRAME_SCRIPT}</script>`
