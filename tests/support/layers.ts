/** @file Judges a tree's imports by a table of layers. The table itself is in tests/architecture.test.ts. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { builtinModules } from "node:module"
import { join, posix } from "node:path"
import { listFiles, readImports, SOURCE_ENDINGS, withoutQuery, type Import } from "./imports"
import type { Layer, Layers } from "./layer-table"

/**
 * Everything in the tree that the table does not allow, one message each, with file, line, arrow and what is allowed.
 *
 * @param skip what is not part of the project, see `listFiles`
 */
export function problemsOfTree(root: string, layers: Layers, skip: ReadonlySet<string>): string[] {
  return listFiles(root, skip).flatMap((file) => problemsOfFile(root, file, layers))
}

/** The entries of the root folder that `known` does not name. */
export function unknownTopLevelEntries(root: string, known: ReadonlySet<string>): string[] {
  return readdirSync(root)
    .filter((entry) => !known.has(entry))
    .sort()
}

function problemsOfFile(root: string, file: string, layers: Layers): string[] {
  if (!SOURCE_ENDINGS.some((ending) => file.endsWith(ending))) return []
  const name = layerOfSource(file, layers)
  const layer = name === undefined ? undefined : layers[name]
  if (name === undefined || layer === undefined) {
    return [
      `${file}: this file is outside every layer. Move it into one, or give its folder a row in the table.`,
    ]
  }
  return readImports(root, file).flatMap((found) => {
    const problem = problemOfImport(root, found, name, layer, layers)
    return problem === undefined ? [] : [`${file}:${found.line}: ${problem}`]
  })
}

function problemOfImport(
  root: string,
  found: Import,
  name: string,
  layer: Layer,
  layers: Layers,
): string | undefined {
  const { file, specifier } = found
  const quoted = `"${specifier}"`
  if (file.startsWith("content/") && file.endsWith(".mdx")) {
    return `${quoted}: a lesson's prose imports nothing. Its words come from src/mdx/vocabulary.ts.`
  }
  if (found.kind === "url" || /^[./]/.test(specifier)) return problemOfPath(found, name, layer, layers)
  if (specifier.startsWith("@course/")) return problemOfDoor(root, found, name, layer, layers)

  if (isOfNodeOrAstro(specifier)) {
    const isOfBuild = layer.side === "build" || layer.side === "page" || layer.inNode?.includes(file) === true
    if ((isOfBuild && !found.isClientScript) || isUnitTest(file)) return undefined
    return `${quoted} exists only while building, but ${name} runs ${found.isClientScript ? "this script in the browser" : SIDE_IN_WORDS[layer.side]}.`
  }
  return problemOfNpm(root, found, name, layer)
}

