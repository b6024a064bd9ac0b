/** @file A link's texts find the reader's own, and nothing else. */
import { expect, test } from "vitest"
import { packageSources } from "../code-cell/package-sources"
import { packageFileId } from "../engine-source/package-file-id"
import { matchFiles } from "./match-files"

const cells = new Map([["data", "the cell data"]])
const packages = new Map([["engine:value.ts", "the file value.ts"]])
const link = (...ids: readonly string[]) => new Map(ids.map((id) => [id, `text of ${id}`]))

test("a cell is found by its id, and a changed file of the engine by its own", () => {
  expect(matchFiles(link("engine:value.ts", "data"), { cells, packages })).toEqual({
    cells: [{ id: "data", session: "the cell data", text: "text of data" }],
    packages: [{ id: "engine:value.ts", session: "the file value.ts", text: "text of engine:value.ts" }],
    unreachable: [],
    unknown: [],
  })
})

test.each([
  "engine:other.ts",
  "engine:../value.ts",
  "packages/engine/src/value.ts",
  "sandbox:runner.ts",
  "__proto__",
  "constructor",
  "",
])("a link that names %j finds nothing to replace", (id) => {
  expect(matchFiles(link(id), { cells, packages })).toEqual({
    cells: [],
    packages: [],
    unreachable: [],
    unknown: [id],
  })
})

test("a package's file is not called unknown while its source cannot be fetched", () => {
  const { cells: found, ...rest } = matchFiles(link("data", "gone", "engine:value.ts"), {
    cells,
    packages: null,
  })
  expect(found).toHaveLength(1)
  expect(rest).toEqual({ packages: [], unreachable: ["engine:value.ts"], unknown: ["gone"] })
})

test("each file of the packages has an id of its own, which no cell can have", () => {
  const ids = Object.keys(packageSources.files).map(packageFileId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain("engine:value.ts")
  for (const id of ids) expect(id).toMatch(/^[a-z]+:[\w.:-]+$/)
})
