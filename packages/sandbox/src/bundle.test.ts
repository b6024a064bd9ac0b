import { runInThisContext } from "node:vm"
import * as esbuild from "esbuild-wasm"
import { describe, expect, test } from "vitest"
import { bundle, utf16Length } from "./bundle"
import { ownFiles } from "./own-files"
import { mapStack } from "./stack"
import type { BundleAsk } from "./virtual-files"

const PACKAGES = { "@course/engine": "packages/engine/src/index.ts" }

/** Bundles `main` beside `others`, all in `lesson/`. */
function build(main: string, others: Record<string, string> = {}, more: Partial<BundleAsk> = {}) {
  const files = {
    "lesson/main.ts": main,
    "packages/engine/src/index.ts": "export const engine = 'the engine'",
  }
  for (const [name, text] of Object.entries(others)) Object.assign(files, { [`lesson/${name}`]: text })
  const ask = {
    entry: "lesson/main.ts",
    files,
    packages: PACKAGES,
    given: { "@course/data": ["names"] },
    ...more,
  }
  return bundle(esbuild, ask, ownFiles, () => 0)
}

async function problemOf(main: string, others: Record<string, string> = {}) {
  const answer = await build(main, others)
  if (answer.kind !== "rejected") throw new Error("the bundler took it")
  return answer.problems[0]
}

/** Runs a bundle as the frame's worker would, with stand-ins for the worker's own globals. */
async function run(code: string, given: object = {}): Promise<Record<string, unknown>[]> {
  const messages: Record<string, unknown>[] = []
  await new Promise<void>((resolve) => {
    const port = {
      onmessage: (_: unknown) => {},
      postMessage(message: Record<string, unknown>) {
        messages.push(message)
        if (message.type === "failed" || message.type === "finished") resolve()
      },
    }
    const scope: Record<string, unknown> = { performance, setTimeout, clearTimeout, setInterval }
    const globals = {
      ...scope,
      addEventListener(type: string, told: (event: object) => void) {
        if (type !== "message") return
        told({ ports: [port] })
        setTimeout(() => port.onmessage({ data: given }), 0)
      },
    }
    // On the bundle's first line, so that lines stay what they are.
    const head = `(function (globalThis, ${Object.keys(globals).join(", ")}) { var console; `
    const body = code.replace("globalThis.console =", "console = globalThis.console =")
    runInThisContext(`${head}${body}})`, { filename: "blob:run.js" })(scope, ...Object.values(globals))
  })
  return messages
}

const printed = (messages: Record<string, unknown>[]) =>
  messages.flatMap((message) =>
    message.type === "output" ? (message.items as { from: string; text: string }[]) : [],
  )

describe("a bundle", () => {
  test("runs the entry after the files that it imports, and each line says whose it is", async () => {
    const answer = await build('import { n } from "./counts"\nconsole.log("n is", n)', {
      "counts.ts":
        'import { start } from "./data.ts"\nexport const n: number = start + 1\nconsole.log("counted")',
      "data.ts": 'export const start = 1\nconsole.log("read")',
    })
    if (answer.kind !== "bundled") throw new Error("rejected")
    expect(printed(await run(answer.code)).map(({ from, text }) => `${from}: ${text}`)).toEqual([
      "lesson/data.ts: read",
      "lesson/counts.ts: counted",
      "lesson/main.ts: n is 2",
    ])
  })

  test("may await at its top level, import packages by name, and import given data", async () => {
    const answer = await build(
      'import { engine } from "@course/engine"\nimport { names } from "@course/data"\nconsole.log(engine, await Promise.resolve(names))',
    )
    if (answer.kind !== "bundled") throw new Error("rejected")
    const messages = await run(answer.code, { "@course/data": { names: ["ava"] } })
    expect(printed(messages).map(({ text }) => text)).toEqual(['the engine ["ava"]'])
    expect(messages.at(-1)?.type).toBe("finished")
  })

  test("says where it threw, in the reader's lines", async () => {
    const answer = await build(
      "const a = 1" + '\nfunction spell() {\n  throw new RangeError("too long")\n}\nspell()',
    )
    if (answer.kind !== "bundled") throw new Error("rejected")
    const failed = (await run(answer.code)).at(-1)
    expect(failed).toMatchObject({ type: "failed", name: "RangeError", message: "too long" })
    expect(
      mapStack(String(failed?.stack), answer.map).map(({ file, line, functionName }) => [
        file,
        line,
        functionName,
      ]),
    ).toEqual([
      ["lesson/main.ts", 3, "spell"],
      ["lesson/main.ts", 5, ""],
    ])
  })

  test("of an empty file is a program that prints nothing", async () => {
    const answer = await build("")
    if (answer.kind !== "bundled") throw new Error("rejected")
    const messages = await run(answer.code)
    expect(messages.map(({ type }) => type)).toEqual(["started", "finished"])
  })
})

describe("a text that does not compile", () => {
  test("has its syntax error at the reader's line and column, counted in UTF-16", async () => {
    expect(await problemOf('const a = 1\nconst face = "🙂é"; const = 2')).toMatchObject({
      message: 'Expected identifier but found "="',
      place: { file: "lesson/main.ts", line: 2, column: 26, length: 1 },
    })
  })

  test("that ends too early is told of its own end, not of what is added to it", async () => {
    expect(await problemOf("function f() {")).toMatchObject({
      message: "Unexpected end of file",
      place: { line: 1, column: 14 },
    })
  })

  test("may miss a file: the message names the near one", async () => {
    expect(
      await problemOf('import { n } from "./cuonts"\nconsole.log(n)', { "counts.ts": "export const n = 1" }),
    ).toMatchObject({
      message: 'There is no file "./cuonts" here.',
      hints: ['Did you mean "./counts"?'],
      place: { file: "lesson/main.ts", line: 1, column: 18, length: 10 },
    })
  })

  test("may ask for an unknown package: the message lists the known ones", async () => {
    expect(await problemOf('import _ from "lodash"\n_()')).toMatchObject({
      message: `Cannot import "lodash": cells can import this course's packages and this lesson's files.`,
      hints: ["The packages: @course/engine, @course/data."],
    })
    expect(await problemOf('import _ from "@course/engin"\n_()')).toMatchObject({
      hints: ['Did you mean "@course/engine"?'],
    })
  })

  test("may ask for a web address: cells have no network", async () => {
    expect((await problemOf('import _ from "https://example.org/x.js"\n_()'))?.message).toBe(
      'Cannot import "https://example.org/x.js": a cell has no network.',
    )
  })

  test("may import a name that a file does not export", async () => {
    expect(
      (await problemOf('import { m } from "./counts"\nconsole.log(m)', { "counts.ts": "export const n = 1" }))
        ?.message,
    ).toBe('No matching export in "lesson/counts.ts" for import "m"')
  })

  test("cannot reach the sandbox's own files", async () => {
    expect(
      (await problemOf('import { given } from "sandbox/prelude.ts"\nconsole.log(given)'))?.message,
    ).toContain('Cannot import "sandbox/prelude.ts"')
  })
})

test("utf16Length counts an emoji as two units and an accent as one", () => {
  // "🙂" is 4 bytes, "é" is 2.
  expect(utf16Length("🙂é=", 6)).toBe(3)
  expect(utf16Length("abc", 2)).toBe(2)
})
