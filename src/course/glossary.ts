/** @file The words of a lesson, defined once: for the boxes in its text and the list at its end. */
import { getEntry } from "astro:content"
import { didYouMean } from "@course/curriculum"
import { AuthoringError } from "./lesson-program"
import type { Piece } from "./pieces"
import { piecesOf } from "./pieces"

export interface Definition {
  readonly id: string
  /** As it stands in the list. */
  readonly term: string
  readonly text: readonly Piece[]
}

/** All terms of a lesson, in the order in which its text meets them. */
export async function glossaryOf(lesson: string): Promise<Definition[]> {
  const file = fileOf(lesson)
  const entry = await getEntry("glossaries", lesson)
  if (entry === undefined) throw new AuthoringError(`${file}: the lesson uses terms, but has no such file`)
  return entry.data.terms.map(({ id, term, text }) => ({ id, term, text: piecesOf(text, file) }))
}

/** @throws {AuthoringError} when the lesson does not define the term, with the one that was probably meant */
export async function definitionOf(id: string, lesson: string): Promise<Definition> {
  const definitions = await glossaryOf(lesson)
  const found = definitions.find((definition) => definition.id === id)
  if (found !== undefined) return found
  const known = definitions.map((definition) => definition.id)
  throw new AuthoringError(`<Term id="${id}">: ${fileOf(lesson)} does not define it${didYouMean(id, known)}`)
}

function fileOf(lesson: string): string {
  return `content/lessons/${lesson}/glossary.yaml`
}
