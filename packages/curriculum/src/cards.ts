/** @file What an author writes in a lesson's cards.yaml: questions that come back until they are known for good. */
import { z } from "zod"
import { id, sentence, strict, uniqueBy } from "./authoring"

/** A card that takes longer to read than to answer is two cards. */
const LONGEST_FRONT = 220
const LONGEST_BACK = 320

/** A question that begins like this is answered by yes or no, and so by chance half of the time. */
const YES_OR_NO =
  /(?:^|[.,;:] )(?:is|are|was|were|am|do|does|did|can|could|may|must|shall|should|will|would|has|have|had)\b[^.?]*\?/i

const card = strict({
  id: id.describe("For ever: readers' reviews hang on it."),
  objective: id.describe("The objective of the lesson that it serves."),
  section: id.describe("The section that answers it: where *why this card* leads."),
  /** Markdown and formulas; numbers of the model in braces: {nll.counting}. */
  front: side("the front", LONGEST_FRONT).refine((front) => !YES_OR_NO.test(front), {
    error: ({ input }) =>
      `expected a question that yes or no does not answer, but found ${JSON.stringify(input)}. Ask what, why, which or how.`,
  }),
  back: side("the back", LONGEST_BACK),
  /** The number that the reader is to type, as a key in braces; left out on cards that are answered in thought. */
  answer: z
    .string()
    .regex(/^\{[\w.-]+\}$/, {
      error: ({ input }) =>
        `expected a computed number in braces, like "{nll.counting}", but found ${JSON.stringify(input)}`,
    })
    .optional(),
})

export const cards = strict({
  cards: z
    .array(card)
    .min(1)
    .refine(...uniqueBy("card", (item: Card) => item.id)),
})

export type Card = z.infer<typeof card>
export type Cards = z.infer<typeof cards>

function side(what: string, longest: number) {
  return sentence(what).refine((text) => text.length <= longest, {
    error: ({ input }) =>
      `expected ${what} in at most ${longest} characters, but found ${String(input).length}`,
  })
}
