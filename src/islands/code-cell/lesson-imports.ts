/** @file Which files of a lesson a cell imports, read from its text as it is typed. */

/** After `from` or `import`, a name in quotes that begins with `./`. Text in comments may deceive it; no harm is done. */
const IMPORT = /(?:^|[\s;}])(?:from|import)\s*["']\.\/([^"'\n]+)["']/g

/** The files that a text imports from beside it, without `.ts`, each once: `["data", "counts"]`. */
export function importsOf(text: string): string[] {
  const withoutLineComments = text.replace(/^\s*\/\/.*$/gm, "")
  const names = [...withoutLineComments.matchAll(IMPORT)].map(([, name = ""]) => name.replace(/\.[jt]s$/, ""))
  return [...new Set(names)]
}

interface File {
  readonly id: string
  readonly path: string
}

/**
 * All that a file needs, itself not among it, in the order in which it runs.
 *
 * @param textOf a file's text as it stands
 */
export function needsOf<F extends File>(file: F, files: readonly F[], textOf: (file: F) => string): F[] {
  const needs = new Set<F>()
  const visit = (current: F, trail: readonly F[]): void => {
    for (const name of importsOf(textOf(current))) {
      const next = files.find(({ path }) => path === `${folderOf(current.path)}${name}.ts`)
      if (next === undefined || needs.has(next) || trail.includes(next)) continue
      visit(next, [...trail, next])
      needs.add(next)
    }
  }
  visit(file, [file])
  return [...needs]
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1)
}
