import { Generator } from "@course/engine"
import {
  countBigrams,
  normalise,
  scoreName,
  smooth,
  Vocabulary,
} from "@course/makemore"
import { check, expect } from "@course/sandbox/check"
import { score } from "./solution"

const few = ["emma", "ava", "mia", "anna"]

/** Lists at random, so that no answer can be known beforehand. */
const chance = new Generator(1948)
const letter = () => "abcd"[chance.multinomial([4, 3, 2, 1])] ?? "a"
const word = () => Array.from({ length: 4 }, letter).join("")
const drawn = Array.from({ length: 20 }, () => ({
  names: Array.from({ length: 5 }, word).concat("abcd"),
  name: word(),
}))

check("ana, whose pairs have all been seen", () => isRight("ana", few))
check("amen, with a pair that has never been seen", () =>
  isRight("amen", few),
)
check("a name of one letter", () => isRight("v", few))
check("the empty name, which is a bigram too", () => isRight("", few))
check("twenty names and lists drawn at random", () => {
  for (const { name, names } of drawn) isRight(name, names)
})

function isRight(name: string, names: string[]) {
  const model = modelOf(names)
  const wanted = wantedOf(name, names)
  const got = score(name, model.symbols, model.rows)
  const hint = hintFor(got, name, names)
  const subject = `The score of ${JSON.stringify(name)}`
  expect(got, subject).toBeNear(wanted, { hint })
}

function modelOf(names: string[]) {
  const vocabulary = Vocabulary.of(names)
  const counts = countBigrams(names, vocabulary)
  const side = vocabulary.size
  const rows = vocabulary.symbols.map((_, row) => [
    ...counts.slice(row * side, row * side + side),
  ])
  return { vocabulary, counts, symbols: [...vocabulary.symbols], rows }
}

function wantedOf(name: string, names: string[]): number {
  const { vocabulary, counts } = modelOf(names)
  const probabilities = normalise(smooth(counts, 1))
  return scoreName(name, vocabulary, probabilities).averageNll
}

/** Which slip gives the reader's number, if it is one that we know. */
function hintFor(got: number, name: string, names: string[]): string {
  const { symbols, rows } = modelOf(names)
  const side = symbols.length
  const wanted = wantedOf(name, names)
  const pairs = name.length + 1

  /** The mean surprise when each pair has another probability. */
  const mean = (
    p: (count: number, total: number) => number,
    text: string,
  ) => {
    let sum = 0
    let symbol = text[0] ?? "."
    for (const next of text.slice(1)) {
      const row = rows[symbols.indexOf(symbol)] ?? []
      const total = row.reduce((all, each) => all + each, 0)
      sum -= Math.log(p(row[symbols.indexOf(next)] ?? 0, total))
      symbol = next
    }
    return sum / (text.length - 1)
  }
  const smoothed = (count: number, total: number) =>
    (count + 1) / (total + side)
  const whole = `.${name}.`

  const slips: [number, string][] = [
    [wanted * pairs, "That is the sum. Divide by the number of bigrams."],
    [
      (wanted * pairs) / name.length,
      "You divided by the letters. There is one bigram more.",
    ],
    [-wanted, "A surprise is not negative: change the sign."],
    [wanted / Math.LN2, "Those are bits. Take the natural logarithm."],
    [Math.exp(wanted), "That is the perplexity: one step too far."],
    [
      mean((count, total) => count / total, whole),
      "Without 1 added to each count, what was never seen is impossible.",
    ],
    [
      mean((count, total) => (count + 1) / total, whole),
      "You added 1 to the count, and nothing to the total of its row.",
    ],
    [
      mean((count, total) => (count + 1) / (total + 1), whole),
      "The total grows by 1 for each symbol of the row, not by 1.",
    ],
    [
      mean((count, total) => (count + 1) / (total + side - 1), whole),
      "The row has an entry for the dot too.",
    ],
    [mean(smoothed, whole.slice(0, -1)), "The last dot is missing."],
    [mean(smoothed, whole.slice(1)), "The first dot is missing."],
  ]
  const slip = slips.find(
    ([number]) => number === got || Math.abs(number - got) < 1e-9,
  )
  return slip?.[1] ?? ""
}
