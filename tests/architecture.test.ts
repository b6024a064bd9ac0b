/** @file The layers of the project, as a table, and the proof that the tree keeps to it. */
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { problemsOfTable, type Layers } from "./support/layer-table"
import { problemsOfTree, unknownTopLevelEntries } from "./support/layers"

const ROOT = fileURLToPath(new URL("..", import.meta.url))

/** Arrows go up the table only. The browser side and the build side meet in HTML alone. */
const MAY_IMPORT: Layers = {
  public: { side: "anywhere" },
  LICENSE: { side: "anywhere" },

  "packages/engine": { side: "anywhere" },
  "packages/makemore": { side: "anywhere", imports: ["packages/engine"] },
  "packages/data": { side: "build" },
  "packages/curriculum": { side: "anywhere", npm: ["zod"] },
  "packages/grading": { side: "anywhere", imports: ["packages/makemore"], types: ["packages/curriculum"] },
  "packages/recall": { side: "anywhere", types: ["packages/curriculum"], npm: ["ts-fsrs"] },
  "packages/sandbox": {
    side: "browser",
    npm: ["esbuild-wasm", "@jridgewell/trace-mapping", "fastest-levenshtein"],
    inNode: ["packages/sandbox/src/run-in-node.ts", "packages/sandbox/src/frame-policy.ts"],
  },

  // A lesson's cells import packages as a reader would; @course/data has a browser's form of its own there.
  content: {
    side: "anywhere",
    imports: ["packages/engine", "packages/makemore", "packages/data", "packages/sandbox"],
  },

  "src/styles": { side: "anywhere", npm: "any" },
  "src/content.config.ts": { side: "build", imports: ["packages/curriculum", "src/course"], npm: ["astro"] },
  "src/course": {
    side: "build",
    imports: [
      "packages/curriculum",
      "packages/grading",
      "packages/engine",
      "packages/makemore",
      "packages/data",
      "packages/recall",
    ],
    text: ["content", "src/styles"],
    npm: "any",
  },
  "src/env.d.ts": { side: "build", types: ["src/course"], npm: ["astro"] },
  "src/state": { side: "browser", imports: ["packages/recall", "packages/curriculum"], npm: "any" },
  // The service worker, and the page's end of it.
  "src/offline": { side: "browser", imports: ["src/offline/plan.ts"] },
  // What the build tells them, and where it is kept.
  "src/offline/plan.ts": { side: "anywhere" },
  "src/islands": {
    side: "browser",
    imports: [
      "src/state",
      "src/styles",
      "packages/sandbox",
      "packages/grading",
      "packages/recall",
      "packages/makemore",
      "packages/engine",
      // The rest of @course/data reads a file; in the page, names are fetched.
      "@course/data/shape",
      "@course/data/lecture-counts.json",
    ],
    types: ["packages/curriculum"],
    // What the bundler and the editor are handed: the very sources that the lesson shows.
    text: ["packages/engine", "packages/makemore", "packages/data", "packages/sandbox", "LICENSE"],
    npm: "any",
  },
  "src/components": {
    side: "page",
    imports: ["src/islands", "src/course", "src/styles", "src/offline"],
    npm: "any",
  },
  "src/mdx": { side: "page", imports: ["src/components"], types: ["packages/curriculum"] },
  "src/layouts": {
    side: "page",
    imports: ["src/mdx", "src/components", "src/course", "src/styles"],
    npm: "any",
  },
  "src/pages": {
    side: "page",
    imports: [
      "src/layouts",
      "src/mdx",
      "src/components",
      "src/course",
      "src/styles",
      "public",
      // The hashes of the frame's scripts, for the policy of a page with cells.
      "@course/sandbox/frame-policy",
    ],
    npm: "any",
  },

  "astro.config.mjs": { side: "build", imports: [".config"], npm: "any" },
  // Scripts for authors read the plan and the ids, as Node reads TypeScript.
  ".config": {
    side: "build",
    imports: ["packages/curriculum", "src/course", "packages/data", "src/offline/plan.ts"],
    npm: "any",
  },
}

/** The tests may look at everything, on both sides, but through the same doors. */
const LAYERS: Layers = {
  ...MAY_IMPORT,
  tests: { side: "page", imports: Object.keys(MAY_IMPORT), text: Object.keys(MAY_IMPORT), npm: "any" },
}

/** What npm, the tools and the system leave in the folder, all of it ignored by git. */
const LEFT_BY_TOOLS = new Set([
  ".git",
  "node_modules",
  "dist",
  ".astro",
  ".cache",
  "test-results",
  "playwright-report",
  ".DS_Store",
])

const TOP_LEVEL = new Set([
  ...LEFT_BY_TOOLS,
  ".ci",
  ".config",
  ".editorconfig",
  ".github",
  ".gitignore",
  ".npmrc",
  ".prettierignore",
  ".prettierrc.json",
  ".vscode",
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "astro.config.mjs",
  "content",
  "docs",
  "package-lock.json",
  "package.json",
  "packages",
  "public",
  "src",
  "tests",
  "tsconfig.json",
])

const NOT_THE_PROJECT = new Set([...LEFT_BY_TOOLS, "tests/fixtures"])

describe("the layers of this project", () => {
  it("has a table without a cycle, and without an arrow between the browser side and the build side", () => {
    expect(problemsOfTable(LAYERS)).toEqual([])
  })

  it("imports along the arrows of the table only", () => {
    expect(problemsOfTree(ROOT, LAYERS, NOT_THE_PROJECT)).toEqual([])
  })

  it("has nothing in its root folder that nobody has named", () => {
    expect(unknownTopLevelEntries(ROOT, TOP_LEVEL)).toEqual([])
  })
})
