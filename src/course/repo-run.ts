/**
 * @file What `python makemore.py --type bigram` ends at, found by doing what it does while the site is built: hold some
 * names out, start with all logits at 0, and show AdamW a few random names at each step.
 *
 * It is done on the site's names, since of the lecture's list only the counts are here. Both come from the same records,
 * and their counting models differ by less than a thousandth of a nat; a test holds that. Which names are held out moves
 * the test loss by far more. How much is measured on random splits, each with the counts of the other names, which is
 * where a run ends.
 */
import { names } from "@course/data"
import { Generator } from "@course/engine"
import type { ExpectedLosses } from "@course/grading"
import { averageNll, normalise, smooth, Vocabulary, type Table } from "@course/makemore"

/**
 * The script's defaults.
 *
 * @see https://github.com/karpathy/makemore/blob/master/makemore.py
 */
export const SCRIPT = {
  /** A tenth of the names is held out, but no more than this. */
  mostHeldOut: 1_000,
  /** Names a step. */
  batch: 32,
  learningRate: 5e-4,
  weightDecay: 0.01,
  betas: [0.9, 0.99],
  /** Steps from one evaluation to the next. */
  every: 500,
} as const

export const SCRIPT_RUN = {
  /** From here on a longer run gains nothing: a test holds that, too. */
  steps: 15_000,
  /** Choices of the names to hold out. */
  splits: 400,
} as const

const vocabulary = Vocabulary.of(names)
const side = vocabulary.size

/** A name as the places of its bigrams in a table. */
type Pairs = readonly number[]

interface Split {
  readonly test: readonly Pairs[]
  readonly training: readonly Pairs[]
}

/** How many of so many names the script holds out. */
export function heldOut(names: number): number {
  return Math.min(SCRIPT.mostHeldOut, Math.floor(names / 10))
}

/** Always the same, since the seed is. Takes a second, once a build. */
export function expectedLosses(): ExpectedLosses {
  known ??= computed()
  return known
}

let known: ExpectedLosses | undefined

function computed(): ExpectedLosses {
  const generator = new Generator(1)
  const all = names.map((name) => vocabulary.bigrams(name).map(({ row, column }) => row * side + column))
  const allCounts = countsOf(all)
  const endOf = (split: Split) => countedLoss(allCounts, countsOf(split.test))
  const ends = Array.from({ length: SCRIPT_RUN.splits }, () => endOf(splitOf(all, generator)))
  const usualEnd = mean(ends)
  // One run stands for all: how it falls hardly depends on the split, where it ends does.
  const split = splitOf(all, generator)
  const shift = usualEnd - endOf(split)
  return {
    atStart: Math.log(side),
    every: SCRIPT.every,
    onTheWay: testLosses(split, generator).map((loss) => loss + shift),
    spread: Math.sqrt(mean(ends.map((end) => (end - usualEnd) ** 2))),
  }
}

function splitOf(all: readonly Pairs[], generator: Generator): Split {
  const shuffled = [...all]
  const held = heldOut(all.length)
  for (let at = 0; at < held; at++) {
    const other = at + Math.floor(generator.uniform() * (all.length - at))
    ;[shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!]
  }
  return { test: shuffled.slice(0, held), training: shuffled.slice(held) }
}

/** Of the held-out names, by the counts of the others; one is added everywhere, or a new pair would cost infinitely much. */
function countedLoss(all: Table, test: Table): number {
  return averageNll(
    test,
    normalise(
      smooth(
        all.map((count, place) => count - test[place]!),
        1,
      ),
    ),
  )
}

/** The test loss at each evaluation of one run. AdamW as in Loshchilov and Hutter, "Decoupled weight decay" (2019). */
function testLosses({ test, training }: Split, generator: Generator): number[] {
  const [beta1, beta2] = SCRIPT.betas
  const logits = new Float64Array(side * side)
  const first = new Float64Array(side * side)
  const second = new Float64Array(side * side)
  const testCounts = countsOf(test)
  const losses: number[] = []
  for (let step = 0; step <= SCRIPT_RUN.steps; step++) {
    const batch = Array.from(
      { length: SCRIPT.batch },
      () => training[Math.floor(generator.uniform() * training.length)]!,
    )
    const gradient = gradientOf(logits, countsOf(batch))
    const [unbias1, unbias2] = [1 - beta1 ** (step + 1), 1 - beta2 ** (step + 1)]
    for (let place = 0; place < logits.length; place++) {
      const slope = gradient[place]!
      first[place] = beta1 * first[place]! + (1 - beta1) * slope
      second[place] = beta2 * second[place]! + (1 - beta2) * slope * slope
      const move = first[place]! / unbias1 / (Math.sqrt(second[place]! / unbias2) + 1e-8)
      logits[place]! -= SCRIPT.learningRate * (move + SCRIPT.weightDecay * logits[place]!)
    }
    if (step > 0 && step % SCRIPT.every === 0) losses.push(averageNll(testCounts, softmaxOfRows(logits)))
  }
  return losses
}

/** Of the mean loss over all bigrams of a batch: the model's share less the share in the batch, by the row's part of it. */
function gradientOf(logits: Table, counts: Table): Table {
  const probabilities = softmaxOfRows(logits)
  const gradient = new Float64Array(side * side)
  let bigrams = 0
  for (let row = 0; row < side; row++) {
    let total = 0
    for (let place = row * side; place < (row + 1) * side; place++) total += counts[place]!
    bigrams += total
    for (let place = row * side; place < (row + 1) * side; place++)
      gradient[place] = total * probabilities[place]! - counts[place]!
  }
  return gradient.map((sum) => sum / bigrams)
}

function softmaxOfRows(logits: Table): Table {
  return normalise(logits.map(Math.exp))
}

function countsOf(all: readonly Pairs[]): Table {
  const counts = new Float64Array(side * side)
  for (const pairs of all) for (const place of pairs) counts[place]! += 1
  return counts
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}
