/**
 * @file A page of its own with the real `Runner`, frame and guard, whose bundler hands every program through as it is:
 * so a hostile program meets the walls alone, without the prelude, or with it.
 */
import { globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { RunEvent } from "@course/sandbox"
import { bundle } from "@course/sandbox/bundle"
import type { Page } from "@playwright/test"
import * as esbuild from "esbuild-wasm"
import { startHitServer, type HitServer } from "./hit-server"

const SANDBOX = join(fileURLToPath(new URL("../../..", import.meta.url)), "packages", "sandbox", "src")

const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Attacked</title>
<p id="secret">a secret of the page</p><script type="module" src="/page.js"></script>`

const PAGE_SCRIPT = `
import { Runner } from "./index"
localStorage.setItem("secret", "kept by the page")
document.cookie = "secret=kept-by-the-page"
const heard = []
addEventListener("message", (event) => heard.push(String(event.data)))
new BroadcastChannel("secret").onmessage = (event) => heard.push(String(event.data))
const runner = new Runner()
const program = (code) => ({ entry: "code", files: { code }, packages: {}, given: {} })
let events = []
let run
Object.assign(globalThis, {
  heard,
  events: () => events,
  stop: () => run.stop(),
  prepare: (code) => runner.prepare(program(code)),
  start(code) {
    events = []
    const own = events
    run = runner.run(program(code), (event) => own.push(event))
  },
})
`

/** Answers as the bundler does, with the program itself for a bundle. */
const BUNDLER = `
const MAP = JSON.stringify({ version: 3, sources: [], names: [], mappings: "" })
onmessage = ({ data: { id, kind, ask } }) => postMessage({
  type: "answer",
  id,
  answer: kind === "bundle" ? { kind: "bundled", code: ask.files[ask.entry], map: MAP, buildMs: 0 } : { initMs: 0 },
})`

export class AttackPage {
  constructor(
    readonly page: Page,
    readonly server: HitServer,
  ) {}

  static async open(page: Page): Promise<AttackPage> {
    const server = await startHitServer({
      "/": { type: "text/html", text: PAGE },
      "/page.js": { type: "text/javascript", text: await pageScript() },
      "/bundler.worker.ts": { type: "text/javascript", text: BUNDLER },
    })
    await page.goto(server.url)
    await page.waitForFunction("typeof start === 'function'")
    return new AttackPage(page, server)
  }

  /** Starts a program without a prelude: `port` is its line to the page, and `say` prints on it. */
  async startRaw(body: string): Promise<void> {
    const code = `addEventListener("message", async ({ ports: [port] }) => {
      const say = (text) => port.postMessage({ type: "output", items: [{ kind: "text", level: "log", from: "", text: String(text) }], dropped: 0 })
      const end = () => port.postMessage({ type: "finished", elapsedMs: 1 })
      ${body}
    }, { once: true })`
    await this.#call("start", code)
  }

  /** Starts a cell as the lesson does, prelude and all. */
  async startCell(text: string): Promise<void> {
    await this.#call("start", await bundled(text))
  }

  /** Has a cell ready, as the lesson does before the click. */
  async prepareCell(text: string): Promise<void> {
    await this.#call("prepare", await bundled(text))
  }

  async stop(): Promise<void> {
    await this.page.evaluate("stop()")
  }

  /** What the page was told of the run so far. */
  async events(): Promise<readonly RunEvent[]> {
    return this.page.evaluate("events()")
  }

  async eventTypes(): Promise<string[]> {
    return (await this.events()).map(({ type }) => type)
  }

  /** The lines that were printed. */
  async lines(): Promise<string[]> {
    return (await this.events()).flatMap((event) =>
      event.type === "output"
        ? event.items.map((item) => (item.kind === "text" ? item.text : item.kind))
        : [],
    )
  }

  /** What the page heard by ways that no program should have. */
  async heard(): Promise<readonly string[]> {
    return this.page.evaluate("heard")
  }

  async #call(what: "start" | "prepare", code: string): Promise<void> {
    await this.page.evaluate(`${what}(${JSON.stringify(code)})`)
  }
}

async function bundled(text: string): Promise<string> {
  const ask = { entry: "lesson/main.ts", files: { "lesson/main.ts": text }, packages: {}, given: {} }
  const answer = await bundle(esbuild, ask, ownFiles(), () => 0)
  if (answer.kind !== "bundled") throw new Error(`not bundled: ${JSON.stringify(answer.problems)}`)
  return answer.code
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: PAGE_SCRIPT, resolveDir: SANDBOX, loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "silent",
  })
  return outputFiles[0]?.text ?? ""
}

function ownFiles(): Record<string, string> {
  const paths = globSync("*.ts", { cwd: SANDBOX }).filter((path) => !path.endsWith(".test.ts"))
  return Object.fromEntries(
    paths.map((path) => [`sandbox/${basename(path)}`, readFileSync(join(SANDBOX, path), "utf8")]),
  )
}
