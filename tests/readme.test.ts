/** @file The README keeps its word: its tree, its five files and its commands are those of the project. */
import { existsSync, readFileSync, readdirSync } from "node:fs"
import { expect, test } from "vitest"

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }
const readme = readFileSync("README.md", "utf8")
const tree = /^```\n(packages\/[^]*?)^```/m.exec(readme)?.[1] ?? ""

/** `src/` and below it `layouts/ pages/ styles/`, each as a path. */
const folders = tree.split("\n").reduce<{ parent: string; paths: string[] }>(
  ({ parent, paths }, line) => {
    const [names = ""] = /^ *(?:[\w./<>-]+\/ ?)+/.exec(line) ?? []
    const found = names.trim().split(" ").filter(Boolean)
    const isInside = line.startsWith("  ")
    const here = found.map((name) => (isInside ? parent + name : name))
    return { parent: isInside ? parent : (found[0] ?? parent), paths: [...paths, ...here] }
  },
  { parent: "", paths: [] },
).paths

test("every folder of the README's tree is there", () => {
  expect(folders.length).toBeGreaterThan(12)
  expect(folders.filter((path) => !existsSync(path))).toEqual([])
})

test("the README's tree leaves out no package and no part of src", () => {
  const there = ["packages/", "src/"].flatMap((parent) =>
    readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${parent}${name}/`),
  )
  expect(there.filter((path) => !folders.includes(path))).toEqual([])
})

test("every file that the README, CONTRIBUTING, ARCHITECTURE and the documents name by its path is there", () => {
  const named = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "docs/hosting.md"].flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(
        /`((?:src|tests|packages|content|docs|\.config|\.github)\/[\w./[\]-]+)`/g,
      ),
    ]
      .map(([, path = ""]) => path)
      .filter((path) => !path.includes("*") && !existsSync(path))
      .map((path) => `${file}: ${path}`),
  )
  expect(named.filter((line) => !line.includes("attention-by-hand"))).toEqual([])
})

test("every script that the README names is one of package.json", () => {
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, script = ""]) => script)
  expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([])
})
