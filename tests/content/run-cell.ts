/** @file Runs a code cell as the page does: bundled with the cells beside it, the names handed in from outside. */
import { globSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { lectureCounts, names as siteNames } from "@course/data"
import { linesOfEntry, runInNode } from "@course/sandbox/run-in-node"
import { packageFiles } from "./package-files"

/** What differs from a plain run of the cell as its author wrote it. */
export interface RunOptions {
  /** In place of the site's names. */
  readonly names?: readonly string[]
  /** A reader's edits: what to make of the source of a cell, by its id. */
  readonly edits?: Readonly<Record<string, (source: string) => string>>
}

/**
 * The lines that a cell prints itself; those of the cells that it imports are left out, as in the page.
 *
 * @throws {Error} when it does not bundle, or fails
 */
export async function runCell(
  file: string,
  { names = siteNames, edits = {} }: RunOptions = {},
): Promise<string[]> {
  const entry = pathOf(file)
  const cells = globSync("*.ts", { cwd: dirname(file) }).map((name) => join(dirname(file), name))
  const run = await runInNode({
    entry,
    files: {
      ...packageFiles,
      ...Object.fromEntries(cells.map((cell) => [pathOf(cell), textOf(cell, edits)])),
    },
    packages: {
      "@course/engine": "packages/engine/src/index.ts",
      "@course/makemore": "packages/makemore/src/index.ts",
    },
    given: { "@course/data": { names, lectureCounts } },
  })
  const trouble = run.failure ?? run.problems[0]
  if (trouble !== undefined) throw new Error(`${file} did not run: ${JSON.stringify(trouble)}`)
  return linesOfEntry(run, entry)
}

const pathOf = (file: string) => `lesson/${basename(file)}`

function textOf(file: string, edits: NonNullable<RunOptions["edits"]>): string {
  const written = readFileSync(file, "utf8")
  const edit = edits[basename(file, ".ts")]
  const text = edit === undefined ? written : edit(written)
  if (edit !== undefined && text === written)
    throw new Error(`the edit must change ${file}, but found nothing to change`)
  return text
}
