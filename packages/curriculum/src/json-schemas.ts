/** @file The shapes of authors' YAML files as JSON schemas, for editors. */
import { z } from "zod"
import { byHand } from "./by-hand"
import { cards } from "./cards"
import { coverage } from "./coverage"
import { glossary } from "./glossary"
import { linesInOrder } from "./lines"
import { publishedIds } from "./published-ids-shape"

/** By the name of the file, without its ending. Heads of texts are left out: Astro makes theirs. */
export function jsonSchemas(): Readonly<Record<string, z.core.JSONSchema.JSONSchema>> {
  const shapes = { glossary, "by-hand": byHand, cards, coverage, lines: linesInOrder, ids: publishedIds }
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, z.toJSONSchema(shape, { io: "input" })]),
  )
}
