/** @file The shapes of authors' YAML files as JSON schemas, for editors. */
import { z } from "zod"
import { byHandShape } from "./by-hand"
import { cardsShape } from "./cards"
import { coverage } from "./coverage"
import { glossary } from "./glossary"
import { linesInOrder } from "./lines"

/** By the name of the file, without its ending. */
export function jsonSchemas(): Readonly<Record<string, z.core.JSONSchema.JSONSchema>> {
  const shapes = { glossary, "by-hand": byHandShape, cards: cardsShape, coverage, lines: linesInOrder }
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, z.toJSONSchema(shape, { io: "input" })]),
  )
}
