/** @file What an author writes in a lesson's by-hand.yaml: exercises that a reader does with pencil and paper. */
import { z } from "zod"
import { id, sentence, strict, uniqueBy } from "./authoring"
import { didYouMean } from "./likeliest-word"

/** The steps of an exercise, in the order in which one does them. Ids are for ever: readers' answers hang on them. */
export const BY_HAND_STEPS = [
  "write-out",
  "symbols",
  "tally",
  "total",
  "probabilities",
  "pair-probabilities",
  "pair-nlls",
  "product",
  "sum",
  "mean",
  "unseen",
  "smoothed-probabilities",
  "smoothed-sum",
  "smoothed-mean",
] as const

const name = z.string().regex(/^[^\s.]{2,12}$/, {
  error: ({ input }) =>
    `expected a name of 2 to 12 letters without a dot or space, but found ${JSON.stringify(input)}`,
})

const step = z.enum(BY_HAND_STEPS, {
  error: ({ input }) =>
    `expected steps of the exercise, but found ${JSON.stringify(input)}${didYouMean(String(input), BY_HAND_STEPS)}`,
})

const exercise = strict({
  id: id.describe("For ever: readers' answers hang on it."),
  title: z.string().min(1, { error: "an exercise needs a title" }),
  task: sentence("a task").describe("What to do and why, before the first step."),
  /** The whole list that is counted. */
  names: z
    .array(name)
    .min(3, { error: ({ input }) => `expected at least 3 names, but found ${(input as unknown[]).length}` })
    .max(6, { error: ({ input }) => `expected at most 6 names, but found ${(input as unknown[]).length}` })
    .refine(...uniqueBy("name", (item: string) => item)),
  /** The letter whose row is built. */
  row: z.string().regex(/^[^\s.]$/u, {
    error: ({ input }) => `expected one letter, but found ${JSON.stringify(input)}`,
  }),
  writeOut: name.describe("The name of the list whose bigrams are written out."),
  score: name.describe("A name whose pairs all occur in the list."),
  unseen: name
    .optional()
    .describe("A name with exactly one pair that never occurs: it adds the steps of smoothing."),
  /** The steps that are printed filled in; all of them make a worked example, none an exercise to do alone. */
  given: z
    .array(step)
    .default([])
    .refine(...uniqueBy("step", (item: string) => item)),
  fresh: z.boolean().default(false).describe("Whether the reader may ask for fresh numbers."),
}).superRefine(({ names, row, writeOut, score, unseen, fresh, given }, context) => {
  const letters = new Set(names.join(""))
  const expect = (holds: boolean, key: string, message: string) => {
    if (!holds) context.addIssue({ code: "custom", path: [key], message })
  }
  expect(letters.has(row), "row", `expected a letter of the names, but found "${row}"`)
  expect(
    names.includes(writeOut),
    "writeOut",
    `expected one of the names, but found "${writeOut}"${didYouMean(writeOut, names)}`,
  )
  for (const [key, scored] of Object.entries({ score, unseen })) {
    const foreign = [...(scored ?? "")].find((letter) => !letters.has(letter))
    expect(
      foreign === undefined,
      key,
      `expected letters of the names only, but "${foreign}" of "${scored}" is not one`,
    )
  }
  expect(
    !fresh || (given.length === 0 && unseen !== undefined),
    "fresh",
    "expected fresh numbers only where no step is given and there is an unseen name",
  )
})

export const byHand = strict({
  exercises: z
    .array(exercise)
    .min(1)
    .refine(...uniqueBy("exercise", (item: ByHandExercise) => item.id)),
})

export type ByHandStep = (typeof BY_HAND_STEPS)[number]
export type ByHandExercise = z.infer<typeof exercise>
export type ByHand = z.infer<typeof byHand>
