/** @file What stands in a lesson's ids.yaml, which `npm run ids` writes. */
import { z } from "zod"
import { id, strict, uniqueBy } from "./authoring"

const ids = z
  .array(id)
  .refine(...uniqueBy("id", (item: string) => item))
  .optional()

export const publishedIds = strict({
  sections: ids,
  cells: ids,
  objectives: ids,
  "by-hand": ids,
  glossary: ids,
  cards: ids,
  challenges: ids,
  lines: ids,
  "write-down": ids.describe("Of <WriteDown>, in the text."),
  "test-loss": ids.describe("Of <TestLoss>, in the text."),
})
