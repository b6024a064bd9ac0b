import { DomainError, Generator } from "@course/engine"
import { check, expect, fail } from "@course/sandbox/check"
import { trainRow } from "./solution"

/** Rows at random: two to six symbols, each seen one to nine times. */
const chance = new Generator(1986)
const upTo = (size: number) =>
  chance.multinomial(Array.from({ length: size }, () => 1))
const drawn = Array.from({ length: 10 }, () =>
  Array.from({ length: 2 + upTo(5) }, () => 1 + upTo(9)),
)

check("a row of three symbols becomes probabilities", () => {
  const row = learn([6, 3, 1])
  expect(row, "What trainRow returns").toBeNumbers(3)
  const sum = row.reduce((all, share) => all + share, 0)
  const hint = "Return the softmax of the logits, not the logits."
  expect(sum, "The row, added up,").toBeNear(1, { within: 1e-6, hint })
})

check("it reaches the counting answer", () => reaches([6, 3, 1]))

check("it reaches it as well from a thousand times as many counts", () =>
  reaches([6000, 3000, 1000]),
)

check("it reaches it for ten rows drawn at random", () => {
  for (const counts of drawn) reaches(counts)
})

check("it learns: what never followed becomes rare, not impossible", () => {
  const [, never = NaN] = learn([9, 0, 3])
  if (never === 0)
    fail(
      "A symbol that never followed has a probability of exactly 0. " +
        "Softmax cannot give that: is it counted, not trained?",
    )
  const hint = "It has to go on falling while you train."
  expect(never, "Its probability").toBeNear(0, { within: 0.01, hint })
})

/** The reader's row, with a better word for an overflow than the engine has. */
function learn(counts: number[]): number[] {
  try {
    return trainRow(counts)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return fail(
      `On the counts ${counts.join(", ")} the numbers overflow. Does each step ` +
        "go against the gradient, and is the loss a mean, not a sum?",
    )
  }
}

function reaches(counts: number[]) {
  const total = counts.reduce((all, count) => all + count, 0)
  const row = learn(counts)
  counts.forEach((count, symbol) => {
    const subject = `Of the counts ${counts.join(", ")}, the share of the ${
      ["first", "second", "third", "fourth", "fifth", "sixth"][symbol]
    }`
    const hint = hintFor(row, counts)
    expect(row[symbol], subject).toBeNear(count / total, {
      within: 0.01,
      hint,
    })
  })
}

/** What the reader's row looks like, if it is something that we know. */
function hintFor(row: number[], counts: number[]): string {
  const even = 1 / counts.length
  const [most, least] = [Math.max(...counts), Math.min(...counts)]
  const at = (count: number) => row[counts.indexOf(count)] ?? NaN
  if (row.every((share) => Math.abs(share - even) < 1e-9))
    return "All are still alike: the logits have not moved."
  if (row.some((share) => !Number.isFinite(share)))
    return "The steps are so large that the numbers overflow."
  if (at(most) < at(least))
    return "It learns the opposite: step against the gradient, not along it."
  return "Are there enough steps, is each gradient set to 0 first, and is the loss a mean?"
}
