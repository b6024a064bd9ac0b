/**
 * @file The course's data for Node and the type checker. Code cells in the page import the same two names from a
 * virtual module, so nothing else may be exported here.
 */
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import lecture from "./lecture-counts.json" with { type: "json" }
import type { CourseData } from "./shape"

/** 32,257 given names, lower case, in the order of the file: girls by number of births, then boys. */
export const names: CourseData["names"] = readFileSync(namesFile(), "utf8").trim().split("\n")

/** The 27 × 27 bigram counts of the lecture's list of names. */
export const lectureCounts: CourseData["lectureCounts"] = lecture

/**
 * Finds the file by walking up, because a bundler moves this module: first from the module's own folder, then from
 * the folder the process was started in (a build may write its chunks outside the project).
 *
 * @throws {Error} an `internal:` one when neither walk meets the file
 */
function namesFile(): string {
  const starts = [dirname(fileURLToPath(import.meta.url)), process.cwd()]
  for (const start of starts) {
    for (let folder = start, below = ""; folder !== below; below = folder, folder = dirname(folder)) {
      const file = join(folder, "public", "data", "names.txt")
      if (existsSync(file)) return file
    }
  }
  throw new Error(
    `internal: @course/data looks for public/data/names.txt upwards from ${starts.join(" and ")}, ` +
      "and found none. Run inside the project's folder.",
  )
}
