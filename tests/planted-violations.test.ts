/** @file Proof that the test of the layers fails when it should: small trees, each with a violation planted in it. */
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { problemsOfTable, type Layers } from "./support/layer-table"
import { problemsOfTree, unknownTopLevelEntries } from "./support/layers"

const FIXTURES = fileURLToPath(new URL("./fixtures/architecture", import.meta.url))

/** The project's table in small, so that its messages do not change with every arrow that the project gains. */
const LAYERS: Layers = {
  "packages/engine": { side: "anywhere" },
  "packages/makemore": { side: "anywhere", imports: ["packages/engine"] },
  "packages/data": { side: "build" },
  "packages/sandbox": { side: "browser", inNode: ["packages/sandbox/src/in-node.ts"] },
  "packages/curriculum": { side: "anywhere", npm: ["zod"] },
  content: { side: "anywhere", imports: ["packages/engine", "packages/data"] },
  "src/styles": { side: "anywhere" },
  "src/course": { side: "build", imports: ["packages/curriculum"], text: ["content"], npm: "any" },
  "src/state": { side: "browser" },
  "src/islands": {
    side: "browser",
    imports: ["src/state", "src/styles", "packages/engine", "packages/sandbox", "@course/data/shape"],
    types: ["packages/curriculum"],
    text: ["packages/engine", "packages/makemore"],
    npm: "any",
  },
  "src/components": { side: "page", imports: ["src/islands", "src/course", "src/styles"], npm: "any" },
  "src/pages": { side: "page", imports: ["src/components", "src/course"], npm: "any" },
}

const ISLANDS_MAY_IMPORT =
  "src/islands may import: src/state, src/styles, packages/engine, packages/sandbox, @course/data/shape; types of: packages/curriculum."
const COURSE_MAY_IMPORT = "src/course may import: packages/curriculum."

