/** @file The model of four names that fits on a sheet of paper: what the worked example and its slips are made of. */
import type { NameScore, Table } from "@course/makemore"
import { countBigrams, normalise, rowOf, scoreName, total, Vocabulary } from "@course/makemore"

export interface FewNames {
  readonly names: readonly string[]
  readonly vocabulary: Vocabulary
  readonly counts: Table
  readonly probabilities: Table
}

export function modelOf(names: readonly string[]): FewNames {
  const vocabulary = Vocabulary.of(names)
  const counts = countBigrams(names, vocabulary)
  return { names, vocabulary, counts, probabilities: normalise(counts) }
}

export const fewNames = modelOf(["emma", "ava", "mia", "anna"])

export function scoreOf(name: string, model: FewNames): NameScore {
  return scoreName(name, model.vocabulary, model.probabilities)
}

/** The rows of the table of counts, each with its total. */
export function rowsOf({ vocabulary, counts }: FewNames) {
  return vocabulary.symbols.map((symbol, place) => {
    const entries = rowOf(counts, place)
    return { symbol, counts: [...entries], total: total(entries) }
  })
}

/** One step on paper: the count, the total of its row, and the fraction they make. */
export interface PaperStep {
  readonly symbol: string
  readonly next: string
  readonly count: number
  readonly rowTotal: number
  /** In lowest terms. */
  readonly fraction: Fraction
  readonly nll: number
}

export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** The steps of a name as one would write them down, with whole numbers as long as possible. */
export function onPaper(name: string, model: FewNames): PaperStep[] {
  return scoreOf(name, model).steps.map(({ symbol, next, row, column, nll }) => {
    const entries = rowOf(model.counts, row)
    const [count, rowTotal] = [entries[column]!, total(entries)]
    return { symbol, next, count, rowTotal, fraction: lowest(count, rowTotal), nll }
  })
}

/** The product of fractions, in lowest terms. */
export function product(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce((a, b) => lowest(a.numerator * b.numerator, a.denominator * b.denominator), {
    numerator: 1,
    denominator: 1,
  })
}

/** What each known slip gives in place of the right average for a name: one number names one mistake. */
export function slipsOf(name: string, model: FewNames) {
  const { steps, probability, nll, averageNll } = scoreOf(name, model)
  const meanOf = (nlls: readonly number[]) => nlls.reduce((sum, x) => sum + x, 0) / nlls.length
  const nlls = steps.map((step) => step.nll)
  const tableTotal = total(model.counts)
  return {
    sum: nll,
    overLetters: nll / (steps.length - 1),
    sign: -averageNll,
    log2: averageNll / Math.LN2,
    log10: averageNll / Math.LN10,
    ofMeanProbability: -Math.log(meanOf(steps.map((step) => step.probability))),
    perplexity: Math.exp(averageNll),
    product: probability,
    noFirstDot: meanOf(nlls.slice(1)),
    noLastDot: meanOf(nlls.slice(0, -1)),
    wholeTable: meanOf(onPaper(name, model).map((step) => -Math.log(step.count / tableTotal))),
  }
}

function lowest(numerator: number, denominator: number): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
