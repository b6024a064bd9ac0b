/** @file Hostile programs against the sandbox: with the prelude, and at the bare walls without it. Nothing may get out. */
import { expect, test as plain } from "../e2e/fixtures"
import { AttackPage } from "./attack/attack-page"

const test = plain.extend<{ attack: AttackPage }>({
  attack: async ({ page, trouble }, use) => {
    // A browser may write down that it refused something, Firefox as an error of the page; that it did is what is tested.
    trouble.allow(
      /^(?:console|page) error: .*(Content.Security.Policy|Refused to|violates|blocked|sandboxed)/is,
    )
    trouble.allow(/^policy violation: /)
    // Without the prelude nobody catches what a refused request leaves behind in the worker.
    trouble.allow(/^page error: .*at blob:/s)
    // Firefox tells of it without saying where.
    trouble.allow(
      /^page error: (Firefox can’t establish|WebTransportError|Security Error: Content at|TypeError: NetworkError)/,
    )
    const attack = await AttackPage.open(page)
    await use(attack)
    expect(attack.server.hits, "what reached the server").toEqual([])
    expect(await attack.heard(), "what reached the page by another way").toEqual([])
    // The page is well: the next program runs, and nothing of the page has changed.
    await attack.startRaw('say("well"); end()')
    await expect.poll(() => attack.lines()).toEqual(["well"])
    expect(
      await page.evaluate(
        "[localStorage.secret, ({}).polluted, document.getElementById('secret').textContent]",
      ),
    ).toEqual(["kept by the page", undefined, "a secret of the page"])
    await attack.server.close()
  },
})

/** Each is tried; the server tells whether it got through, and the program whether it thought so. */
const NETWORK: Record<string, string> = {
  fetch: "fetch(hit)",
  "fetch without CORS": 'fetch(hit, { mode: "no-cors", keepalive: true, method: "POST", body: "x" })',
  "fetch of the prototype": "Object.getPrototypeOf(Object.getPrototypeOf(self)).fetch.call(self, hit)",
  XMLHttpRequest:
    'new Promise((yes, no) => { const x = new XMLHttpRequest(); x.onload = yes; x.onerror = no; x.open("GET", hit); x.send() })',
  "synchronous XMLHttpRequest": 'const x = new XMLHttpRequest(); x.open("GET", hit, false); x.send()',
  WebSocket:
    'new Promise((yes, no) => { const s = new WebSocket(hit.replace("http", "ws")); s.onopen = yes; s.onerror = no })',
  WebSocketStream: 'new WebSocketStream(hit.replace("http", "ws")).opened',
  EventSource: "new Promise((yes, no) => { const s = new EventSource(hit); s.onopen = yes; s.onerror = no })",
  WebTransport: 'new WebTransport(hit.replace("http", "https")).ready',
  RTCPeerConnection:
    'const c = new RTCPeerConnection({ iceServers: [{ urls: hit.replace("http://", "stun:").split("/")[0] }] }); c.createDataChannel("x"); await c.setLocalDescription(await c.createOffer()); await new Promise((yes) => setTimeout(yes, 500))',
  sendBeacon: 'if (!navigator.sendBeacon(hit, "x")) throw 0',
  importScripts: "importScripts(hit)",
  "dynamic import": "import(hit)",
  "data import": 'import(["data:text/javascript", "1"].join(","))',
  "worker from the network":
    "new Promise((yes, no) => { const w = new Worker(hit); w.onmessage = yes; w.onerror = no })",
  SharedWorker: "new SharedWorker(hit)",
  "font face": 'new FontFace("x", `url(${hit})`).load()',
  "cache storage": 'caches.open("x").then((cache) => cache.add(hit))',
  fetchLater: "fetchLater(hit)",
  "compiled from the network": "WebAssembly.compileStreaming(fetch(hit))",
}

const ELSEWHERE: Record<string, string> = {
  eval: '(0, eval)("1")',
  Function: 'new Function("return 1")()',
  "string timer":
    'new Promise((yes, no) => { self.rung = yes; setTimeout("rung()", 0); setTimeout(no, 300) })',
  indexedDB: 'new Promise((yes, no) => { const r = indexedDB.open("x"); r.onsuccess = yes; r.onerror = no })',
  caches: 'caches.open("x")',
  "file system": "navigator.storage.getDirectory()",
  cookies: "cookieStore.getAll().then((all) => { if (all.length === 0) throw 0 })",
  document: "document.cookie",
  localStorage: "localStorage.secret.length",
  parent: "parent.document.title",
  opener: "opener.document.title",
  top: "top.document.title",
  window: "window.document.title",
}

