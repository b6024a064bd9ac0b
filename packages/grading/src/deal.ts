/** @file The dealer of fresh sets: same seed, same set, and every set is fair. */
import { prepareExercise } from "./exercise"
import type { ExerciseData } from "./exercise"
import { isFair, triviality } from "./fairness"
import { GIVEN_NAMES } from "./given-names"
import { seededRandom } from "./seeded-random"

export const NAMES_IN_A_SET = 5

/** No seed has been seen to need more than a few hundred; the bound keeps a broken dealer from turning for ever. */
const MOST_TRIES = 100_000

/**
 * A fresh exercise: five names, a row of them, a name to score and one with an unseen pair, all different, in which
 * every slip can be told from the right way and from every other slip.
 *
 * @param seed a whole number
 */
export function dealExercise(seed: number): ExerciseData {
  const random = seededRandom(seed)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const dealt = attempt(random)
    if (dealt !== undefined) return dealt
  }
  throw new Error(`internal: no fair exercise for seed ${seed} in ${MOST_TRIES} tries`)
}

/** One try: undefined when the names drawn make no fair exercise. */
function attempt(random: () => number): ExerciseData | undefined {
  const names = drawNames(random)
  const letters = new Set(names.join(""))
  const occurring = names.flatMap((name) => PAIRS_OF.get(name)!)
  const pairs = new Set(occurring)
  const scorable: string[] = []
  const unscorable: string[] = []
  for (const [name, own] of PAIRS_OF) {
    const unseen = countUpTo(2, own, (pair) => !pairs.has(pair))
    if (unseen > 1 || names.includes(name) || countUpTo(1, name, (letter) => !letters.has(letter)) > 0)
      continue
    ;(unseen === 0 ? scorable : unscorable).push(name)
  }
  for (const row of shuffled([...letters], random)) {
    const bigrams = occurring.filter((pair) => pair.startsWith(row))
    if (triviality(row, bigrams) !== undefined) continue
    const base = { names, row, writeOut: longest(names) }
    // What is asked about one name does not depend on the other, so each is chosen by itself.
    const scores = shuffled(withRow(scorable, row), random).slice(0, CANDIDATES)
    if (scores[0] === undefined || !isFair(prepareExercise({ ...base, score: scores[0] }), ["row"])) continue
    const score = scores.find((name) => isFair(prepareExercise({ ...base, score: name }), ["score"]))
    if (score === undefined) continue
    const unseen = shuffled(withRow(unscorable, row), random)
      .slice(0, CANDIDATES)
      .find((name) => isFair(prepareExercise({ ...base, score, unseen: name }), ["unseen", "smoothed"]))
    if (unseen !== undefined) return { ...base, score, unseen }
  }
  return undefined
}

/** How many names are tried for a row. */
const CANDIDATES = 6

const PAIRS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  GIVEN_NAMES.map((name) => {
    const dotted = `.${name}.`
    return [name, [...name, ""].map((_, i) => dotted.slice(i, i + 2))]
  }),
)

/** How many items it holds for; stops counting at `most`, since thousands of hands are looked at. */
function countUpTo<Item>(most: number, items: Iterable<Item>, holds: (item: Item) => boolean): number {
  let count = 0
  for (const item of items) if (holds(item) && ++count === most) break
  return count
}

function withRow(names: readonly string[], row: string): string[] {
  return names.filter((name) => name.includes(row))
}

function drawNames(random: () => number): string[] {
  const names = new Set<string>()
  while (names.size < NAMES_IN_A_SET) names.add(GIVEN_NAMES[Math.floor(random() * GIVEN_NAMES.length)]!)
  return [...names]
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}

function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best))
}
