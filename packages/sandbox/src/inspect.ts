/**
 * @file Any value as text, for the console of a cell. Runs beside the reader's program, in the sandbox.
 *
 * Never throws and never calls a getter, so looking at a value does not change it; deep, long, large and cyclic values
 * are cut and say so.
 */

const MAX_DEPTH = 4
const MAX_ENTRIES = 100
const MAX_STRING = 10_000
/** A list or object that fits is written on one line. */
const LINE_WIDTH = 76
/** Nodes of one value that are visited in all: a wide tree is cut here. */
const MAX_NODES = 2_000

/**
 * One argument of `console.log`.
 *
 * @returns strings as they are, everything else as source-like text
 */
export function inspectArgument(value: unknown): string {
  return typeof value === "string" ? cutString(value) : inspect(value)
}

/** A value as source-like text: `[1, 2]`, `{ a: 1 }`, `Map(1) { "a" => 1 }`, `Value { data: 2, grad: 0 }`. */
export function inspect(value: unknown): string {
  return show(value, { depth: 0, parents: [], budget: { nodes: MAX_NODES } })
}

/** A value in one line of at most 80 characters; what it holds is only hinted at. */
export function summarize(value: unknown): string {
  const line = show(value, { depth: MAX_DEPTH - 1, parents: [], budget: { nodes: 20 } })
    .replace(/\s*\n\s*/g, " ")
    .slice(0, 1_000)
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

export interface Entry {
  readonly key: string
  /** Undefined for a getter, which is never called. */
  readonly value: unknown
  readonly isGetter: boolean
}

/**
 * What an object holds, at most `max` entries of it.
 *
 * @returns the entries, and how many there are in all; none of a value that defends itself
 */
export function entriesOf(object: object, max: number): { entries: Entry[]; size: number } {
  try {
    const held = (key: string, value: unknown): Entry => ({ key, value, isGetter: false })
    const entries: Entry[] = []
    if (object instanceof Map) {
      for (const [key, value] of Map.prototype.entries.call(object)) {
        if (entries.push(held(summarize(key), value)) === max) break
      }
      return { entries, size: object.size }
    }
    if (object instanceof Set) {
      for (const value of Set.prototype.values.call(object)) {
        if (entries.push(held(String(entries.length), value)) === max) break
      }
      return { entries, size: object.size }
    }
    if (ArrayBuffer.isView(object) && !(object instanceof DataView)) {
      const numbers = object as unknown as ArrayLike<number>
      while (entries.length < Math.min(max, numbers.length)) {
        entries.push(held(String(entries.length), numbers[entries.length]))
      }
      return { entries, size: numbers.length }
    }
    const keys = Array.isArray(object)
      ? Array.from({ length: Math.min(max, object.length) }, (_, index) => String(index))
      : Reflect.ownKeys(object).filter((key) => Object.getOwnPropertyDescriptor(object, key)?.enumerable)
    for (const key of keys.slice(0, max)) {
      const property = Object.getOwnPropertyDescriptor(object, key)
      const isGetter = property?.get !== undefined || property?.set !== undefined
      entries.push({ key: showKey(key), value: property?.value, isGetter })
    }
    return { entries, size: Array.isArray(object) ? object.length : keys.length }
  } catch {
    return { entries: [], size: 0 }
  }
}

interface Walk {
  readonly depth: number
  /** The objects on the way down, for telling a cycle. */
  readonly parents: readonly object[]
  readonly budget: { nodes: number }
}

function show(value: unknown, walk: Walk): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(cutString(value))
    case "number":
      return Object.is(value, -0) ? "-0" : String(value)
    case "bigint":
      return `${value}n`
    case "function":
      return describeFunction(value)
    case "object":
      return value === null ? "null" : showObjectSafely(value, walk)
    default:
      return String(value)
  }
}

/** A proxy's traps may throw anywhere; a value that defends itself is named, not shown. */
function showObjectSafely(object: object, walk: Walk): string {
  if (walk.parents.includes(object)) return "[circular]"
  if (--walk.budget.nodes < 0) return "…"
  try {
    return showObject(object, walk)
  } catch (error) {
    return `[cannot be shown: ${error instanceof Error ? cutString(String(error.message)) : "it threw"}]`
  }
}

