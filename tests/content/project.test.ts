/**
 * @file The lesson as a downloaded project: made here as the page makes it, unzipped, installed and started.
 *
 * No network: npm is told to find esbuild-wasm in this repository's own packages, where it is the pinned version; all
 * else is installed and run as in the reader's hands.
 */
import { execFileSync } from "node:child_process"
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { names } from "@course/data"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { projectFiles } from "../../src/islands/project/project-files"
import { bundlerVersion, licence, packageFiles } from "../../src/islands/project/project-sources"
import { runCell } from "./run-cell"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "project-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cellFiles = globSync("content/lessons/makemore-bigram/cells/*.ts", { cwd: root }).sort()
const cells = cellFiles.map((file) => ({
  id: basename(file, ".ts"),
  path: `lesson/${basename(file)}`,
  text: readFileSync(join(root, file), "utf8").trimEnd(),
}))
const EDIT = [
  'console.log("edited by the reader")',
  'import { display } from "@course/sandbox/display"',
  'display.bars([1, 2], { title: "two bars" })',
].join("\n")
const edited = cells.map((cell) => (cell.id === "nll" ? { ...cell, text: `${cell.text}\n${EDIT}` } : cell))
const files = projectFiles({
  lesson: "makemore-bigram",
  cells: edited,
  packages: packageFiles,
  names,
  bundlerVersion,
  licence,
})

const npm = (...words: string[]) =>
  execFileSync("npm", words, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: "pipe",
  })

describe("the project", () => {
  beforeAll(() => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const manifest = JSON.parse(files["package.json"] ?? "") as { devDependencies: Record<string, string> }
    manifest.devDependencies["esbuild-wasm"] = `file:${join(root, "node_modules", "esbuild-wasm")}`
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
    npm("install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts")
  }, 180_000)

  test("pins its one package to the version that the page bundles with", () => {
    const installed = JSON.parse(
      readFileSync(join(root, "node_modules/esbuild-wasm/package.json"), "utf8"),
    ) as { version: string }
    expect(JSON.parse(files["package.json"] ?? "")).toMatchObject({
      devDependencies: { "esbuild-wasm": installed.version },
    })
    expect(files["package.json"]).not.toMatch(/[\^~*]\d/)
  })

  test("prints for `npm start -- nll` what the page prints, and the reader's edit", async () => {
    const printed = npm("--silent", "start", "--", "nll")
    const nll = cellFiles.find((file) => file.endsWith("nll.ts")) ?? ""
    for (const line of await runCell(join(root, nll))) expect(printed).toContain(line)
    expect(printed).toContain("edited by the reader")
    expect(printed).toMatch(/\[bars\] .*two bars/)
  }, 180_000)

  test("runs all cells for `npm start`, each once and under its name", async () => {
    const printed = npm("--silent", "start")
    for (const { id } of cells) expect(printed.split(`── ${id}.ts`)).toHaveLength(2)
    const [first] = await runCell(join(root, cellFiles.find((file) => file.endsWith("data.ts")) ?? ""))
    expect(printed.split(first ?? "nothing")).toHaveLength(2)
  }, 180_000)

  test("names the cells there are when it is asked for another", () => {
    expect(() => npm("--silent", "start", "--", "nil")).toThrow(/There is no cell nil\. The cells: .*nll/)
  }, 180_000)

  test("has a stand-in for all that a cell can draw with", () => {
    const real = readFileSync(join(root, "packages/sandbox/src/display.ts"), "utf8")
    const [methods = ""] = /^export const display = \{[^]*?^\}/m.exec(real) ?? []
    const ways = [...methods.matchAll(/^ {2}(\w+)\(/gm)].map(([, way]) => way ?? "")
    expect(ways).toContain("heatMap")
    for (const way of ways) expect(files["packages/sandbox/src/display.ts"]).toContain(`  ${way}: print`)
  })

  test("holds the packages' very sources, and no test of theirs", () => {
    expect(files["packages/engine/src/value.ts"]).toBe(
      readFileSync(join(root, "packages/engine/src/value.ts"), "utf8"),
    )
    expect(Object.keys(files).filter((path) => path.includes(".test."))).toEqual([])
    expect(files["LICENSE"]).toContain("MIT License")
  })
})
