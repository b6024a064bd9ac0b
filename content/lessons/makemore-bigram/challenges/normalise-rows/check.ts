import { Generator } from "@course/engine"
import {
  averageNll,
  columnTotals,
  countBigrams,
  normalise,
  total,
  Vocabulary,
} from "@course/makemore"
import { check, expect } from "@course/sandbox/check"
import { normaliseRows } from "./solution"

const few = ["emma", "ava", "mia", "anna"]

/** Names of three letters at random, hence counts that nobody foresees. */
const chance = new Generator(1913)
const letter = () => "abc"[chance.multinomial([1, 2, 3])] ?? "a"
const drawn = Array.from({ length: 20 }, () => {
  const names = Array.from({ length: 6 }, () => letter() + letter() + "a")
  return [...names, "abc", "cba"]
})

check("the table keeps its shape", () => {
  const { rows, symbols } = tableOf(few)
  const side = symbols.length
  expect(normaliseRows(rows), "What normaliseRows returns").toBeTable(
    side,
    side,
  )
})

check("its loss is that of the counting model", () => {
  const { rows, counts } = tableOf(few)
  const answer = Float64Array.from(normaliseRows(rows).flat())
  const wanted = averageNll(counts, normalise(counts))
  expect(averageNll(counts, answer), "The loss of the table").toBeNear(
    wanted,
    { hint: hintFor(few) },
  )
})

check("each row sums to 1", () => sumsToOne(few))

check("each entry is its count over the total of its row", () => {
  isRight(few)
})

check("the same holds for twenty tables drawn at random", () => {
  for (const names of drawn) {
    sumsToOne(names)
    isRight(names)
  }
})

check("the counts are left as they were", () => {
  const { counts, rows, symbols } = tableOf(few)
  normaliseRows(rows)
  rowsOf(counts).forEach((row, place) =>
    row.forEach((count, next) => {
      const pair = `${symbols[place]}${symbols[next]}`
      expect(rows[place]?.[next], `The count of \`${pair}\``).toBe(
        count,
        "Return a new table: others still need the counts.",
      )
    }),
  )
})

function tableOf(names: string[]) {
  const vocabulary = Vocabulary.of(names)
  const counts = countBigrams(names, vocabulary)
  return { counts, rows: rowsOf(counts), symbols: vocabulary.symbols }
}

function rowsOf(table: Float64Array): number[][] {
  const side = Math.sqrt(table.length)
  return Array.from({ length: side }, (_, row) => [
    ...table.slice(row * side, row * side + side),
  ])
}

function sumsToOne(names: string[]) {
  const { rows, symbols } = tableOf(names)
  normaliseRows(rows).forEach((row, place) => {
    const sum = row.reduce((all, share) => all + share, 0)
    const subject = `Row \`${symbols[place]}\`, added up,`
    expect(sum, subject).toBeNear(1, { hint: hintFor(names) })
  })
}

function isRight(names: string[]) {
  const { counts, rows, symbols } = tableOf(names)
  const answer = normaliseRows(rows)
  rowsOf(normalise(counts)).forEach((row, place) =>
    row.forEach((wanted, next) => {
      const pair = `${symbols[place]}${symbols[next]}`
      const subject = `The probability of \`${pair}\``
      const got = answer[place]?.[next]
      expect(got, subject).toBeNear(wanted, { hint: hintFor(names) })
    }),
  )
}

/** Which slip the reader's table is, if it is one that we know. */
function hintFor(names: string[]): string {
  const { counts, rows } = tableOf(names)
  const answer = normaliseRows(rows).flat()
  const is = (table: Float64Array) =>
    table.every((entry, at) => Math.abs(entry - (answer[at] ?? NaN)) < 1e-9)
  const columns = columnTotals(counts)
  if (is(counts)) return "These are still the counts."
  if (is(normalise(counts, "column")))
    return "Did you divide by the totals of the columns?"
  if (is(normalise(counts, "table")))
    return "Did you divide by the total of the whole table?"
  if (is(counts.map((count) => count / Math.max(...columns))))
    return "Did you divide every row by the same total?"
  if (Math.abs(total(Float64Array.from(answer)) - columns.length) < 1e-9)
    return "The rows add up to the right sum together, but not each."
  return "Divide each count by the total of its own row."
}