function showObject(object: object, walk: Walk): string {
  if (object instanceof Error) return describeError(object)
  if (object instanceof Date)
    return Number.isNaN(Number(object)) ? "Invalid Date" : Date.prototype.toISOString.call(object)
  if (object instanceof RegExp) return RegExp.prototype.toString.call(object)

  const name = className(object)
  const inside: Walk = { ...walk, depth: walk.depth + 1, parents: [...walk.parents, object] }
  const tooDeep = walk.depth >= MAX_DEPTH

  if (Array.isArray(object)) {
    if (tooDeep && object.length > 0) return `[… ${object.length}]`
    return wrap(name === "Array" ? "" : `${name}(${object.length}) `, "[", listEntries(object, inside), "]")
  }
  if (ArrayBuffer.isView(object) && !(object instanceof DataView)) {
    const numbers = object as unknown as ArrayLike<number>
    return wrap(`${name}(${numbers.length}) `, "[", tooDeep ? ["…"] : listEntries(numbers, inside), "]")
  }
  if (object instanceof Map) {
    const entries = take(Map.prototype.entries.call(object), object.size, ([key, item]) => {
      return `${show(key, inside)} => ${show(item, inside)}`
    })
    return wrap(`${name}(${object.size}) `, "{", tooDeep ? ["…"] : entries, "}")
  }
  if (object instanceof Set) {
    const entries = take(Set.prototype.values.call(object), object.size, (item) => show(item, inside))
    return wrap(`${name}(${object.size}) `, "{", tooDeep ? ["…"] : entries, "}")
  }
  const keys = Reflect.ownKeys(object).filter(
    (key) => Object.getOwnPropertyDescriptor(object, key)?.enumerable,
  )
  if (tooDeep && keys.length > 0) return name === "Object" ? "{ … }" : `${name} { … }`
  const entries = take(keys, keys.length, (key) => `${showKey(key)}: ${showProperty(object, key, inside)}`)
  return wrap(name === "Object" ? "" : `${name} `, "{", entries, "}")
}

function showProperty(object: object, key: PropertyKey, walk: Walk): string {
  const property = Object.getOwnPropertyDescriptor(object, key)
  if (property === undefined) return "undefined"
  return property.get || property.set ? "[getter]" : show(property.value, walk)
}

function listEntries(list: ArrayLike<unknown>, walk: Walk): string[] {
  const entries: string[] = []
  for (let index = 0; index < Math.min(list.length, MAX_ENTRIES); index++) {
    entries.push(index in list ? showElement(list, index, walk) : "<empty>")
  }
  if (list.length > MAX_ENTRIES) entries.push(`… ${list.length - MAX_ENTRIES} more`)
  return entries
}

/** Typed arrays have no getters to fear and no cheap descriptors. */
function showElement(list: ArrayLike<unknown>, index: number, walk: Walk): string {
  return ArrayBuffer.isView(list) ? String(list[index]) : showProperty(list, index, walk)
}

function take<T>(items: Iterable<T>, size: number, text: (item: T) => string): string[] {
  const entries: string[] = []
  for (const item of items) {
    if (entries.length === MAX_ENTRIES) break
    entries.push(text(item))
  }
  if (size > MAX_ENTRIES) entries.push(`… ${size - MAX_ENTRIES} more`)
  return entries
}

/** On one line when it fits, else packed into lines (short entries) or one entry a line. */
function wrap(prefix: string, open: string, entries: readonly string[], close: string): string {
  if (entries.length === 0) return `${prefix}${open}${close}`
  const pad = open === "{" ? " " : ""
  const oneLine = `${prefix}${open}${pad}${entries.join(", ")}${pad}${close}`
  if (oneLine.length <= LINE_WIDTH && !oneLine.includes("\n")) return oneLine
  const longest = Math.max(...entries.map((entry) => (entry.includes("\n") ? Infinity : entry.length)))
  const perLine = longest <= 12 && open === "[" ? Math.max(1, Math.floor(LINE_WIDTH / (longest + 2))) : 1
  const lines: string[] = []
  for (let start = 0; start < entries.length; start += perLine) {
    const row = entries.slice(start, start + perLine)
    lines.push(
      `  ${(perLine > 1 ? row.map((entry) => entry.padStart(longest)) : row).join(", ")}`.replaceAll(
        "\n",
        "\n  ",
      ),
    )
  }
  return `${prefix}${open}\n${lines.join(",\n")}\n${close}`
}

function showKey(key: PropertyKey): string {
  const text = String(key)
  return typeof key === "symbol"
    ? `[${text}]`
    : /^[\p{ID_Start}$_][\p{ID_Continue}$]*$|^\d+$/u.test(text)
      ? text
      : JSON.stringify(text)
}

function className(object: object): string {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype === null) return "[no prototype]"
  const maker: unknown = Object.getOwnPropertyDescriptor(prototype, "constructor")?.value
  const name: unknown =
    typeof maker === "function" ? Object.getOwnPropertyDescriptor(maker, "name")?.value : ""
  return typeof name === "string" && name !== "" ? name : "Object"
}

function describeFunction(value: object): string {
  const name: unknown = Object.getOwnPropertyDescriptor(value, "name")?.value
  return typeof name === "string" && name !== "" ? `[function ${name}]` : "[function]"
}

function describeError(error: Error): string {
  const cause =
    error.cause === undefined
      ? ""
      : ` (cause: ${error.cause instanceof Error ? error.cause.message : inspect(error.cause)})`
  return cutString(`${error.name}: ${error.message}${cause}`)
}

function cutString(text: string): string {
  return text.length <= MAX_STRING
    ? text
    : `${text.slice(0, MAX_STRING)}… ${text.length - MAX_STRING} more characters`
}
