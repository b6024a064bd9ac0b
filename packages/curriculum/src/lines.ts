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
  /** The lines that must stand above it, each with the reason: what goes wrong otherwise. */
  after: z.record(id, sentence("a reason")).default({}),
})

const distractor = strict({
  id,
  code,
  /** What the program would do with it. */
  why: sentence("a reason"),
})

const exercise = strict({
  /** For ever: readers' answers hang on it. */
  id,
  title: z.string().min(1, { error: "an exercise needs a title" }),
  /** What the program is to do, and what the names in it are. `code` in backquotes. */
  task: sentence("a task"),
  minutes: z.int().min(1).max(30),
  objectives: z.array(id).min(1),
  /** In an order that is right. Others are as well, if each line stands below those that it names. */
  lines: z
    .array(line)
    .min(3)
    .refine(...uniqueBy("line", (item: LineOfOrder) => item.id)),
  /** Lines that look as if they belonged. */
  distractors: z.array(distractor).default([]),
}).superRefine(({ lines, distractors }, context) => {
  const ids = lines.map((each) => each.id)
  lines.forEach(({ id: own, after }, at) => {
    const stranger = Object.keys(after).find((wanted) => !ids.slice(0, at).includes(wanted))
    if (stranger === undefined) return
    const message = `line "${own}": expected the id of a line above it, but found "${stranger}"${didYouMean(stranger, ids.slice(0, at))}`
    context.addIssue({ code: "custom", path: ["lines", at, "after"], message })
  })
  const shared = distractors.find((each) => ids.includes(each.id))
  if (shared !== undefined)
    context.addIssue({
      code: "custom",
      path: ["distractors"],
      message: `the id "${shared.id}" is that of a line`,
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
