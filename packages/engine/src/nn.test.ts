import { lectureCounts as lecture } from "@course/data"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { crossEntropy, Generator, l2Penalty, linear, oneHot, softmax, sum, Value, zeroGrad } from "./index"

const SYMBOLS = 27
/** ".emma." as indices: the five bigrams that the lecture begins with. */
const EMMA = [0, 5, 13, 13, 1, 0]

describe("oneHot", () => {
  it("is all 0 but for one 1", () => {
    expect(oneHot(2, 4)).toEqual([0, 0, 1, 0])
  })

  it.each([-1, 4, 1.5, NaN])("names the indices it takes: %s is none of them", (index) => {
    expect(() => oneHot(index, 4)).toThrow(`oneHot needs an index from 0 to 3, but got ${index}.`)
  })
})

describe("linear", () => {
  it("is a vector times a matrix: [1, 2] × [[3, 4], [5, 6]] = [13, 16]", () => {
    expect(
      dataOf(
        linear(
          [1, 2],
          matrix([
            [3, 4],
            [5, 6],
          ]),
        ),
      ),
    ).toEqual([13, 16])
  })

  it("gives gradients to inputs and weights", () => {
    const input = [new Value(1), new Value(2)]
    const weights = matrix([
      [3, 4],
      [5, 6],
    ])
    sum(linear(input, weights)).backward()
    expect(input.map(({ grad }) => grad)).toEqual([7, 11])
    expect(weights.flat().map(({ grad }) => grad)).toEqual([1, 1, 2, 2])
  })

  it("looks up a row of weights when the input is one-hot", () => {
    const weights = matrix([
      [1, 2],
      [3, 4],
      [5, 6],
    ])
    expect(linear(oneHot(1, 3), weights)).toEqual(weights[1])
  })

  it("says what does not fit", () => {
    expect(() => linear([1], matrix([[1], [2]]))).toThrow(
      "one row of weights per input, but got 2 rows for 1 inputs.",
    )
    expect(() => linear([1, 1], matrix([[1], [2, 3]]))).toThrow("row 0 has 1 weights and row 1 has 2.")
  })
})

describe("softmax", () => {
  it("turns log-counts into shares: ln 1, ln 2, ln 5 into 1/8, 2/8, 5/8", () => {
    const shares = dataOf(softmax([1, 2, 5].map((count) => new Value(Math.log(count)))))
    expect(shares).toEqual([1 / 8, 2 / 8, 5 / 8].map((share) => expect.closeTo(share, 14)))
  })

  it("does not overflow at 1,000, and does not change when all logits move together", () => {
    const shares = dataOf(softmax([1000, 1001].map((logit) => new Value(logit))))
    expect(shares[1]).toBeCloseTo(1 / (1 + Math.exp(-1)), 12)
  })

  it("has the derivatives p(1 − p) and −pq", () => {
    const logits = [0.3, -1.2, 0.8].map((logit) => new Value(logit))
    const [p, q, r] = softmax(logits)
    p!.backward()
    const expected = [p!.data * (1 - p!.data), -p!.data * q!.data, -p!.data * r!.data]
    expect(logits.map(({ grad }) => grad)).toEqual(expected.map((slope) => expect.closeTo(slope, 12)))
  })

  it("prints the lecture's first row of probabilities", () => {
    const shares = dataOf(softmax(lectureWeights()[0]!))
    expect(shares.slice(0, 4)).toEqual(
      [0.0607, 0.01, 0.0123, 0.0042].map((share) => expect.closeTo(share, 4)),
    )
  })
})

