/** @file An author's mistake with its place: what every check of the content tells. */

export interface Mistake {
  /** From the project's root. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** What was expected, and what was found. */
  readonly says: string
}

/** The project's own kind of an unclear place: the whole file. */
export const TOP = 1

/** One line each, as editors and terminals make links of them: `content/…/index.mdx:12: …`. */
export function listed(mistakes: readonly Mistake[]): string {
  return mistakes.map(({ file, line, says }) => `${file}:${line}: ${says}`).join("\n")
}

/**
 * The line of a value in YAML, found by its keys: exact for the block style that authors write, otherwise near.
 *
 * @param path such as ["terms", 2, "text"]
 */
export function lineOfPath(yaml: string, path: readonly PropertyKey[]): number {
  const lines = yaml.split("\n")
  let at = 0
  let indent = 0
  for (const step of path) {
    const found =
      typeof step === "number" ? itemLine(lines, at, step) : keyLine(lines, at, indent, String(step))
    if (found === undefined) break
    at = found
    indent = indentOf(lines[at] ?? "")
  }
  return at + 1
}

function keyLine(lines: readonly string[], from: number, indent: number, key: string): number | undefined {
  const isKey = new RegExp(`^\\s*(?:- )?["']?${key.replace(/\W/g, "\\$&")}["']?:`)
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ""
    if (isKey.test(line)) return at
    // A shallower line, or the next item of the same list: the value has ended.
    const isNextItem = /^\s*- /.test(line) && indentOf(line) === indent
    if (at > from && line.trim() !== "" && (indentOf(line) < indent || isNextItem)) return undefined
  }
  return undefined
}

/** The line of the n-th item of the list that begins below a line. */
function itemLine(lines: readonly string[], from: number, index: number): number | undefined {
  const first = lines.findIndex((line, at) => at > from && /^\s*- /.test(line))
  if (first === -1) return undefined
  const indent = indentOf(lines[first] ?? "")
  let seen = -1
  for (let at = first; at < lines.length; at++) {
    const line = lines[at] ?? ""
    if (/^\s*- /.test(line) && indentOf(line) === indent && ++seen === index) return at
  }
  return undefined
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
