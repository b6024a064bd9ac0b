/** @file The sources of the packages that a lesson's programs may import, by path from the project's root. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../..", import.meta.url))

export const packageFiles: Readonly<Record<string, string>> = Object.fromEntries(
  globSync("packages/{engine,makemore}/src/**/*.ts", { cwd: root })
    .filter((path) => !path.endsWith(".test.ts"))
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(root, path), "utf8")]),
)
