/** @file The YAML files of a lesson as the authors' guide shows them: the first item of each. */
import { readFileSync } from "node:fs"
import { join } from "node:path"

export interface ShownFile {
  readonly name: string
  /** The key of its list and the first item, as an author wrote them. */
  readonly source: string
}

/** @param folder of the lesson that lends the examples, from the project's root */
export function shownFiles(folder: string, names: readonly string[]): ShownFile[] {
  return names.map((name) => ({ name, source: firstItem(readFileSync(join(folder, name), "utf8")) }))
}

/** Of YAML that is one list under one key, in the block style that authors write: without comments. */
export function firstItem(yaml: string): string {
  const lines = yaml.split("\n").filter((line) => !/^\s*#/.test(line) && line.trim() !== "")
  const second = lines.findIndex((line, at) => at > 1 && /^ {2}- /.test(line))
  return lines.slice(0, second === -1 ? lines.length : second).join("\n")
}
