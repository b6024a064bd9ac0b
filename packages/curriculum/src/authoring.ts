/** @file What authors' files have in common: ids, sentences, and objects that refuse what they do not know. */
import { z } from "zod"
import { didYouMean } from "./likeliest-word"

/** Lower case, digits and hyphens. Addresses, anchors and readers' history hang on ids, so they are for ever. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: ({ input }) =>
    `an id is lower-case words joined by hyphens, like "makemore-bigram", but got ${JSON.stringify(input)}`,
})

export const sentence = (what: string) =>
  z.string().regex(/^\S[^]*[.?!]$/, {
    error: ({ input }) =>
      `${what} is written as sentences, with an end mark, but got ${JSON.stringify(input)}`,
  })

/** An object that takes no other keys, and says which of its own was probably meant. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys") return undefined
      return issue.keys.map((key) => `unknown key "${key}"${didYouMean(key, known)}`).join(", ")
    },
  })
}

/** For `refine`: no two items with the same key. */
export function uniqueBy<Item>(what: string, key: (item: Item) => string) {
  const repeated = (items: readonly Item[]) => {
    const keys = items.map(key)
    return keys.find((each, index) => keys.indexOf(each) !== index)
  }
  const isUnique = (items: readonly Item[]) => repeated(items) === undefined
  const error = ({ input }: { input?: unknown }) =>
    `the ${what} "${repeated(input as readonly Item[])}" is listed twice`
  return [isUnique, { error }] as const
}

/** How many sentences a text has, by its end marks. */
export function sentences(text: string): number {
  return text.split(/[.?!](?=\s|$)/).filter((part) => part.trim() !== "").length
}
