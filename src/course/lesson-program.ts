/** @file A lesson's cells, read from its folder, as the program that the page hands to the browser. */
import type { LessonProgram } from "@course/curriculum"
import { didYouMean } from "@course/curriculum"
import { address } from "./address"

/** An author's mistake: the message names the file, what was wanted and what was found. */
export class AuthoringError extends Error {
  override readonly name = "AuthoringError"
}

const sources = import.meta.glob<string>("/content/lessons/*/cells/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
})

/** The program of a lesson, its cells in the order of the list in its front matter. */
export function lessonProgram(lesson: string, cells: readonly string[]): LessonProgram {
  return programOf(lesson, cells, sources, address("/data/names.txt"))
}

/**
 * @param cells the ids in the order of the text
 * @param files the text of each file by its path from the project's root: `/content/lessons/…/cells/counts.ts`
 * @throws {AuthoringError} when a listed cell has no file, or a file is not listed
 */
export function programOf(
  lesson: string,
  cells: readonly string[],
  files: Readonly<Record<string, string>>,
  namesUrl: string,
): LessonProgram {
  const folder = `/content/lessons/${lesson}/cells/`
  const sourceOf = new Map(
    Object.entries(files)
      .filter(([path]) => path.startsWith(folder))
      .map(([path, source]) => [path.slice(folder.length, -".ts".length), source]),
  )
  const unlisted = [...sourceOf.keys()].find((id) => !cells.includes(id))
  if (unlisted !== undefined) {
    throw new AuthoringError(
      `${folder.slice(1)}${unlisted}.ts: a cell must be listed in the front matter of index.mdx, under \`cells\`, ` +
        `but there are only: ${cells.join(", ")}${didYouMean(unlisted, cells)}`,
    )
  }
  return {
    lesson,
    namesUrl,
    cells: cells.map((id) => {
      const source = sourceOf.get(id)
      if (source === undefined) {
        throw new AuthoringError(
          `content/lessons/${lesson}/index.mdx lists the cell "${id}", but there is no file cells/${id}.ts` +
            didYouMean(id, sourceOf.keys()),
        )
      }
      // An editor would show the newline at the end as one line more.
      return { id, path: `lesson/${id}.ts`, source: source.trimEnd() }
    }),
  }
}
