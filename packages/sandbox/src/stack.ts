/** @file A browser's stack of the bundle, mapped to the files that readers know. */
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping"
import type { Place } from "./protocol"
import { NAMESPACE, OWN_FOLDER } from "./virtual-files"

/** One call on the stack, innermost first. */
export interface StackFrame extends Place {
  /** Empty for a file's top level. */
  readonly functionName: string
}

/** Chromium: `    at name (blob:…:12:34)`; Firefox and Safari: `name@blob:…:12:34`. */
const CHROMIUM_LINE = /^\s*at (?:(?:async )?(.*?) \()?[^()\s]*?:(\d+):(\d+)\)?$/
const GECKO_LINE = /^(.*?)@.*?:(\d+):(\d+)$/

/**
 * Maps a stack.
 *
 * @param stack `error.stack` as the browser wrote it
 * @param map the bundle's source map, as JSON text
 * @returns the calls in the reader's files and the packages; those of the sandbox itself are left out
 */
export function mapStack(stack: string, map: string): readonly StackFrame[] {
  const trace = new TraceMap(map)
  const frames: StackFrame[] = []
  for (const text of stack.split("\n")) {
    const match = CHROMIUM_LINE.exec(text) ?? GECKO_LINE.exec(text)
    if (match === null) continue
    const [, name = "", line, column] = match
    // Browsers write 1-based columns, source maps 0-based ones.
    const {
      source,
      line: originalLine,
      column: originalColumn,
    } = originalPositionFor(trace, {
      line: Number(line),
      column: Math.max(0, Number(column) - 1),
    })
    if (source === null) continue
    const file = source.replace(`${NAMESPACE}:`, "")
    if (file.startsWith(OWN_FOLDER) || file.startsWith("sandbox-")) continue
    frames.push({
      file,
      line: originalLine,
      column: originalColumn,
      length: 0,
      functionName: readableName(name),
    })
  }
  return frames
}

/** Drops what browsers add to a name: `new`, the receiver's class, the wrapper around the bundle. */
function readableName(name: string): string {
  const bare = name.replace(/^async[ *]/, "").replace(/\/<$/, "")
  return /^(__run__|<anonymous>|\(anonymous\)|Object\.<anonymous>|eval)?$/.test(bare) ? "" : bare
}