/** A path within the project: never across a package's wall, apart from files that are read as text. */
function problemOfPath(found: Import, name: string, layer: Layer, layers: Layers): string | undefined {
  const { file, specifier, kind } = found
  const path = fromRoot(file, withoutQuery(specifier))
  const targets = kind === "glob" ? layersOfPattern(path, layers) : [layerOfTarget(path, layers)]
  for (const target of targets) {
    if (target === undefined) {
      if (kind === "url") continue // a folder, or a file that is not code
      return `"${specifier}" is ${path}, which is outside every layer.`
    }
    if (target === name) {
      if (name === "content" && lessonOf(path) !== lessonOf(file) && lessonOf(file) !== undefined) {
        return `"${specifier}" belongs to another lesson (${lessonOf(path) ?? "none"}). A lesson uses its own files only.`
      }
      continue
    }
    if (isText(found.query) && layer.text?.includes(target)) continue
    if (isText(found.query) && layer.text !== undefined) {
      return `${name} may not read ${target} as text ("${specifier}"). It may read: ${listed(layer.text)}.`
    }
    if (target.startsWith("packages/")) {
      return `"${specifier}" goes through the wall of ${target}. Use its door: "@course/${target.slice("packages/".length)}".`
    }
    const problem = problemOfArrow(found, name, layer, target, layers)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** `@course/x` or `@course/x/door`, where the package's own package.json declares the door. */
function problemOfDoor(
  root: string,
  found: Import,
  name: string,
  layer: Layer,
  layers: Layers,
): string | undefined {
  const [, packageName = "", ...rest] = withoutQuery(found.specifier).split("/")
  const target = `packages/${packageName}`
  if (layers[target] === undefined) return `"${found.specifier}": ${target} is not a layer of the table.`
  const doors = readManifest(join(root, target)).exports ?? {}
  const door = rest.length === 0 ? "." : `./${rest.join("/")}`
  if (!Object.hasOwn(doors, door)) {
    return `"${found.specifier}" is not a door of ${target}. Its doors: ${listed(Object.keys(doors))}.`
  }
  if (target === name) return undefined
  const behindDoor = posix.join(target, String(doors[door]))
  if (layers[target]?.inNode?.includes(behindDoor) && (layer.side === "browser" || found.isClientScript)) {
    return `"${found.specifier}" is a door for Node alone, but ${name} runs in the browser.`
  }
  if (isText(found.query) && layer.text?.includes(target)) return undefined
  return (
    problemOfArrow(found, name, layer, target, layers) ??
    (name.startsWith("packages/") ? problemOfDeclaration(root, found, `@course/${packageName}`) : undefined)
  )
}

function problemOfArrow(
  found: Import,
  name: string,
  layer: Layer,
  target: string,
  layers: Layers,
): string | undefined {
  const quoted = `("${found.specifier}")`
  // A unit test is a reader of the packages: it may come in by any of their doors.
  if (isUnitTest(found.file) && target.startsWith("packages/")) return undefined
  if (found.isClientScript && layers[target]?.side === "build") {
    return `${name}'s script runs in the browser, ${target} at build ${quoted}. Hand over what it needs in the HTML.`
  }
  const door = withoutQuery(found.specifier)
  if (layer.imports?.some((arrow) => arrow === target || arrow === door)) return undefined
  if (layer.types?.includes(target)) {
    if (found.kind === "types") return undefined
    return `${name} → ${target} ${quoted} is for types only. Write \`import type\`.`
  }
  const types = layer.types === undefined ? "" : `; types of: ${listed(layer.types)}`
  return `${name} → ${target} ${quoted} is not an arrow of the table. ${name} may import: ${listed(layer.imports ?? [])}${types}.`
}

function problemOfNpm(root: string, found: Import, name: string, layer: Layer): string | undefined {
  const dependency = npmName(found.specifier)
  if (!isUnitTest(found.file) && layer.npm !== "any" && !layer.npm?.includes(dependency)) {
    return `${name} may not import ${dependency} from npm. It may import: ${listed(layer.npm ?? [])}.`
  }
  return problemOfDeclaration(root, found, dependency)
}

/** A dependency must be declared where it is used: by the package itself; by the root, too, for all the rest. */
function problemOfDeclaration(root: string, found: Import, dependency: string): string | undefined {
  const home = homeOf(root, found.file)
  const isOfPackage = found.file.startsWith("packages/") && !isUnitTest(found.file)
  const homes = isOfPackage ? [home] : [home, ""]
  const declares = (folder: string): boolean => {
    const manifest = readManifest(join(root, folder))
    const { dependencies, devDependencies, optionalDependencies } = manifest
    return Object.hasOwn({ ...dependencies, ...devDependencies, ...optionalDependencies }, dependency)
  }
  if (homes.some(declares)) return undefined
  if (isUnitTest(found.file) && dependency.startsWith("@course/")) return undefined
  return `"${found.specifier}" is used, but ${posix.join(home, "package.json")} does not declare ${dependency}.`
}

const SIDE_IN_WORDS = { build: "at build", browser: "in the browser", page: "at build", anywhere: "anywhere" }

interface Manifest {
  exports?: Record<string, unknown>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

function readManifest(folder: string): Manifest {
  const path = join(folder, "package.json")
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Manifest) : {}
}

/** The folder of the nearest package.json above a file, from the root; "" for the root itself. */
function homeOf(root: string, file: string): string {
  let folder = posix.dirname(file)
  while (folder !== "." && !existsSync(join(root, folder, "package.json"))) folder = posix.dirname(folder)
  return folder === "." ? "" : folder
}

function isUnitTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

function isText(query: string): boolean {
  return query === "raw" || query === "url"
}

function isOfNodeOrAstro(specifier: string): boolean {
  return /^(node|astro):/.test(specifier) || builtinModules.includes(specifier)
}

function npmName(specifier: string): string {
  const parts = withoutQuery(specifier).split("/")
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "")
}

/** A relative path, or one from the site's root (`/packages/…`), as a path from the root of the tree. */
function fromRoot(file: string, path: string): string {
  return path.startsWith("/") ? posix.normalize(path.slice(1)) : posix.join(posix.dirname(file), path)
}

/** The layer that a source belongs to: the longest row of the table that holds its path. */
function layerOfSource(file: string, layers: Layers): string | undefined {
  return longestHolding(file, Object.keys(layers), (name) =>
    name.startsWith("packages/") ? `${name}/src` : name,
  )
}

function layerOfTarget(path: string, layers: Layers): string | undefined {
  return longestHolding(path, Object.keys(layers), (name) => name)
}

function longestHolding(
  path: string,
  names: string[],
  homeOfLayer: (name: string) => string,
): string | undefined {
  return names
    .filter((name) => isWithin(path, homeOfLayer(name)) || isModuleOf(path, name))
    .sort((one, other) => other.length - one.length)[0]
}

/** `../content.config` names the layer `src/content.config.ts`. */
function isModuleOf(path: string, layer: string): boolean {
  return layer.replace(/\.\w+$/, "") === path
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

/** Every layer that a pattern may reach: braces are spread, and a wildcard may stand for any name. */
function layersOfPattern(pattern: string, layers: Layers): (string | undefined)[] {
  return spreadBraces(pattern).flatMap((one) => {
    const fixed = posix.normalize(one.replace(/[^/]*[*?[].*$/, ""))
    const folder = fixed.replace(/\/$/, "")
    const home = layerOfTarget(folder, layers)
    if (home !== undefined) return [home]
    const below = Object.keys(layers).filter((name) => folder === "." || isWithin(name, folder))
    return below.length > 0 ? below : [undefined]
  })
}

function spreadBraces(pattern: string): string[] {
  const braces = pattern.match(/^(.*?)\{([^{}]*)\}(.*)$/)
  if (braces === null) return [pattern]
  const [, before = "", choices = "", after = ""] = braces
  return choices.split(",").flatMap((choice) => spreadBraces(`${before}${choice}${after}`))
}

function lessonOf(path: string): string | undefined {
  return path.match(/^content\/lessons\/([^/]+)/)?.[1]
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "nothing" : names.join(", ")
}
