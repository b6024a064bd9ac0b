/** @file The real sources of the packages that cells may import: what is bundled, completed and shown is one text. */
import type { PackageDoors, VirtualFiles } from "@course/sandbox"

export interface PackageSources {
  /** `packages/engine/src/value.ts` to its text. */
  readonly files: VirtualFiles
  /** `@course/engine` to `packages/engine/src/index.ts`. */
  readonly doors: PackageDoors
}

const texts = import.meta.glob<string>(
  ["/packages/{engine,makemore}/src/**/*.ts", "!/packages/*/src/**/*.test.ts"],
  { query: "?raw", import: "default", eager: true },
)

export const packageSources: PackageSources = {
  files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path.slice(1), text])),
  doors: {
    "@course/engine": "packages/engine/src/index.ts",
    "@course/makemore": "packages/makemore/src/index.ts",
  },
}
