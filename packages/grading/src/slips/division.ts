/** @file Slips of dividing: by the column's total, the whole table, and other numbers that lie about. */
import { total } from "@course/makemore"
import { countOf } from "../exercise"
import type { Exercise } from "../exercise"
import type { Work } from "../work"
import type { SlipModel } from "./model"
import { decimal } from "../write-number"

/** A number to divide by, in place of the row's total. */
type Divisor = (exercise: Exercise, pair: { row: number; column: number }) => number

function divided(divisor: Divisor): SlipModel["showsOn"] {
  return {
    probabilities: (exercise, { tally }) => [
      tally.map((count, column) => count / divisor(exercise, { row: exercise.place, column })),
    ],
    "pair-probabilities": (exercise, { tally }) => [
      exercise.pairs.map((pair) => {
        const count = pair.row === exercise.place ? tally[pair.column]! : countOf(exercise, pair)
        return count / divisor(exercise, pair)
      }),
    ],
  }
}

const belongs = ({ data }: Exercise, work: Work) =>
  `a row is divided by its own total, and that of row \`${data.row}\` is ${decimal(work.total[0]!)}`

const wholeTable: Divisor = ({ totals }) => total(totals)
/** A symbol's column has the total of its row: what is entered is left again. */
const nextSymbol: Divisor = ({ totals }, { column }) => totals[column]!
const namesInList: Divisor = ({ data }) => data.names.length
const alphabet: Divisor = ({ vocabulary }) => vocabulary.size
const successors: Divisor = ({ counts, vocabulary }, { row }) =>
  counts.subarray(row * vocabulary.size, (row + 1) * vocabulary.size).filter((count) => count > 0).length

const inPlaceOfTotal = (divisor: Divisor): SlipModel["showsOn"] => ({
  ...divided(divisor),
  total: (exercise) => [[divisor(exercise, { row: exercise.place, column: 0 })]],
})

export const divisionSlips: readonly SlipModel[] = [
  {
    id: "by-column",
    didYou: "divide by the totals of the columns",
    showsOn: divided(nextSymbol),
    says: (exercise, _, work) =>
      `You divided each count by the total of its column, which is how often the *next* symbol occurs; ` +
      `${belongs(exercise, work)}. Dividing by columns makes every column sum to 1, not the row.`,
  },
  {
    id: "by-table",
    didYou: "divide by the total of the whole table",
    showsOn: inPlaceOfTotal(wholeTable),
    says: (exercise, step, work) => {
      const all = wholeTable(exercise, { row: 0, column: 0 })
      return step === "total"
        ? `${all} is the number of all bigrams in the list. The total of a row counts only the bigrams that begin with \`${exercise.data.row}\`.`
        : `These are shares of the whole table: you divided by ${all}, the number of all bigrams; ${belongs(exercise, work)}.`
    },
  },
  {
    id: "by-names",
    didYou: "take the number of names",
    showsOn: inPlaceOfTotal(namesInList),
    says: (exercise, step, work) => {
      const names = exercise.data.names.length
      return step === "total"
        ? `${names} is the number of names in the list. The total of a row is the sum of its counts.`
        : `You divided by ${names}, the number of names; ${belongs(exercise, work)}.`
    },
  },
  {
    id: "by-alphabet",
    didYou: "take the number of symbols, V",
    showsOn: inPlaceOfTotal(alphabet),
    says: (exercise, step, work) => {
      const size = exercise.vocabulary.size
      return step === "total"
        ? `${size} is the number of symbols, the length of the row. Its total is the sum of its counts.`
        : `You divided by ${size}, the number of symbols; ${belongs(exercise, work)}.`
    },
  },
  {
    id: "by-successors",
    didYou: "take the number of different successors",
    showsOn: inPlaceOfTotal(successors),
    says: (exercise, step, work) => {
      const different = successors(exercise, { row: exercise.place, column: 0 })
      return step === "total"
        ? `${different} is how many different symbols follow \`${exercise.data.row}\`. The total adds up how often each of them does.`
        : `You divided by the number of different successors, ${different} in row \`${exercise.data.row}\`; ${belongs(exercise, work)}.`
    },
  },
]
