/** @file The ids of a lesson that readers' links, answers and reviews hang on. Once published, they are for ever. */
import { idsNamed, type SpokenWord } from "@course/curriculum/words-in-text"

/** Ids by what they name: `cells: [counts, …]`, `glossary: [bigram, …]`. */
export type IdsByKind = Readonly<Record<string, readonly string[]>>

/** The words that make an id up, and what it is recorded as. */
const WORDS_WITH_IDS = { WriteDown: "write-down", TestLoss: "test-loss" } as const

/** What of a lesson's folder has ids, as plain data. */
export interface FilesWithIds {
  /** The head of index.mdx. */
  readonly matter: unknown
  /** What each YAML file holds, by its name without the ending. */
  readonly yaml: Readonly<Record<string, unknown>>
  /** The words in the text of index.mdx. */
  readonly words: readonly SpokenWord[]
  /** Names of folders in `challenges`. */
  readonly challenges: readonly string[]
}

/** The ids that a lesson has now. What is not an id, an author's slip, is passed over: other checks name it. */
export function idsNow({ matter, yaml, words, challenges }: FilesWithIds): IdsByKind {
  const kinds: [string, readonly string[]][] = [
    ["sections", textsIn(valueAt(matter, "sections"))],
    ["cells", textsIn(valueAt(matter, "cells"))],
    ["objectives", idsOfItems(valueAt(matter, "objectives"))],
    ...Object.entries(yaml).map(([name, data]): [string, string[]] => [name, idsInLists(data)]),
    ["challenges", challenges],
    ...Object.entries(WORDS_WITH_IDS).map(([word, kind]): [string, string[]] => [
      kind,
      idsNamed(words, [word]),
    ]),
  ]
  return Object.fromEntries(kinds.filter(([, ids]) => ids.length > 0))
}

/** Which ids of `all` are not in `some`, each with its kind. */
export function idsMissing(
  all: IdsByKind,
  some: IdsByKind,
): { readonly kind: string; readonly id: string }[] {
  return Object.entries(all).flatMap(([kind, ids]) =>
    ids.filter((id) => some[kind]?.includes(id) !== true).map((id) => ({ kind, id })),
  )
}

/** The ids of the items of every list at the top of a file. */
export function idsInLists(data: unknown): string[] {
  if (Array.isArray(data)) return idsOfItems(data)
  if (typeof data !== "object" || data === null) return []
  return Object.values(data).flatMap(idsOfItems)
}

function idsOfItems(items: unknown): string[] {
  return Array.isArray(items) ? items.flatMap((item) => textsIn([valueAt(item, "id")])) : []
}

function textsIn(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((value): value is string => typeof value === "string") : []
}

function valueAt(object: unknown, key: string): unknown {
  return typeof object === "object" && object !== null ? Reflect.get(object, key) : undefined
}
