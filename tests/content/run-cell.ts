/** @file Runs a code cell as the page does: bundled with the cells it imports, the names handed in from outside. */
import { readFile } from "node:fs/promises"
import { basename, dirname } from "node:path"
import { format } from "node:util"
import { compileFunction } from "node:vm"
import { lectureCounts, names as siteNames } from "@course/data"
import type { CourseData } from "@course/data/shape"
import * as esbuild from "esbuild-wasm"

/** What differs from a plain run of the cell as its author wrote it. */
export interface RunOptions {
  /** In place of the site's names. */
  readonly names?: readonly string[]
  /** A reader's edits: what to make of the source of a cell, by its id. */
  readonly edits?: Readonly<Record<string, (source: string) => string>>
  /** Whether another cell imports this one: then `import.meta.main` is false in it. */
  readonly isImported?: boolean
}

/** The lines that a cell prints, as Node's console would format them. */
export async function runCell(file: string, options: RunOptions = {}): Promise<string[]> {
  const lines: string[] = []
  const print = (...parts: unknown[]) => void lines.push(...format(...parts).split("\n"))
  const given: CourseData = { names: options.names ?? siteNames, lectureCounts }
  const program = compileFunction(await bundle(file, options), ["console", "given"], { filename: file })
  await program({ log: print, info: print, warn: print, error: print }, given)
  return lines
}

/** The body of a function of `console` and `given`, which returns a promise: cells may await at their top level. */
async function bundle(file: string, { edits = {}, isImported = false }: RunOptions): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `import ${JSON.stringify(file)}`, resolveDir: dirname(file) },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2023",
    plugins: [handIn("@course/data"), markEntry(isImported ? null : file, edits)],
  })
  return `return (async () => {${outputFiles[0]?.text}\n})()`
}

/** The module's data come from the variable `given`, as they come over a port in the page. */
function handIn(module: string): esbuild.Plugin {
  return {
    name: "hand-in",
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${module}$`) }, ({ path }) => ({ path, namespace: "given" }))
      build.onLoad({ filter: /.*/, namespace: "given" }, () => ({
        contents: "export const { names, lectureCounts } = given",
      }))
    },
  }
}

/** Applies the edits, and makes `import.meta.main` true in the cell that is run and false in those it imports. */
function markEntry(entry: string | null, edits: NonNullable<RunOptions["edits"]>): esbuild.Plugin {
  return {
    name: "mark-entry",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const written = await readFile(path, "utf8")
        const edit = edits[basename(path, ".ts")]
        const source = edit ? edit(written) : written
        if (edit && source === written)
          throw new Error(`the edit must change ${path}, but found nothing to change`)
        const define = { "import.meta.main": String(path === entry) }
        const { code } = await esbuild.transform(source, { loader: "ts", define, sourcefile: path })
        return { contents: code, loader: "js" }
      })
    },
  }
}
