/** @file What an author writes at the head of a lesson's cheatsheet.mdx. */
import type { z } from "zod"
import { sentence, strict } from "./authoring"

export const cheatSheetMatter = strict({
  summary: sentence("a summary").describe("One sentence under the title: what the sheet holds."),
})

export type CheatSheetMatter = z.infer<typeof cheatSheetMatter>
