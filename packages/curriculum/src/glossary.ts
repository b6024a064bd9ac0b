/** @file What an author writes in a lesson's glossary.yaml: each term once, in the order in which the text meets it. */
import { z } from "zod"
import { id, sentence, strict, uniqueBy } from "./authoring"

const term = strict({
  id: id.describe("For ever: links and tooltips hang on it."),
  term: z
    .string()
    .min(1, { error: "a term needs its word" })
    .describe('As it stands in the list: "negative log likelihood (NLL)".'),
  /** One or two sentences. `code` in backquotes, numbers of the model in braces: {nll.counting}. */
  text: sentence("a definition").refine((text) => text.length <= 320, {
    error: ({ input }) =>
      `a definition fits a small box: at most 320 characters, but this one has ${String(input).length}`,
  }),
})

export const glossary = strict({
  terms: z
    .array(term)
    .min(1)
    .refine(...uniqueBy("term", (item: GlossaryTerm) => item.id)),
})

export type GlossaryTerm = z.infer<typeof term>
export type Glossary = z.infer<typeof glossary>
