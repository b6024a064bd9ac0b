/** @file All lessons on the disk, checked before anything is built of them. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { checkLesson } from "./check-lesson"
import { AuthoringError } from "./lesson-program"
import { listed } from "./mistake"
import { computedNumbers } from "./numbers"
import type { LessonFiles } from "./parsed-lesson"

/**
 * @param root the project's folder
 * @throws {AuthoringError} with every mistake in every lesson, one a line
 */
export function checkContent(root: string): void {
  const lessons = globSync("content/lessons/*/", { cwd: root }).map((path) => path.replaceAll("\\", "/"))
  const mistakes = lessons.flatMap((lesson) => {
    const folder = lesson.replace(/\/$/, "")
    return checkLesson(folder, readLesson(join(root, folder)), Object.keys(computedNumbers))
  })
  if (mistakes.length === 0) return
  throw new AuthoringError(
    `${mistakes.length === 1 ? "A mistake" : `${mistakes.length} mistakes`} in the lessons:\n${listed(mistakes)}`,
  )
}

/** All texts of a lesson's folder. */
export function readLesson(folder: string): LessonFiles {
  const paths = globSync("**/*.{mdx,md,yaml,ts,py}", { cwd: folder })
  return new Map(
    paths.sort().map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]),
  )
}
