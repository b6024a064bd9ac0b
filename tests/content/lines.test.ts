/** @file Every exercise with lines to put in order: the orders that are accepted work, and what is next to them does not. */
import { globSync, readFileSync } from "node:fs"
import { runInNewContext } from "node:vm"
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { lectureCounts } from "@course/data"
import { Generator } from "@course/engine"
import { normalise, rowOf, Sampler, tableFrom, Vocabulary } from "@course/makemore"
import { linesInOrder, type OrderExercise } from "@course/curriculum"
import { describe, expect, test } from "vitest"
import { judgeOrder } from "../../src/islands/lines-in-order/judge-order"

const paths = globSync("content/lessons/*/lines.yaml")
const exercises = paths.flatMap(
  (path) =>
    linesInOrder.parse(parseFrontmatter(`---\n${readFileSync(path, "utf8")}\n---`).frontmatter).exercises,
)

test("there is an exercise", () => {
  expect(exercises).not.toEqual([])
})

describe.each(exercises)("$id", (exercise) => {
  const right = exercise.lines.map(({ id }) => id)
  const accepted = ordersOf(exercise)

  test("accepts every order in which each line stands below what it needs", () => {
    expect(accepted).toContainEqual(right)
    for (const order of accepted) expect(judgeOrder(exercise, order)).toEqual({ kind: "right" })
  })

  test("accepts only what writes the reference's names", () => {
    for (const order of accepted) expect(namesOf(exercise, order)).toEqual(reference)
  })

  test("rejects what one line in another place, or a wrong line in place of one, makes of it; and that fails", () => {
    const neighbours = [
      ...right.flatMap((line, from) => right.map((_, to) => right.toSpliced(from, 1).toSpliced(to, 0, line))),
      ...exercise.distractors.flatMap(({ id }) => right.map((_, at) => right.with(at, id))),
    ]
    for (const order of neighbours) {
      const isAccepted = judgeOrder(exercise, order).kind === "right"
      expect([order, isAccepted]).toEqual([
        order,
        JSON.stringify(namesOf(exercise, order)) === JSON.stringify(reference),
      ])
    }
  })
})

/** The lecture's names with the lecture's seed, by the reference; what a program of the reader's should write too. */
const vocabulary = new Vocabulary(lectureCounts.symbols)
const table = normalise(tableFrom(lectureCounts.counts))
const seed = 2147483647
const reference = new Sampler(vocabulary, table).names(5, new Generator(seed))

/** What the lines write when they are run in this order; null when they fail, or do not end. */
function namesOf({ lines, distractors }: OrderExercise, order: readonly string[]): string[] | null {
  const all = [...lines, ...distractors]
  const body = order
    .map((id) => all.find((line) => line.id === id)!.code.replace(/\{$/, "{ round()"))
    .join("\n")
  const generator = new Generator(seed)
  const symbols = vocabulary.symbols
  const probabilities = Object.fromEntries(symbols.map((symbol, at) => [symbol, rowOf(table, at)]))
  const draw = (row: Float64Array) => symbols[generator.multinomial([...row])]
  const likeliest = (row: Float64Array) => symbols[row.indexOf(Math.max(...row))]
  let rounds = 0
  const round = () => {
    if (++rounds > 10_000) throw new Error("it does not end")
  }
  try {
    const names: unknown = runInNewContext(`Array.from({ length: 5 }, () => {${body}\n})`, {
      probabilities,
      draw,
      likeliest,
      round,
    })
    return Array.from(names as string[])
  } catch {
    return null
  }
}

/** All orders in which each line stands below those that it names. */
function ordersOf({ lines }: OrderExercise): string[][] {
  const extend = (order: string[]): string[][] => {
    if (order.length === lines.length) return [order]
    return lines
      .filter(
        ({ id, after }) =>
          !order.includes(id) && Object.keys(after).every((needed) => order.includes(needed)),
      )
      .flatMap(({ id }) => extend([...order, id]))
  }
  return extend([])
}
