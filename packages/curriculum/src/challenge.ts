/** @file What an author writes at the head of a challenge's task.md; the text below it says what to do. */
import { z } from "zod"
import { id, sentence, strict, uniqueBy } from "./authoring"

export const challengeMatter = strict({
  title: z.string().min(1, { error: "a challenge needs a title" }),
  minutes: z
    .int()
    .min(1)
    .max(60)
    .describe("How long a reader may need, counted apart from the core of the practice."),
  objectives: z
    .array(id)
    .min(1, { error: "a challenge serves at least one objective of its lesson" })
    .refine(...uniqueBy("objective", (item: string) => item))
    .describe("The ids of the lesson's objectives that it serves."),
  hints: z
    .array(sentence("a hint"))
    .min(2, { error: ({ input }) => `expected at least 2 hints, but found ${(input as unknown[]).length}` })
    .max(5, { error: ({ input }) => `expected at most 5 hints, but found ${(input as unknown[]).length}` })
    .describe("In steps, each closer to the solution. `code` in backquotes."),
})

export type ChallengeMatter = z.infer<typeof challengeMatter>

/** What is fetched when a reader turns to a challenge. */
export interface ChallengeKey {
  /** The checks, as a file that imports the reader's code from `./<id>`. */
  readonly check: string
  /** The author's solution, for a second click. */
  readonly solution: string
}

/** `challenges.json` of a lesson: each challenge's key by its id. */
export type ChallengeKeys = Readonly<Record<string, ChallengeKey>>
