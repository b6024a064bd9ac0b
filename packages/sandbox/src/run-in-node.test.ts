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

describe("what a program shows", () => {
  const shown = async (main: string) =>
    (await run(`import { display } from "@course/sandbox/display"\n${main}`)).items

  test("a value that does not fit into a line comes with a tree to open", async () => {
    const [item] = await shown(
      "console.log({ rows: [[1, 2, 3], { deep: { deeper: { deepest: { bottom: 1 } } } }] })",
    )
    if (item?.kind !== "text") throw new Error("no text")
    const top = item.trees?.[0]
    expect(top?.entries.map(({ key }) => key)).toEqual(["rows"])
    const second = top?.entries[0]?.value.entries[1]?.value
    expect(second?.text).toBe("{ deep: { … } }")
    expect(JSON.stringify(second)).toContain('"bottom"')
  })

  test("a value that fits has none, and a cycle ends where it closes", async () => {
    expect((await shown("console.log([1, 2, 3])"))[0]).not.toHaveProperty("trees")
    const [item] = await shown("const a = { list: Array(200).fill(0) }; a.self = a; console.log(a)")
    if (item?.kind !== "text") throw new Error("no text")
    expect(item.trees?.[0]?.entries.map(({ value }) => value.text).at(-1)).toBe("[circular]")
    expect(item.trees?.[0]?.entries[0]?.value.left).toBe(100)
  })

  test("progress is one line that is written over, however often it is told", async () => {
    const items = await shown(
      'for (let step = 1; step <= 50_000; step++) display.progress(`step ${step}`, step / 50_000)\nconsole.log("done")',
    )
    expect(items.at(-1)).toMatchObject({ text: "done" })
    expect(items.filter(({ kind }) => kind === "progress").at(-1)).toMatchObject({
      text: "step 50000",
      share: 1,
    })
    expect(items.length).toBeLessThan(1_000)
  })

  test("display.heatMap takes rows, and a flat list with the names of both sides", async () => {
    const picture = {
      shape: "heat map",
      rows: ["a", "b"],
      columns: ["c", "d"],
      values: [
        [1, 2],
        [3, 4],
      ],
    }
    expect(await shown('display.heatMap([[1, 2], [3, 4]], { rows: "ab", columns: "cd" })')).toMatchObject([
      { picture },
    ])
    expect(
      await shown(
        'display.heatMap(Float64Array.of(1, 2, 3, 4), { rows: "ab", columns: ["c", "d"], title: "T" })',
      ),
    ).toMatchObject([{ picture: { ...picture, title: "T" } }])
  })

  test("display.line keeps the ends and the spike of a long curve", async () => {
    const [item] = await shown(
      "const ys = Array(100_000).fill(0); ys[0] = 1; ys[54_321] = 9; ys[99_999] = 2; display.line({ loss: ys })",
    )
    if (item?.kind !== "picture" || item.picture.shape !== "line") throw new Error("no line")
    const [loss] = item.picture.series
    expect(loss?.xs.length).toBeLessThanOrEqual(2_100)
    expect([loss?.xs[0], loss?.xs.at(-1)]).toEqual([0, 99_999])
    expect(loss?.ys[loss.xs.indexOf(54_321)]).toBe(9)
  })

  test.each([
    ["display.bars({ a: 3, b: 1 })"],
    ["display.bars(new Map([['a', 3], ['b', 1]]))"],
    ["display.bars([3, 1], { names: 'ab' })"],
  ])("%s draws two bars", async (main) => {
    expect(await shown(main)).toMatchObject([
      { picture: { shape: "bars", names: ["a", "b"], values: [3, 1] } },
    ])
  })

  test.each([
    ["display.heatMap([[1, 2], [3]])", "row 0 has 2 numbers and row 1 has 1"],
    ["display.heatMap([1, 2, 3])", "name its rows and columns"],
    ["display.line('abc')", "display.line wants lists of numbers, but got string."],
    ["display.line([1, 'x'])", "display.line wants numbers, but got string at place 1."],
    ["display.bars([1, 2], { names: ['a'] })", "display.bars got 1 names for 2 bars"],
  ])("%s is refused, in words and with the cell's line", async (main, words) => {
    const { failure } = await run(`import { display } from "@course/sandbox/display"\n${main}`)
    expect(failure?.message).toContain(words)
    expect(failure?.frames).toMatchObject([{ file: "lesson/main.ts", line: 2 }])
  })
})
