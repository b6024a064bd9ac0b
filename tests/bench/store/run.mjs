// @ts-check
/**
 * @file What 50,000 review events cost: from the database to the sorted list, and from the list to the cards' states.
 *
 *     npm run bench -- store
 *
 * The store's own source in Chromium, on an empty page; the states by replay in the same page. The first reading is the
 * one that a reader waits for. Replay is what `/review` adds to the store's answer: at most 200 ms.
 */
import { createServer } from "node:http"
import { build } from "esbuild-wasm"
import { launchChromium } from "../../support/served-site.mjs"
import { PROJECT_ROOT } from "../../support/sites.mjs"

const EVENTS = 50_000
const CARDS = 240
const ROUNDS = 7
const REPLAY_LIMIT_MS = 200

const { outputFiles } = await build({
  stdin: {
    contents:
      'export { openInBrowser } from "./src/state/open"; export { createSchedule, isReviewEvent, replay } from "./packages/recall/src/index"',
    resolveDir: PROJECT_ROOT,
  },
  bundle: true,
  write: false,
  format: "iife",
  globalName: "bench",
  target: "es2022",
})
const script = outputFiles[0]?.text ?? ""

const server = createServer((_, response) => {
  response.setHeader("content-type", "text/html")
  response.end("<title>Bench</title>")
})
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)))
const address = server.address()
const port = typeof address === "object" && address !== null ? address.port : 0

try {
  const browser = await launchChromium()
  const context = await browser.newContext()
  const filling = await open(context)
  await filling.evaluate(fill, { events: EVENTS, cards: CARDS })
  await filling.close()

  /** @type {{ openMs: number, allMs: number, replayMs: number }[]} */
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const page = await open(context)
    rounds.push(await page.evaluate(measure, EVENTS))
    await page.close()
  }
  await browser.close()

  const replayMs = median(rounds.map((round) => round.replayMs))
  console.table({
    "opening the store": `${median(rounds.map(({ openMs }) => openMs))} ms`,
    [`${EVENTS.toLocaleString("en")} events, read and sorted`]: `${median(rounds.map(({ allMs }) => allMs))} ms`,
    "the states of all cards, by replay": `${replayMs} ms, at most ${REPLAY_LIMIT_MS}`,
  })
  if (replayMs > REPLAY_LIMIT_MS) process.exitCode = 1
} finally {
  server.close()
}

/** @param {import("@playwright/test").BrowserContext} context */
async function open(context) {
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.evaluate(`${script}; globalThis.bench = bench`)
  return page
}

/**
 * In the page: years of reviews, through the database as any page would find it.
 *
 * @param {{ events: number, cards: number }} sizes
 */
async function fill({ events, cards }) {
  const { bench } = /** @type {any} */ (globalThis)
  const store = await bench.openInBrowser()
  const grades = ["good", "good", "easy", "hard", "again"]
  const rows = Array.from({ length: events }, (_, index) => ({
    v: 1,
    id: crypto.randomUUID(),
    atMs: 1_700_000_000_000 + index * 1_000_000,
    kind: "reviewed",
    card: `makemore-bigram/card-${(index * 7) % cards}`,
    grade: grades[(index * 13) % grades.length],
  }))
  const answer = await store.whole.rewrite(() => ({
    isErasing: false,
    edits: [],
    kept: [],
    events: rows,
    quarantine: [],
  }))
  if (answer.kind !== "stored") throw new Error(`The events should be stored, but: ${JSON.stringify(answer)}`)
}

/**
 * In the page.
 *
 * @param {number} wanted
 */
async function measure(wanted) {
  const { bench } = /** @type {any} */ (globalThis)
  const beganMs = performance.now()
  const store = await bench.openInBrowser()
  const openedMs = performance.now()
  const events = await store.events.all()
  const readMs = performance.now()
  if (events.length !== wanted) throw new Error(`${wanted} events wanted, got ${events.length}`)
  bench.replay(events.filter(bench.isReviewEvent), bench.createSchedule(), Date.now())
  return { openMs: openedMs - beganMs, allMs: readMs - openedMs, replayMs: performance.now() - readMs }
}

/** @param {number[]} values */
function median(values) {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN)
}
