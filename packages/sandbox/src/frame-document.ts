/**
 * @file The document of the hidden frame in which readers' programs run.
 *
 * `sandbox="allow-scripts"` gives it an origin of its own that nobody shares: no storage, no cookies, no way to the
 * page's DOM. Its policy admits no network at all. A program runs in a classic worker inside, so that it can be ended
 * at once while it spins, and speaks to the page over a port that the frame hands through unread. Until that port comes,
 * it waits, with nothing of the reader's run: so a worker can be made ahead of the click.
 *
 * The script is a string, not a function turned into one, because the page's Content-Security-Policy names it by its
 * hash: the text must be the same in every build. It speaks `FrameCommand` and `FrameReply` of protocol.ts.
 */

/** Runs in the frame; the page's policy must name its hash. */
export const FRAME_SCRIPT = `
let line = null, running = null, waiting = null
const make = (code) => {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }))
  const made = { code, url, run: 0, worker: new Worker(url) }
  made.worker.onerror = (event) => {
    event.preventDefault()
    if (made === waiting) waiting = null
    if (made === running) line.postMessage({ type: "refused", run: made.run, message: String(event.message) })
  }
  return made
}
const end = (made) => {
  if (!made) return
  made.worker.terminate()
  URL.revokeObjectURL(made.url)
}
const expect = ({ code }) => {
  if (waiting && waiting.code === code) return
  end(waiting)
  waiting = null
  waiting = make(code)
}
const stop = () => {
  end(running)
  running = null
}
const start = ({ run, code }, port) => {
  stop()
  try {
    expect({ code })
    running = waiting
    waiting = null
    running.run = run
    running.worker.postMessage(null, [port])
  } catch (error) {
    line.postMessage({ type: "refused", run, message: String(error) })
  }
}
addEventListener("message", (event) => {
  if (event.source !== parent || line || !event.ports[0]) return
  line = event.ports[0]
  line.onmessage = ({ data, ports }) => {
    if (data.type === "start") start(data, ports[0])
    else if (data.type === "stop") stop()
    else if (data.type === "expect") try { expect(data) } catch {}
    else if (data.type === "ping") line.postMessage({ type: "pong" })
  }
  line.postMessage({ type: "ready" })
})
`

const POLICY = "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:"

/** For `srcdoc`: works offline too, where a page of its own in an opaque frame would bypass a service worker. */
export const FRAME_DOCUMENT = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Sandbox</title><script>${FRAME_SCRIPT}</script>`
