/** @file What an author writes at the head of a lesson's index.mdx, and what is refused there. */
import { z } from "zod"
import { id, sentence, sentences, strict, uniqueBy } from "./authoring"

const objective = strict({
  id,
  text: z
    .string()
    .regex(/^[a-z][^]*[^.]$/, {
      error: ({ input }) =>
        `an objective goes on from "After this lesson you can": no capital, no full stop, but got ${JSON.stringify(input)}`,
    })
    .describe('Completes "After this lesson you can …".'),
})

const prerequisite = strict({
  lesson: id.describe("A lesson of the track, written or not: its link follows."),
  why: sentence("why a prerequisite is needed").describe("What the reader needs from it, and where."),
})

/** The front matter of a lesson. Unknown keys are refused, with the key that was probably meant. */
export const lessonMatter = strict({
  title: z.string().min(1, { error: "a lesson needs a title" }),
  summary: sentence("a summary")
    .refine((text) => sentences(text) === 2, {
      error: ({ input }) => `a summary has two sentences, but this one has ${sentences(String(input))}`,
    })
    .describe("Two sentences: what the reader will have built, and why that is worth the while."),
  track: id,
  opening: z
    .string()
    .optional()
    .describe("The word of the vocabulary, a figure, that stands right under the summary, before any text."),
  phase: z.int().min(1).describe("Which phase of the track, from 1."),
  position: z.int().min(1).describe("Which lesson of the whole track, from 1."),
  difficulty: z.enum(["gentle", "standard", "demanding"], {
    error: ({ input }) => `difficulty is gentle, standard or demanding, but got ${JSON.stringify(input)}`,
  }),
  readingAimMinutes: z
    .int()
    .min(1)
    .max(60)
    .describe("What you aim at, a minute more or less; what is printed is computed from the words."),
  practiceMinutes: z.int().min(1).max(120).describe("How long the core of the practice takes."),
  prerequisites: z
    .array(prerequisite)
    .refine(...uniqueBy("prerequisite", (item: Prerequisite) => item.lesson)),
  objectives: z
    .array(objective)
    .length(5, {
      error: ({ input }) => `a lesson has five objectives, but got ${(input as unknown[]).length}`,
    })
    .refine(...uniqueBy("objective", (item: Objective) => item.id)),
  sections: z
    .array(id)
    .min(1)
    .refine(...uniqueBy("section", (item: string) => item))
    .describe(
      "The ids of the second-level headings, in order: a heading reworded by accident would break readers' links.",
    ),
  cells: z
    .array(id)
    .refine(...uniqueBy("cell", (item: string) => item))
    .describe("The ids of the cells, in the order of the text: `counts` is the file cells/counts.ts."),
})

export type LessonMatter = z.infer<typeof lessonMatter>
export type Objective = z.infer<typeof objective>
export type Prerequisite = z.infer<typeof prerequisite>
