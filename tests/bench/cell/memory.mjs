// @ts-check
/**
 * @file What a page weighs after its reader has opened code twenty times, one place after the other: the cells and
 * challenges of the lesson in turns. Heaps are measured after a collection of garbage, the page's own and those of its
 * workers (the type checker's is the largest); nodes are all that the page keeps alive, in the document or not.
 */

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").CDPSession} CDPSession */

const OPENINGS = 20
const MEGABYTE = 1e6

/**
 * @param {Page} page a lesson, just loaded
 * @returns {Promise<Record<string, Record<string, number>>>} one row for each time of measuring
 */
export async function weighOpenings(page) {
  const session = await page.context().newCDPSession(page)
  const workers = await followWorkers(session)
  // One cell stands in a fold.
  await page.locator("details:has(.cell-editor)").evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute("open", "")
  })
  const parts = page.locator(".cell-editor")
  const count = await parts.count()

  const rows = { "nothing opened": await weigh(page, session, workers) }
  for (let opening = 1; opening <= OPENINGS; opening++) {
    await open(page, parts.nth((opening - 1) % count))
    if ([1, count, OPENINGS].includes(opening)) {
      rows[`${opening} opened, of ${count} places`] = await weigh(page, session, workers)
    }
  }
  return rows
}

/**
 * As a reader does, until the editor is there and its types are.
 *
 * @param {Page} page
 * @param {import("@playwright/test").Locator} part
 */
async function open(page, part) {
  await part.scrollIntoViewIfNeeded()
  await part.locator("textarea.cell-textarea").click()
  await part.locator(".view-line").first().waitFor()
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}

/**
 * @param {Page} page
 * @param {CDPSession} session
 * @param {Awaited<ReturnType<typeof followWorkers>>} workers
 */
async function weigh(page, session, workers) {
  await session.send("HeapProfiler.collectGarbage")
  const { usedSize } = await session.send("Runtime.getHeapUsage")
  const { metrics } = await session.send("Performance.getMetrics")
  return {
    "page's heap, MB": inMegabytes(usedSize),
    "workers' heaps, MB": inMegabytes(await workers.usedSize()),
    editors: await page.locator(".monaco-editor[data-uri]").count(),
    nodes: metrics.find(({ name }) => name === "Nodes")?.value ?? NaN,
    "nodes in the document": await page.locator("*").count(),
  }
}

/**
 * Talks to each worker of a page.
 *
 * @param {CDPSession} session
 */
async function followWorkers(session) {
  /** @type {Set<string>} */
  const attached = new Set()
  /** @type {Map<number, (result: { usedSize?: number }) => void>} */
  const asked = new Map()
  session.on("Target.attachedToTarget", ({ sessionId }) => void attached.add(sessionId))
  session.on("Target.detachedFromTarget", ({ sessionId }) => void attached.delete(sessionId))
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message)
    asked.get(id)?.(result)
    asked.delete(id)
  })
  await session.send("Performance.enable")
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })

  let lastId = 0
  /** @type {(sessionId: string, method: string) => Promise<{ usedSize?: number }>} */
  const ask = (sessionId, method) =>
    new Promise((resolve) => {
      const id = ++lastId
      asked.set(id, resolve)
      void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) })
    })
  return {
    /** Bytes, of all together. */
    usedSize: async () => {
      let sum = 0
      for (const sessionId of attached) {
        await ask(sessionId, "HeapProfiler.collectGarbage")
        sum += (await ask(sessionId, "Runtime.getHeapUsage")).usedSize ?? 0
      }
      return sum
    },
  }
}

/** @param {number} bytes */
function inMegabytes(bytes) {
  return Math.round((10 * bytes) / MEGABYTE) / 10
}
