/** @file A by-hand exercise: a few names, a row to build from them, and names to score, laid out as steps with cells. */
import { countBigrams, rowOf, rowTotals, Vocabulary, VocabularyError } from "@course/makemore"
import type { Bigram, Table } from "@course/makemore"
import { layOutSteps } from "./steps"
import type { Step } from "./steps"

/** What an author writes, or the dealer deals. */
export interface ExerciseData {
  /** The whole list; its symbols are the vocabulary. */
  readonly names: readonly string[]
  /** The symbol whose row is built. */
  readonly row: string
  /** The name of the list whose bigrams are written out. */
  readonly writeOut: string
  /** A name that is scored: every pair in it occurs in the list. */
  readonly score: string
  /** A name with exactly one pair that never occurs: scored as it is, and with 1 added to every count. */
  readonly unseen?: string
}

/** An exercise with all that follows from its data. */
export interface Exercise {
  readonly data: ExerciseData
  readonly vocabulary: Vocabulary
  /** Shape [V, V]. */
  readonly counts: Table
  /** The total of each row, which is that of the column, too. */
  readonly totals: Float64Array
  /** Where the row to build stands in the table. */
  readonly place: number
  /** The bigrams of the name to score. */
  readonly pairs: readonly Bigram[]
  /** The bigrams of the name with the unseen pair; none when there is no such name. */
  readonly unseenPairs: readonly Bigram[]
  readonly steps: readonly Step[]
}

/** Data that cannot make an exercise; `message` is meant for its author. */
export class ExerciseError extends Error {
  override readonly name = "ExerciseError"
}

/**
 * Counts the bigrams, finds the pairs and lays out the steps.
 *
 * @throws {ExerciseError} when the names cannot carry the exercise: a symbol outside the list, a pair to score that
 *   never occurs, a name without an unseen pair
 */
export function prepareExercise(data: ExerciseData): Exercise {
  const { names, row, writeOut, score, unseen } = data
  const vocabulary = vocabularyOf(names)
  if (!vocabulary.has(row) || row === vocabulary.boundary)
    throw new ExerciseError(`row: expected a letter of the names, but found "${row}"`)
  if (!names.includes(writeOut))
    throw new ExerciseError(`writeOut: expected one of ${names.join(", ")}, but found "${writeOut}"`)

  const counts = countBigrams(names, vocabulary)
  const pairsOf = (key: string, name: string) => pairsWithin(key, name, vocabulary)
  const isUnseen = ({ row, column }: Bigram) => rowOf(counts, row)[column] === 0
  const pairs = pairsOf("score", score)
  const missing = pairs.find(isUnseen)
  if (missing !== undefined) {
    throw new ExerciseError(
      `score: expected a name whose pairs all occur, but "${bigramText(missing)}" of "${score}" does not`,
    )
  }
  const unseenPairs = unseen === undefined ? [] : pairsOf("unseen", unseen)
  if (unseen !== undefined && unseenPairs.filter(isUnseen).length !== 1) {
    throw new ExerciseError(
      `unseen: expected a name with exactly one pair that never occurs, but "${unseen}" has ` +
        `${unseenPairs.filter(isUnseen).length}`,
    )
  }
  const place = vocabulary.placeOf(row)
  const steps = layOutSteps(data, vocabulary, pairs, unseenPairs)
  return { data, vocabulary, counts, totals: rowTotals(counts), place, pairs, unseenPairs, steps }
}

/** The count of a pair. */
export function countOf({ counts }: Pick<Exercise, "counts">, { row, column }: Bigram): number {
  return rowOf(counts, row)[column]!
}

/** A pair as it is written: `.e` */
export function bigramText({ symbol, next }: Bigram): string {
  return symbol + next
}

/** The rows, other than the one to build, that scoring needs: they are printed filled in. Places, in table order. */
export function givenRows({ place, pairs, unseenPairs }: Exercise): number[] {
  const needed = new Set([...pairs, ...unseenPairs].map(({ row }) => row))
  needed.delete(place)
  return [...needed].sort((a, b) => a - b)
}

function vocabularyOf(names: readonly string[]): Vocabulary {
  try {
    return Vocabulary.of(names)
  } catch (error) {
    throw new ExerciseError(`names: ${messageOf(error)}`)
  }
}

function pairsWithin(key: string, name: string, vocabulary: Vocabulary): Bigram[] {
  try {
    return vocabulary.bigrams(name)
  } catch (error) {
    throw new ExerciseError(`${key}: expected letters of the names only, but ${messageOf(error)}`)
  }
}

function messageOf(error: unknown): string {
  if (error instanceof VocabularyError) return error.message
  throw error
}