describe("a planted violation is found, with file, line, arrow and what is allowed", () => {
  const planted: Record<string, string[]> = {
    "browser-imports-build": [
      `src/islands/panel.tsx:3: src/islands → src/course ("../course/order") is not an arrow of the table. ${ISLANDS_MAY_IMPORT}`,
      `src/state/edits.ts:2: src/state → src/course ("../course/order") is not an arrow of the table. src/state may import: nothing.`,
      `src/state/edits.ts:4: "node:fs" exists only while building, but src/state runs in the browser.`,
    ],
    "build-imports-browser": [
      `src/course/order.ts:2: src/course → src/islands ("../islands/panel") is not an arrow of the table. ${COURSE_MAY_IMPORT}`,
      `src/course/order.ts:4: src/course → src/state ("../state/edits") is not an arrow of the table. ${COURSE_MAY_IMPORT}`,
    ],
    "script-of-a-page": [
      `src/components/Toggle.astro:8: src/components's script runs in the browser, src/course at build ("../course/order"). Hand over what it needs in the HTML.`,
      `src/components/Toggle.astro:9: "node:path" exists only while building, but src/components runs this script in the browser.`,
    ],
    "through-the-wall": [
      `packages/makemore/src/index.ts:2: "../../engine/src/value" goes through the wall of packages/engine. Use its door: "@course/engine".`,
      `packages/makemore/src/index.ts:3: "@course/engine/src/value" is not a door of packages/engine. Its doors: ., ./nn.`,
      `packages/makemore/src/index.ts:4: packages/makemore → packages/curriculum ("@course/curriculum") is not an arrow of the table. packages/makemore may import: packages/engine.`,
      `src/islands/panel.tsx:2: "../../packages/engine/src/value" goes through the wall of packages/engine. Use its door: "@course/engine".`,
    ],
    "one-door-only": [
      `src/islands/panel.tsx:2: src/islands → packages/data ("@course/data") is not an arrow of the table. ${ISLANDS_MAY_IMPORT}`,
    ],
    "node-in-the-browser": [
      `packages/sandbox/src/index.ts:3: "node:vm" exists only while building, but packages/sandbox runs in the browser.`,
      `src/islands/panel.tsx:2: "@course/sandbox/in-node" is a door for Node alone, but src/islands runs in the browser.`,
    ],
    "types-only": [
      `src/islands/panel.tsx:3: src/islands → packages/curriculum ("@course/curriculum") is for types only. Write \`import type\`.`,
      `src/islands/panel.tsx:4: src/islands → packages/curriculum ("@course/curriculum") is for types only. Write \`import type\`.`,
    ],
    "other-ways-to-import": [
      `content/lessons/first/cells/counts.ts:2: "../../second/cells/data" belongs to another lesson (second). A lesson uses its own files only.`,
      `content/lessons/first/index.mdx:5: "../../../src/components/Cell.astro": a lesson's prose imports nothing. Its words come from src/mdx/vocabulary.ts.`,
      `packages/engine/src/index.ts:2: packages/engine may not import lodash from npm. It may import: nothing.`,
      `src/islands/panel.tsx:2: src/islands may not read packages/data as text ("/packages/{engine,data}/src/*.ts"). It may read: packages/engine, packages/makemore.`,
      `src/islands/panel.tsx:3: "/packages/engine/src/*.ts" goes through the wall of packages/engine. Use its door: "@course/engine".`,
      `src/islands/panel.tsx:4: src/islands → src/course ("../course/order.worker.ts?worker") is not an arrow of the table. ${ISLANDS_MAY_IMPORT}`,
      `src/islands/panel.tsx:6: src/islands → src/pages ("../pages/index.astro") is not an arrow of the table. ${ISLANDS_MAY_IMPORT}`,
      `src/islands/panel.tsx:7: src/islands → src/course ("../course/order.worker.ts") is not an arrow of the table. ${ISLANDS_MAY_IMPORT}`,
      `src/islands/panel.tsx:9: "left-pad" is used, but package.json does not declare left-pad.`,
      `src/styles/base.css:3: src/styles → src/components ("../components/cell.css") is not an arrow of the table. src/styles may import: nothing.`,
    ],
    "outside-every-layer": [
      `packages/engine/bench.ts: this file is outside every layer. Move it into one, or give its folder a row in the table.`,
      `packages/extra/src/index.ts: this file is outside every layer. Move it into one, or give its folder a row in the table.`,
      `src/components/Cell.astro:2: "../helpers/format" is src/helpers/format, which is outside every layer.`,
      `src/helpers/format.ts: this file is outside every layer. Move it into one, or give its folder a row in the table.`,
    ],
    "all-allowed": [],
  }

  it.each(Object.entries(planted))("%s", (name, problems) => {
    expect(problemsOfTree(`${FIXTURES}/${name}`, LAYERS, new Set())).toEqual(problems)
  })

  it("has an expectation for every fixture", () => {
    expect(readdirSync(FIXTURES).sort()).toEqual([...Object.keys(planted), "unknown-top-level"].sort())
  })

  it("names an entry of the root folder that nobody has named", () => {
    expect(
      unknownTopLevelEntries(`${FIXTURES}/unknown-top-level`, new Set(["README.md", "package.json"])),
    ).toEqual(["lib", "notes.txt"])
  })
})

describe("a wrong table is found", () => {
  it("names every layer on a cycle", () => {
    const layers: Layers = {
      engine: { side: "anywhere", imports: ["grading"] },
      makemore: { side: "anywhere", imports: ["engine"] },
      grading: { side: "anywhere", types: ["makemore"] },
    }
    expect(problemsOfTable(layers)).toEqual(["the table has a cycle: engine → grading → makemore → engine"])
  })

  it("names a layer that does not exist", () => {
    const layers: Layers = { makemore: { side: "anywhere", imports: ["engin"] } }
    expect(problemsOfTable(layers)).toEqual(["makemore may import engin, which is not a layer of the table"])
  })

  it("names an arrow between the browser side and the build side", () => {
    const layers: Layers = { state: { side: "browser", imports: ["course"] }, course: { side: "build" } }
    expect(problemsOfTable(layers)).toEqual([
      "state (browser side) may import course (build side): they meet only in HTML",
    ])
  })
})
