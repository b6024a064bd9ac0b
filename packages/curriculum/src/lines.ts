/** @file What an author writes in a lesson's lines.yaml: programs whose lines the reader puts in order. */
import { z } from "zod"
import { id, sentence, strict, uniqueBy } from "./authoring"
import { didYouMean } from "./likeliest-word"

const code = z.string().regex(/^\S[^\n]*$/, {
  error: ({ input }) => `a line is one line of code, without indentation, but got ${JSON.stringify(input)}`,
})

const line = strict({
  id,
  code,
  after: z
    .record(id, sentence("a reason"))
    .default({})
    .describe("The lines that must stand above it, each with the reason: what goes wrong otherwise."),
})

const distractor = strict({
  id,
  code,
  why: sentence("a reason").describe("What the program would do with it."),
})

const exercise = strict({
  id: id.describe("For ever: readers' answers hang on it."),
  title: z.string().min(1, { error: "an exercise needs a title" }),
  task: sentence("a task").describe(
    "What the program is to do, and what the names in it are. `code` in backquotes.",
  ),
  minutes: z.int().min(1).max(30),
  objectives: z.array(id).min(1),
  lines: z
    .array(line)
    .min(3)
    .refine(...uniqueBy("line", (item: LineOfOrder) => item.id))
    .describe(
      "In an order that is right. Others are as well, if each line stands below those that it names.",
    ),
  distractors: z.array(distractor).default([]).describe("Lines that look as if they belonged."),
}).superRefine(({ lines, distractors }, context) => {
  const ids = lines.map((each) => each.id)
  lines.forEach(({ after }, at) => {
    const stranger = Object.keys(after).find((wanted) => !ids.slice(0, at).includes(wanted))
    if (stranger === undefined) return
    const message = `expected the id of a line above it, but found "${stranger}"${didYouMean(stranger, ids.slice(0, at))}`
    context.addIssue({ code: "custom", path: ["lines", at, "after"], message })
  })
  distractors.forEach(({ id: own }, at) => {
    if (!ids.includes(own)) return
    const message = `expected an id that no line has, but found "${own}"`
    context.addIssue({ code: "custom", path: ["distractors", at, "id"], message })
  })
})

export const linesInOrder = strict({
  exercises: z
    .array(exercise)
    .min(1)
    .refine(...uniqueBy("exercise", (item: OrderExercise) => item.id)),
})

export type LineOfOrder = z.infer<typeof line>
export type OrderExercise = z.infer<typeof exercise>
export type LinesInOrder = z.infer<typeof linesInOrder>
