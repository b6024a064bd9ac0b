// @ts-check
/** @file A copy of the project, for what would otherwise change it. It lies inside, so that it finds the same packages. */
import { cpSync, rmSync } from "node:fs"
import { basename, join } from "node:path"
import { PROJECT_ROOT } from "./sites.mjs"

const COPIED = [
  ".config",
  "content",
  "public",
  "src",
  "tests",
  "LICENSE",
  "astro.config.mjs",
  "package.json",
  "tsconfig.json",
]
const LEFT_OUT = new Set(["node_modules", "test-results", ".cache"])

/**
 * @param {string} name of the copy's folder; an older copy goes
 * @returns {string} the copy's root
 */
export function copyOfProject(name) {
  const root = join(PROJECT_ROOT, ".cache", "copies", name)
  rmSync(root, { recursive: true, force: true })
  for (const entry of COPIED) {
    cpSync(join(PROJECT_ROOT, entry), join(root, entry), {
      recursive: true,
      filter: (path) => !LEFT_OUT.has(basename(path)),
    })
  }
  // As they are built and tested; those who import @course/… get the project's own.
  cpSync(join(PROJECT_ROOT, "packages"), join(root, "packages"), {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(basename(path)),
  })
  return root
}
