/** @file The esbuild plugin that resolves imports among files that exist only in memory. */
import { closest, distance } from "fastest-levenshtein"
import type { OnResolveArgs, OnResolveResult, PartialMessage, Plugin } from "esbuild-wasm"
import type { Calls, VirtualFiles } from "./protocol"

export const NAMESPACE = "course"
/** The sandbox's own files, which run ahead of the reader's. */
export const OWN_FOLDER = "sandbox/"
/** What every program may import of the sandbox itself. */
const OWN_DOORS: Readonly<Record<string, string>> = {
  "@course/sandbox/display": `${OWN_FOLDER}display.ts`,
}
const ENTRY = `${OWN_FOLDER}entry`
const ENTER = "sandbox-enter:"
const GIVEN = "sandbox-given:"

export type BundleAsk = Calls["bundle"]["ask"]

/**
 * Resolves and loads the files of one build.
 *
 * @param ask the reader's files and what they may import
 * @param ownFiles the sandbox's prelude and what it imports, by path under `sandbox/`
 * @param marks whether each of the reader's files is a module that announces itself just before its first line, so that
 *   the console knows who is speaking; off, the reader's text is compiled untouched, which a clean syntax error needs
 */
export function virtualFiles(ask: BundleAsk, ownFiles: VirtualFiles, marks: boolean): Plugin {
  const files: VirtualFiles = { ...ask.files, ...ownFiles }
  const readersFolder = folderOf(ask.entry)

  return {
    name: "virtual-files",
    setup(build) {
      build.onResolve({ filter: /.*/ }, (args) => resolve(args, ask, files))
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => {
        if (path === ENTRY)
          return { contents: `import "${OWN_FOLDER}prelude.ts"\nimport "${ask.entry}"`, loader: "js" }
        if (path.startsWith(ENTER)) {
          const file = JSON.stringify(path.slice(ENTER.length))
          return { contents: `import { enter } from "${OWN_FOLDER}prelude.ts"\nenter(${file})`, loader: "js" }
        }
        if (path.startsWith(GIVEN))
          return { contents: givenModule(path.slice(GIVEN.length), ask), loader: "js" }
        const text = files[path]
        if (text === undefined) throw new Error(`internal: "${path}" was resolved but does not exist`)
        const mark = marks && folderOf(path) === readersFolder ? markOf(path) : ""
        return { contents: text + mark, loader: path.endsWith(".json") ? "json" : "ts" }
      })
    },
  }
}

function resolve(args: OnResolveArgs, ask: BundleAsk, files: VirtualFiles): OnResolveResult {
  const wanted = args.path
  const isOurs = args.importer === "" || args.importer === ENTRY || args.importer.startsWith(OWN_FOLDER)
  if (wanted.startsWith(ENTER)) return found(wanted)
  if (isOurs || args.importer.startsWith("sandbox-")) {
    if (wanted === ENTRY) return found(ENTRY)
    if (wanted in files) return found(wanted)
  }
  if (wanted.startsWith(".")) {
    const path = join(folderOf(args.importer), wanted)
    const match = [path, `${path}.ts`, path.replace(/\.js$/, ".ts"), `${path}/index.ts`].find((name) =>
      Object.hasOwn(files, name),
    )
    return match === undefined ? { errors: [noSuchFile(args, files)] } : found(match)
  }
  const ownDoor = Object.hasOwn(OWN_DOORS, wanted) ? OWN_DOORS[wanted] : undefined
  if (ownDoor !== undefined) return found(ownDoor)
  const door = Object.hasOwn(ask.packages, wanted) ? ask.packages[wanted] : undefined
  if (door !== undefined) return found(door)
  if (Object.hasOwn(ask.given, wanted)) return found(GIVEN + wanted)
  return { errors: [noSuchPackage(wanted, ask)] }
}

/**
 * What is added below a reader's text. Imports run before the file's own lines, the last of them just before; the export
 * says that this is a module, also where the text exports nothing: then what another file wants of it is missed by name.
 */
function markOf(path: string): string {
  return `\nimport "${ENTER}${path}"\nexport {}`
}

const found = (path: string): OnResolveResult => ({ path, namespace: NAMESPACE })

/** Data that travels over the port, as a module with its named exports. */
function givenModule(name: string, ask: BundleAsk): string {
  const exports = ask.given[name] ?? []
  return [
    `import { given } from "${OWN_FOLDER}prelude.ts"`,
    ...exports.map((key) => `export const ${key} = given[${JSON.stringify(name)}].${key}`),
  ].join("\n")
}

function noSuchFile(args: OnResolveArgs, files: VirtualFiles): PartialMessage {
  const folder = folderOf(args.importer)
  const siblings = Object.keys(files)
    .filter((path) => folderOf(path) === folder && path !== args.importer)
    .map((path) => `./${path.slice(folder.length).replace(/\.ts$/, "")}`)
  return {
    text: `There is no file "${args.path}" here.`,
    notes: suggest(args.path, siblings, "The files beside this one"),
  }
}

function noSuchPackage(wanted: string, ask: BundleAsk): PartialMessage {
  const known = [...Object.keys(ask.packages), ...Object.keys(ask.given), ...Object.keys(OWN_DOORS)]
  if (/^[a-z]+:\/\//i.test(wanted))
    return {
      text: `Cannot import "${wanted}": a cell has no network.`,
      notes: suggest(wanted, known, "What can be imported"),
    }
  return {
    text: `Cannot import "${wanted}": cells can import this course's packages and this lesson's files.`,
    notes: suggest(wanted, known, "The packages"),
  }
}

function suggest(wanted: string, known: readonly string[], label: string): PartialMessage["notes"] {
  if (known.length === 0) return []
  const near = closest(wanted, known)
  const isNear = distance(wanted, near) <= Math.max(2, wanted.length / 4)
  return [{ text: isNear ? `Did you mean "${near}"?` : `${label}: ${known.join(", ")}.` }]
}

/** With the slash; `""` for a file at the top. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1)
}

function join(folder: string, relative: string): string {
  return decodeURI(new URL(relative, `file:///${encodeURI(folder)}`).pathname.slice(1))
}
