/** @file What an author writes in a lesson's coverage.yaml: where each objective is met. */
import { z } from "zod"
import { id, strict, uniqueBy } from "./authoring"

const row = strict({
  objective: id.describe("One of the lesson's, from the head of index.mdx."),
  sections: places("section", id).describe("The sections that explain it."),
  figures: places("figure", z.string()).describe("Words of the text that stand for a figure: Stepper."),
  exercises: places("exercise", id).describe(
    "Ids of exercises by hand, of lines to put in order, of challenges.",
  ),
})

/** Which cards serve an objective is not said here: each card names its own. */
export const coverage = strict({
  objectives: z
    .array(row)
    .min(1)
    .refine(...uniqueBy("objective", (item: CoverageRow) => item.objective)),
})

export type CoverageRow = z.infer<typeof row>
export type Coverage = z.infer<typeof coverage>

function places(what: string, shape: z.ZodType<string>) {
  return z
    .array(shape)
    .min(1, { error: `expected at least one ${what}, but found none` })
    .refine(...uniqueBy(what, (item: string) => item))
}
