/** @file What an author wrote in YAML against its shape: every complaint names the item, what was expected and what was found. */
import type { z } from "zod"
import { lineOfPath, type Mistake } from "./mistake"

/** Of what was found, no more than helps to find it. */
const LONGEST_SHOWN = 60

/**
 * @param data what was read
 * @param text what it was read from: YAML, or a text with a head of YAML
 */
export function shapeMistakes(schema: z.ZodType, data: unknown, text: string, file: string): Mistake[] {
  const { error } = schema.safeParse(data)
  return (error?.issues ?? []).map((issue) => {
    const unknownKeys = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : []
    const says = inOurWords(issue.message, valueAt(data, issue.path))
    const line = lineOfPath(text, [...issue.path, ...unknownKeys])
    const place = placeIn(data, issue.path)
    return {
      file,
      line: lineOfSecond(text, line, /"([^"]+)" is listed twice/.exec(says)?.[1]) ?? line,
      says: place === "" ? says : `${place}: ${says}`,
    }
  })
}

/** Where no shape has words of its own, zod's tell what was expected; what was found is put behind them. */
function inOurWords(message: string, found: unknown): string {
  const expected = /^(?:Invalid input|Too (?:small|big)): (expected .*?)(?:, received .*)?$/.exec(
    message,
  )?.[1]
  if (expected === undefined) return message
  if (found === undefined) return `${expected}, but the key is missing`
  const shown = JSON.stringify(found)
  return `${expected}, but found ${shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)} …` : shown}`
}

/** What a path leads through, items by their ids or, where they have none, by their place: `term "bigram", text`. */
function placeIn(data: unknown, path: readonly PropertyKey[]): string {
  return path
    .flatMap((step, at) => {
      if (typeof step === "number") return []
      const key = String(step)
      const place = path[at + 1]
      if (typeof place !== "number") return [key]
      const one = key.replace(/s$/, "")
      const item = valueAt(data, path.slice(0, at + 2))
      const id = valueAt(item, ["id"]) ?? valueAt(item, [one])
      return [typeof id === "string" ? `${one} "${id}"` : `${one} ${place + 1}`]
    })
    .join(", ")
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) => (typeof inside === "object" && inside !== null ? Reflect.get(inside, step) : undefined),
    data,
  )
}

/** Of an id that is listed twice: where it comes again. */
function lineOfSecond(text: string, from: number, id: string | undefined): number | undefined {
  const lines = text
    .split("\n")
    .flatMap((line, at) => (new RegExp(`(?:id:|-) ${id}$`).test(line) ? [at + 1] : []))
  return lines.filter((line) => line >= from)[1]
}
