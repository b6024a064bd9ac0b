import * as esbuild from "esbuild-wasm"
import { describe, expect, test } from "vitest"
import { bundle, utf16Length } from "./bundle"
import { ownFiles } from "./own-files"
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
      hints: ["The packages: @course/engine, @course/data, @course/sandbox/display."],
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

  test("may import a name from a file that exports nothing at all", async () => {
    expect(
      await problemOf('import { n } from "./counts"\nn()', { "counts.ts": "const n = 1\nconsole.log(n)" }),
    ).toMatchObject({
      message: 'No matching export in "lesson/counts.ts" for import "n"',
      place: { file: "lesson/main.ts", line: 1, column: 9 },
    })
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
