/** @file What a heat map shows: the counts, or each of them divided by one of three totals; and what it says of each. */
import { averageNll, columnTotals, normalise, rowTotals, total } from "@course/makemore"
import type { Divisor, Table } from "@course/makemore"
import { formatCount, formatNats, formatProbability, formatShare, visibleSymbol } from "../model/format"
import type { LessonModel } from "../model/lesson-model"

export interface HeatView {
  readonly quantity: "count" | "probability"
  readonly symbols: readonly string[]
  /** Shape [n, n]. */
  readonly entries: Table
  /** The sum of each row of `entries`. */
  readonly sums: Float64Array
  /** What gets the full colour. */
  readonly most: number
  /** An entry where there is room for four characters. */
  writeEntry(entry: number): string
  writeSum(sum: number): string
  /** An entry in the list of a row, with what it is a share of where that is not itself. */
  writeInRow(row: number, entry: number): string
  /** The whole of what there is to say about a pair, or about a row's sum (`column` n). */
  read(place: Place): readonly Phrase[]
}

/** Row and column of an entry, from 0; column n is the row's sum. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** A few words, which may be an amount of a quantity. */
export interface Phrase {
  readonly text: string
  readonly quantity?: "count" | "probability"
}

export function countsView({ vocabulary, counts, probabilities }: LessonModel): HeatView {
  const symbols = vocabulary.symbols.map(visibleSymbol)
  const sums = rowTotals(counts)
  return {
    quantity: "count",
    symbols,
    entries: counts,
    sums,
    most: counts.reduce((most, count) => Math.max(most, count), 0),
    writeEntry: String,
    writeSum: formatCount,
    writeInRow: (row, count) =>
      count === 0 ? "never" : `${formatCount(count)}, ${formatShare(count / sums[row]!)}`,
    read({ row, column }) {
      const pairs: Phrase = { text: formatCount(sums[row]!), quantity: "count" }
      if (column === symbols.length) {
        return [{ text: `Row ${symbols[row]}:` }, pairs, { text: "pairs begin with it." }]
      }
      const at = row * symbols.length + column
      return [
        { text: `${symbols[row]}${symbols[column]}:` },
        { text: times(counts[at]!), quantity: "count" },
        { text: "in the" },
        pairs,
        { text: "pairs of its row," },
        { text: formatShare(probabilities[at]!), quantity: "probability" },
      ]
    },
  }
}

export function dividedView({ vocabulary, counts }: LessonModel, by: Divisor): HeatView {
  const symbols = vocabulary.symbols.map(visibleSymbol)
  const entries = normalise(counts, by)
  const sums = rowTotals(entries)
  const [ofRows, ofColumns, ofTable] = [rowTotals(counts), columnTotals(counts), total(counts)]
  const divisor = ({ row, column }: Place): readonly [number, string] => {
    if (by === "row") return [ofRows[row]!, `the total of row ${symbols[row]}`]
    if (by === "column") return [ofColumns[column]!, `the total of column ${symbols[column]}`]
    return [ofTable, "the total of the table"]
  }
  return {
    quantity: "probability",
    symbols,
    entries,
    sums,
    // The same for all three, so that their shades can be compared.
    most: 1,
    writeEntry: shortProbability,
    writeSum: (sum) => sum.toFixed(sum < 0.1 ? 3 : 2),
    writeInRow: (_, probability) => formatProbability(probability),
    read(place) {
      const { row, column } = place
      if (column === symbols.length) {
        return [
          { text: `Row ${symbols[row]} adds up to` },
          { text: sums[row]!.toFixed(4), quantity: "probability" },
        ]
      }
      const at = row * symbols.length + column
      const [amount, name] = divisor(place)
      return [
        { text: `${symbols[row]}${symbols[column]}:` },
        { text: formatCount(counts[at]!), quantity: "count" },
        { text: "÷" },
        { text: formatCount(amount), quantity: "count" },
        { text: `(${name}) =` },
        { text: formatProbability(entries[at]!), quantity: "probability" },
      ]
    },
  }
}

/** What stands beside the table: the loss, which cannot see every slip, and the sums, which can. */
export interface Verdict {
  /** Of the list the counts come from, in nats. */
  readonly averageNll: number
  /** Smallest and largest sum of a row. */
  readonly sums: readonly [least: number, most: number]
  readonly words: string
}

export function verdictOn({ counts, probabilities }: LessonModel, by: Divisor, { sums }: HeatView): Verdict {
  const right = averageNll(counts, probabilities)
  const averageNllHere = by === "row" ? right : averageNll(counts, normalise(counts, by))
  return {
    averageNll: averageNllHere,
    sums: [Math.min(...sums), Math.max(...sums)],
    words: {
      row: "Each row adds up to one, as it must: after any symbol, something comes next.",
      column:
        "The average NLL has not moved: every symbol is left exactly as often as it is entered, so its row and its " +
        "column have the same total. Only the sums of the rows tell. These are not the probabilities of what comes next.",
      table:
        "Now all entries of the table together add up to one: each says how frequent its pair is among all pairs. As " +
        `predictions they are far too small, and the loss sees it: ${formatNats(averageNllHere)} in place of ${formatNats(right)}.`,
    }[by],
  }
}

/** The places of a row's entries, the largest first; equal ones stay in the order of the alphabet. */
export function largestFirst({ entries, symbols }: HeatView, row: number): number[] {
  const at = row * symbols.length
  return symbols.map((_, column) => column).sort((a, b) => entries[at + b]! - entries[at + a]!)
}

/** The row in which the next symbol is easiest to guess, and that symbol. */
export function surestPlace({ vocabulary: { size }, probabilities }: LessonModel): Place {
  const at = probabilities.indexOf(probabilities.reduce((most, share) => Math.max(most, share), 0))
  return { row: Math.floor(at / size), column: at % size }
}

/** `.137` as in statistical tables: three digits, and the zero before the point left out. */
function shortProbability(probability: number): string {
  if (probability === 0) return "0"
  return probability > 0.9995 ? probability.toFixed(2) : probability.toFixed(3).slice(1)
}

function times(count: number): string {
  if (count === 0) return "never"
  return count === 1 ? "once" : `${formatCount(count)} times`
}
