/** @file The shape of the table of layers, and what can be wrong with a table. */

export interface Layer {
  /** The layers whose code it may import; or a single door of a package, as `@course/data/shape`. */
  imports?: readonly string[]
  /** The layers it may name with `import type` alone. */
  types?: readonly string[]
  /** The layers whose files it may read as text (`?raw`), by path. */
  text?: readonly string[]
  /** The npm packages it may import; `any` still means one that the nearest package.json declares. */
  npm?: readonly string[] | "any"
  /** Where it runs. `page`: at build, apart from its `<script>`s. Only what builds may use Node's and Astro's modules. */
  side: "build" | "browser" | "page" | "anywhere"
  /** Its files for Node alone, whatever its side: paths from the root. The browser side may not enter by their doors. */
  inNode?: readonly string[]
}

/** A folder or a file of the tree, and what it may import. A package's sources are those below its `src`. */
export type Layers = Readonly<Record<string, Layer>>

/** What is wrong with the table itself: unknown names, a cycle, an arrow between browser and build. */
export function problemsOfTable(layers: Layers): string[] {
  const problems: string[] = []
  for (const [name, layer] of Object.entries(layers)) {
    for (const target of reachedBy(layer)) {
      const other = layers[layerOfArrow(target)]
      if (other === undefined)
        problems.push(`${name} may import ${target}, which is not a layer of the table`)
      else if (sidesClash(layer, other) && !isDoor(target)) {
        problems.push(
          `${name} (${layer.side} side) may import ${target} (${other.side} side): they meet only in HTML`,
        )
      }
    }
  }
  const cycle = findCycle(layers)
  return cycle === undefined ? problems : [...problems, `the table has a cycle: ${cycle.join(" → ")}`]
}

function reachedBy(layer: Layer): string[] {
  return [...(layer.imports ?? []), ...(layer.types ?? [])]
}

/** A single door of a package, which may be open to a side that the rest of the package is not made for. */
function isDoor(target: string): boolean {
  return target.startsWith("@course/")
}

function layerOfArrow(target: string): string {
  return isDoor(target) ? `packages/${target.split("/")[1] ?? ""}` : target
}

function sidesClash(one: Layer, other: Layer): boolean {
  const sides = [one.side, other.side]
  return sides.includes("browser") && sides.includes("build")
}

/** The first cycle met, its first layer repeated at the end. */
function findCycle(layers: Layers): string[] | undefined {
  const isDone = new Set<string>()
  const walk = (name: string, trail: string[]): string[] | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name]
    if (isDone.has(name)) return undefined
    for (const next of reachedBy(layers[name] ?? { side: "anywhere" })) {
      const cycle = walk(layerOfArrow(next), [...trail, name])
      if (cycle !== undefined) return cycle
    }
    isDone.add(name)
    return undefined
  }
  for (const name of Object.keys(layers)) {
    const cycle = walk(name, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}
