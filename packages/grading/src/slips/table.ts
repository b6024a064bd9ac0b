/** @file Slips of reading the table: row for column, and symbols that are not in it, or not counted. */
import { countOf } from "../exercise"
import type { Exercise } from "../exercise"
import type { SlipModel } from "./model"

const mirrored = ({ row, column }: { row: number; column: number }) => ({ row: column, column: row })

/** The pairs (row a, every symbol). */
const pairsOfRow = ({ vocabulary, place }: Exercise) =>
  vocabulary.symbols.map((next, column) => ({ symbol: vocabulary.symbolAt(place), next, row: place, column }))

const countBackwards = (exercise: Exercise, pair: { row: number; column: number }) =>
  countOf(exercise, { symbol: "", next: "", ...mirrored(pair) })

export const tableSlips: readonly SlipModel[] = [
  {
    id: "transposed",
    didYou: "take the pairs the other way round",
    showsOn: {
      tally: (exercise) => [pairsOfRow(exercise).map((pair) => countBackwards(exercise, pair))],
      probabilities: (exercise, { total }) => [
        pairsOfRow(exercise).map((pair) => countBackwards(exercise, pair) / total[0]!),
        pairsOfRow(exercise).map((pair) => countBackwards(exercise, pair) / exercise.totals[pair.column]!),
      ],
      "pair-probabilities": (exercise) => [
        exercise.pairs.map((pair) => countBackwards(exercise, pair) / exercise.totals[pair.column]!),
        exercise.pairs.map((pair) => countBackwards(exercise, pair) / exercise.totals[pair.row]!),
      ],
    },
    says: ({ data }, step) =>
      step === "pair-probabilities"
        ? "You took each pair the other way round: the current symbol says in which row, the next one in which column."
        : `These are the symbols that come *before* \`${data.row}\`: its column. Its row holds those that come after it.`,
  },
  {
    id: "v-without-boundary",
    didYou: "count the letters without the dot",
    showsOn: {
      symbols: ({ vocabulary }) => [[vocabulary.size - 1]],
    },
    says: ({ vocabulary }) =>
      `You counted the ${vocabulary.size - 1} letters; the dot is a symbol, too, with a row and a column of its own.`,
  },
  {
    id: "whole-alphabet",
    didYou: "count the whole alphabet",
    showsOn: {
      symbols: () => [[26], [27]],
    },
    says: () => "That is the whole alphabet. This table needs only the symbols that occur in this list.",
  },
]