for (const mode of ["a cell", "a program without the prelude"] as const) {
  test(`${mode} reaches no network, storage, page or evaluator`, async ({ attack }) => {
    const attempts = Object.entries({ ...NETWORK, ...ELSEWHERE }).map(
      ([name, code]) => `await attempt(${JSON.stringify(name)}, async () => { ${withReturn(code)} })`,
    )
    const print = mode === "a cell" ? "console.log" : "say"
    const body = `
      const hit = "${attack.server.url}hit/" + Math.random()
      const attempt = async (name, act) => {
        try {
          const late = new Promise((_, no) => setTimeout(() => no("late"), 1500))
          await Promise.race([act(), late])
          ${print}(name + " worked")
        } catch { ${print}(name + " refused") }
      }
      ${attempts.join("\n")}
      ${print}("all tried")
      ${mode === "a cell" ? "" : "end()"}`
    if (mode === "a cell") await attack.startCell(`// @ts-nocheck\n${body}`)
    else await attack.startRaw(body)
    await expect.poll(() => attack.lines(), { timeout: 60_000 }).toContain("all tried")
    const lines = await attack.lines()
    expect(lines.filter((line) => line.endsWith("worked"))).toEqual([])
    expect(lines).toHaveLength(attempts.length + 1)
  })
}

test("the server would have seen it: a request of the page itself is written down", async ({
  page,
  trouble,
}) => {
  trouble.allow(/hit/)
  const { server } = await AttackPage.open(page)
  await page.evaluate('fetch("hit/control").catch(() => 0)')
  await expect.poll(() => server.hits).toEqual(["GET /hit/control"])
  await server.close()
})

test("workers inside the worker, broadcasts and messages past the line reach nobody", async ({ attack }) => {
  await attack.startRaw(`
    const inner = 'fetch("${attack.server.url}hit/nested").catch(() => 0); new BroadcastChannel("secret").postMessage("from a nested worker")'
    try { new Worker(URL.createObjectURL(new Blob([inner]))) } catch {}
    try { new BroadcastChannel("secret").postMessage("by broadcast") } catch {}
    for (const message of ["by postMessage", { type: "ready" }, { type: "pong" }, { type: "refused", run: 1 }, null]) postMessage(message)
    await new Promise((resolve) => setTimeout(resolve, 500))
    say("sent"); end()`)
  await expect.poll(() => attack.eventTypes(), { timeout: 60_000 }).toContain("finished")
  expect(await attack.lines()).toEqual(["sent"])
})

test("forged and malformed messages are dropped, cut, or read for what is true in them", async ({
  attack,
}) => {
  await attack.startRaw(`
    const junk = [null, undefined, 1, "finished", [], {}, { type: 1 }, { type: "stopped" }, { type: "output" }, { type: "fetching" },
      { type: "unable", message: "forged" }, { type: "output", items: "many" }, { type: "output", items: [null, 1, { kind: "html", text: "<b>" }] },
      { type: "check", check: { title: {} } }, JSON.parse('{"__proto__": {"polluted": 1}, "type": "__proto__"}'),
      new Map([["type", "finished"]]), new Error("no"), new ArrayBuffer(8), /finished/, new Date(NaN)]
    for (const message of junk) port.postMessage(message)
    port.postMessage({ type: "output", dropped: NaN, items: [JSON.parse('{"kind": "text", "level": "log", "from": "", "text": "true", "__proto__": {"polluted": 1}}')] })
    port.postMessage({ type: "output", dropped: 0, items: [{ kind: "text", level: "log", from: "", text: "x".repeat(2_000_000) }] })
    let deep = { text: "deep", entries: [], left: 0 }
    for (let level = 0; level < 5_000; level++) deep = { text: "", entries: [{ key: "k", value: deep }], left: 0 }
    try { port.postMessage({ type: "output", dropped: 0, items: [{ kind: "text", level: "log", from: "", text: "tree", trees: [deep] }] }) } catch {}
    const cycle = { kind: "picture", key: "", picture: { shape: "heat map", rows: Array(1e4).fill("r"), columns: Array(1e4).fill("c"), values: [] } }
    cycle.picture.values.push(cycle.picture.values)
    port.postMessage({ type: "output", dropped: 0, items: [cycle] })
    end()`)
  await expect.poll(() => attack.eventTypes()).toContain("finished")
  const types = new Set(await attack.eventTypes())
  expect([...types].sort()).toEqual(["bundling", "finished", "output"])
  const [first, long] = await attack.lines()
  expect(first).toBe("true")
  expect(long).toHaveLength(100_000)
})

test("a flood of messages is ended, and the page goes on", async ({ attack }) => {
  await attack.startRaw('for (;;) port.postMessage({ type: "output", items: [], dropped: 0 })')
  await expect
    .poll(() => attack.events())
    .toContainEqual(
      expect.objectContaining({ type: "unable", message: expect.stringContaining("more messages") }),
    )
})

test("a flood of lines from a cell is cut, and Stop ends it", async ({ attack }) => {
  await attack.startCell("for (;;) console.log('x'.repeat(1_000))")
  await expect.poll(async () => (await attack.lines()).length).toBeGreaterThan(1_000)
  await attack.stop()
  expect((await attack.events()).at(-1)).toEqual({ type: "stopped", by: "reader" })
  expect((await attack.lines()).length).toBeLessThanOrEqual(10_000)
})

