/** @file The real sources of the packages that cells may import: what is bundled, completed and shown is one text. */
import dataShape from "@course/data/shape?raw"
import display from "@course/sandbox/display?raw"
import type { PackageDoors, VirtualFiles } from "@course/sandbox"

export interface PackageSources {
  /** `packages/engine/src/value.ts` to its text. */
  readonly files: VirtualFiles
  /** `@course/engine` to `packages/engine/src/index.ts`. */
  readonly doors: PackageDoors
  /** What has no source that runs in the page, since its data come from outside: its types, for completion and to read. */
  readonly declarations: VirtualFiles
}

const texts = import.meta.glob<string>(
  ["/packages/{engine,makemore}/src/**/*.ts", "!/packages/*/src/**/*.test.ts"],
  { query: "?raw", import: "default", eager: true },
)

export const packageSources: PackageSources = {
  files: {
    ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [path.slice(1), text])),
    // To read and to complete from; the bundler has it too, as one of the sandbox's own.
    "packages/sandbox/src/display.ts": display,
  },
  doors: {
    "@course/engine": "packages/engine/src/index.ts",
    "@course/makemore": "packages/makemore/src/index.ts",
  },
  declarations: {
    "packages/data/src/shape.ts": dataShape,
    "packages/data/src/index.d.ts": [
      'import type { CourseData } from "./shape"',
      "",
      "/** The names of the list that this page works with, in the order of the file. */",
      'export declare const names: CourseData["names"]',
      "",
      "/** The 27 × 27 bigram counts of the lecture's list of names. */",
      'export declare const lectureCounts: CourseData["lectureCounts"]',
      "",
    ].join("\n"),
  },
}
