import { describe, expect, test } from "vitest"
import type { Program } from "./runner"
import { linesOfEntry, runInNode } from "./run-in-node"

/** Runs `main` beside `others`, all in `lesson/`. */
function run(main: string, others: Record<string, string> = {}, given: Program["given"] = {}) {
  const files = {
    "lesson/main.ts": main,
    "packages/engine/src/index.ts": "export const engine = 'the engine'",
  }
  for (const [name, text] of Object.entries(others)) Object.assign(files, { [`lesson/${name}`]: text })
  return runInNode({
    entry: "lesson/main.ts",
    files,
    packages: { "@course/engine": "packages/engine/src/index.ts" },
    given,
  })
}

const texts = async (...call: Parameters<typeof run>) =>
  (await run(...call)).items.map((item) => (item.kind === "text" ? item.text : item.kind))

describe("a program", () => {
  test("runs the entry after the files that it imports, and each line says whose it is", async () => {
    const { items } = await run('import { n } from "./counts"\nconsole.log("n is", n)', {
      "counts.ts":
        'import { start } from "./data.ts"\nexport const n: number = start + 1\nconsole.log("counted")',
      "data.ts": 'export const start = 1\nconsole.log("read")',
    })
    expect(items.map((item) => item.kind === "text" && `${item.from}: ${item.text}`)).toEqual([
      "lesson/data.ts: read",
      "lesson/counts.ts: counted",
      "lesson/main.ts: n is 2",
    ])
  })

  test("is heard as the entry's also when it calls what another file has defined", async () => {
    const others = { "speak.ts": 'export const speak = () => console.log("spoken")' }
    const result = await run('import { speak } from "./speak"\nspeak()', others)
    expect(linesOfEntry(result, "lesson/main.ts")).toEqual(["spoken"])
  })

  test("may await at its top level, import packages by name, and import given data", async () => {
    const main =
      'import { engine } from "@course/engine"\nimport { names } from "@course/data"\nconsole.log(engine, await Promise.resolve(names))'
    expect(await texts(main, {}, { "@course/data": { names: ["ava"] } })).toEqual(['the engine ["ava"]'])
  })

  test("of an empty file prints nothing and ends well", async () => {
    expect(await run("")).toEqual({ items: [], checks: [], problems: [], failure: null })
  })

  test("has ended when the timers it set have rung", async () => {
    const main =
      'setTimeout(() => console.log("late"), 20)\nconst t = setInterval(() => { console.log("tick"); clearInterval(t) }, 5)'
    expect(await texts(main)).toEqual(["tick", "late"])
  })
})

describe("a program that goes wrong", () => {
  test("says where it threw, in the reader's lines, innermost first", async () => {
    const main = 'const a = 1\nfunction spell() {\n  throw new RangeError("too long")\n}\nspell()'
    const { failure } = await run(main)
    expect(failure).toMatchObject({ name: "RangeError", message: "too long" })
    expect(failure?.frames.map(({ file, line, functionName }) => [file, line, functionName])).toEqual([
      ["lesson/main.ts", 3, "spell"],
      ["lesson/main.ts", 5, ""],
    ])
  })

  test("keeps what it printed before", async () => {
    const { items, failure } = await run('console.log("before")\nnull.x')
    expect(items).toMatchObject([{ text: "before" }])
    expect(failure?.name).toBe("TypeError")
  })

  test.each([
    ["throw 'just text'", "", "just text"],
    ["throw undefined", "", "undefined"],
    ["throw { toString() { throw 1 } }", "", "Something was thrown that cannot be shown."],
    ["await Promise.reject(new SyntaxError('no'))", "SyntaxError", "no"],
    ["setTimeout(() => { throw new Error('later') }, 1)", "Error", "later"],
  ])("by `%s` is told in its own words", async (main, name, message) => {
    expect((await run(main)).failure).toMatchObject({ name, message })
  })

  test("with a million lines is cut, and says how many were dropped", async () => {
    const { items } = await run("for (let i = 0; i < 1_000_000; i++) console.log(i)")
    expect(items).toHaveLength(10_000)
    expect(items.at(-1)).toMatchObject({ text: "9999" })
  })
})