test("values that are deep, large, cyclic, throwing or uncloneable are printed without harm", async ({
  attack,
}) => {
  await attack.startCell(`
    let deep: object = {}
    for (let level = 0; level < 100_000; level++) deep = { deep }
    console.log(deep)
    console.log(new Array(1e9), new Float64Array(1e6), "x".repeat(1e7), new Array(1e4).fill({ a: [1] }))
    const cycle: unknown[] = []; cycle.push(cycle); console.log(cycle)
    console.log(new Proxy({}, { ownKeys() { throw new Error("no") }, getPrototypeOf() { throw new Error("no") } }))
    console.log({ get bomb() { throw new Error("no") }, toString() { throw new Error("no") }, [Symbol.toPrimitive]: 1 })
    console.log(() => 1, Symbol("s"), new WeakMap(), Promise.reject(1).catch(() => 0), new Proxy(function f() {}, {}))
    console.log(JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'))
    console.table([cycle, { a: cycle }, null, 1, new Proxy([], { get() { throw new Error("no") } })])
    console.log("\\u001b[31mred\\u001b[0m <b>bold</b> \\u202e")
    ;(Object.prototype as Record<string, unknown>).polluted = 1
    console.log("end")`)
  await expect.poll(() => attack.eventTypes(), { timeout: 30_000 }).toContain("finished")
  const lines = await attack.lines()
  expect(lines.at(-1)).toBe("end")
  expect(lines.at(-2)).toBe("red <b>bold</b> \u202e")
})

test("a cell that replaces what the prelude stands on breaks its own output at most", async ({ attack }) => {
  await attack.startCell(`
    const world = globalThis as unknown as Record<string, unknown>
    console.log("before")
    world.onmessage = () => console.log("heard")
    try { world.postMessage("by postMessage") } catch (error) { console.log(String(error)) }
    MessagePort.prototype.postMessage = () => { throw new Error("replaced") }
    Function.prototype.bind = () => { throw new Error("replaced") }
    performance.now = () => { throw new Error("replaced") }
    world.setTimeout = world.clearTimeout = world.addEventListener = undefined
    console.log("after")
    world.console = undefined`)
  await expect.poll(() => attack.eventTypes()).toContain("finished")
  const lines = await attack.lines()
  expect(lines[0]).toBe("before")
  expect(lines[1]).toContain("There is no postMessage here")
  expect(lines[2]).toBe("after")
})

test("a cell that closes itself has finished", async ({ attack }) => {
  await attack.startCell('console.log("bye"); setInterval(() => {}, 10); close()')
  await expect.poll(() => attack.eventTypes()).toContain("finished")
  expect(await attack.lines()).toEqual(["bye"])
})

test("timers of an earlier run are gone with it", async ({ attack }) => {
  await attack.startCell('setInterval(() => console.log("ghost"), 5)')
  await expect.poll(() => attack.lines()).toContain("ghost")
  await attack.startCell('setTimeout(() => console.log("own"), 300)')
  await expect.poll(() => attack.eventTypes()).toContain("finished")
  expect(await attack.lines()).toEqual(["own"])
})

test("a worker is made ahead of the click, has not begun, and runs one program once", async ({
  attack,
  page,
}) => {
  const seen = 'performance.now() > 500 ? "made ahead" : "made at the click"'
  const cell = `console.log(${seen}, globalThis.runs = (globalThis.runs ?? 0) + 1, Date.now())`
  await attack.prepareCell(cell)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)))
  const clickedMs = await page.evaluate(() => Date.now())
  await attack.startCell(cell)
  await expect.poll(() => attack.eventTypes()).toContain("finished")
  const [line = ""] = await attack.lines()
  expect(line).toMatch(/^made ahead 1 \d+$/)
  expect(Number(line.split(" ").at(-1))).toBeGreaterThanOrEqual(clickedMs)

  await attack.startCell(cell)
  await expect.poll(() => attack.eventTypes()).toContain("finished")
  expect((await attack.lines())[0]).toMatch(/ 1 \d+$/)
  await attack.startCell('console.log("another")')
  await expect.poll(() => attack.lines()).toEqual(["another"])
})

test("a frame that has died under a program is told, and the next run has a new one", async ({
  attack,
  page,
}) => {
  await attack.startRaw('say("begun")')
  await expect.poll(() => attack.lines()).toEqual(["begun"])
  await page.evaluate("document.querySelector('iframe').remove()")
  await expect
    .poll(() => attack.events(), { timeout: 30_000 })
    .toContainEqual(
      expect.objectContaining({ type: "unable", message: expect.stringContaining("made anew") }),
    )
})

/** The last statement's value is what is awaited. */
function withReturn(code: string): string {
  const at = code.lastIndexOf("; ")
  const isStatements = at >= 0 && !code.startsWith("new Promise")
  const last = isStatements ? code.slice(at + 2) : code
  const isExpression = !/^(if|const|await) ?/.test(last)
  return `${isStatements ? code.slice(0, at + 2) : ""}${isExpression ? `return ${last}` : last}`
}