describe("crossEntropy", () => {
  it("is ln 27 when nothing is known of 27 symbols", () => {
    const row = Array.from({ length: SYMBOLS }, () => new Value(0))
    expect(crossEntropy([row, row], [3, 20]).data).toBeCloseTo(Math.log(SYMBOLS), 14)
  })

  it("is the lecture's 3.769305 on the five bigrams of emma, through one-hot and linear layer", () => {
    const weights = lectureWeights()
    const logits = EMMA.slice(0, -1).map((symbol) => linear(oneHot(symbol, SYMBOLS), weights))
    expect(crossEntropy(logits, EMMA.slice(1)).data).toBeCloseTo(3.769305, 5)
  })

  it("is the lecture's 3.768619 on the whole list, with the penalty of 0.01", () => {
    const weights = lectureWeights()
    const loss = crossEntropy(...tableAsTerms(weights)).data + l2Penalty(weights.flat(), 0.01)
    expect(Math.abs(loss - 3.768619)).toBeLessThan(5e-7)
  })

  it("is the same, with the same gradients, as the graph written out Value by Value", () => {
    fc.assert(
      fc.property(batch(), ({ numbers, terms }) => {
        const rows = matrix(numbers)
        const logits = terms.map(({ row }) => rows[row]!)
        const weights = terms.map(({ weight }) => weight)
        const loss = crossEntropy(
          logits,
          terms.map(({ target }) => target),
          weights,
        )
        loss.backward()

        const written = matrix(numbers)
        const total = weights.reduce((running, weight) => running + weight, 0)
        const nlls = terms.map(({ row, target, weight }) => {
          const probability = softmax(written[row]!)[target]!
          return probability.log().mul(-weight / total)
        })
        const writtenLoss = sum(nlls)
        writtenLoss.backward()

        expect(loss.data).toBeCloseTo(writtenLoss.data, 10)
        const expected = written.flat().map(({ grad }) => expect.closeTo(grad, 10) as number)
        expect(rows.flat().map(({ grad }) => grad)).toEqual(expected)
      }),
    )
  })

  it("gives a row the gradient (p − share) × the row's weight", () => {
    const rows = lectureWeights()
    crossEntropy(...tableAsTerms(rows)).backward()
    rows.forEach((row, i) => {
      const counts = lecture.counts[i]!
      const rowTotal = counts.reduce((running, count) => running + count, 0)
      const p = dataOf(softmax(row))
      row.forEach(({ grad }, j) => {
        const expected = ((p[j]! - counts[j]! / rowTotal) * rowTotal) / lecture.bigrams
        expect(Math.abs(grad - expected)).toBeLessThan(1e-14)
      })
    })
  })

  it("takes a table of counts for the list that was counted", () => {
    const rows = matrix([
      [0.1, 0.7],
      [-0.4, 0.2],
    ])
    const [first, second] = rows
    const listed = crossEntropy([first!, first!, second!, first!], [1, 1, 0, 0])
    const counted = crossEntropy([first!, first!, second!, second!], [0, 1, 0, 1], [1, 2, 1, 0])
    expect(counted.data).toBeCloseTo(listed.data, 14)
  })

  it("is finite for logits of ±1,000, and infinite for a target whose logit is −∞", () => {
    const row = [1000, -1000, -Infinity].map((logit) => new Value(logit))
    expect(crossEntropy([row], [1]).data).toBe(2000)
    expect(crossEntropy([row], [2]).data).toBe(Infinity)
    expect(crossEntropy([row, row], [0, 2], [1, 0]).data).toBe(0)
  })

  it("says what does not fit", () => {
    const row = [new Value(0), new Value(1)]
    expect(() => crossEntropy([row], [0, 1])).toThrow("but got 1 rows, 2 targets and 2 weights.")
    expect(() => crossEntropy([row], [2])).toThrow("targets from 0 to 1, but number 0 is 2.")
    expect(() => crossEntropy([row], [0], [-1])).toThrow(
      "weights of 0 or more, and finite, but number 0 is -1.",
    )
    expect(() => crossEntropy([row], [0], [0])).toThrow("at least one term with a weight above 0")
    expect(() => crossEntropy([], [])).toThrow("at least one term with a weight above 0")
  })

  it("adds up over steps until zeroGrad forgets", () => {
    const row = [new Value(0), new Value(0)]
    for (let step = 0; step < 2; step++) crossEntropy([row], [0]).backward()
    expect(row.map(({ grad }) => grad)).toEqual([-1, 1])
    zeroGrad(row)
    expect(row.map(({ grad }) => grad)).toEqual([0, 0])
  })
})

/** Shape [27, 27]: `torch.randn((27, 27), generator=g)` of the lecture. */
function lectureWeights(): Value[][] {
  const numbers = new Generator(2147483647).randn(SYMBOLS * SYMBOLS)
  return lecture.counts.map((row, i) => row.map((_, j) => new Value(numbers[SYMBOLS * i + j]!)))
}

/** The lecture's counts as the arguments of crossEntropy: one weighted term for each cell. */
function tableAsTerms(rows: readonly Value[][]): [Value[][], number[], number[]] {
  const cells = lecture.counts.flatMap((counts, i) =>
    counts.map((count, j) => ({ row: rows[i]!, target: j, count })),
  )
  return [cells.map(({ row }) => row), cells.map(({ target }) => target), cells.map(({ count }) => count)]
}

function batch(): fc.Arbitrary<{
  numbers: number[][]
  terms: { row: number; target: number; weight: number }[]
}> {
  return fc.record({
    numbers: fc.array(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    }),
    terms: fc.array(
      fc.record({ row: fc.nat(2), target: fc.nat(3), weight: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
  })
}

function matrix(numbers: readonly (readonly number[])[]): Value[][] {
  return numbers.map((row) => row.map((data) => new Value(data)))
}

function dataOf(values: readonly Value[]): number[] {
  return values.map(({ data }) => data)
}
