import { lectureCounts as lecture } from "@course/data"
import { describe, expect, it } from "vitest"
import { cumulative, Generator } from "./index"
import { MersenneTwister } from "./mersenne-twister"
import type { MultinomialMethod } from "./index"

const LECTURE_SEED = 2147483647

describe("MersenneTwister", () => {
  it("gives 4123659995 as its 10,000th integer after the seed 5489, as the C++ standard demands of mt19937", () => {
    const twister = new MersenneTwister(5489)
    for (let n = 1; n < 10_000; n++) twister.next()
    expect(twister.next()).toBe(4123659995)
  })

  it("begins with 3499211612 after the seed 5489, as the reference implementation does", () => {
    expect(new MersenneTwister(5489).next()).toBe(3499211612)
  })
})

describe("rand", () => {
  it("normalised gives the lecture's 0.6064 0.3033 0.0903", () => {
    const numbers = new Generator(LECTURE_SEED).rand(3)
    const total = numbers.reduce((running, number) => running + number, 0)
    expectDigits(
      numbers.map((number) => number / total),
      [0.6064, 0.3033, 0.0903],
    )
  })

  it.each([
    [0, [0.4963, 0.7682, 0.0885, 0.132]],
    [42, [0.8823, 0.915, 0.3829, 0.9593]],
  ])("after torch.manual_seed(%i) prints what PyTorch prints", (seed, printed) => {
    expectDigits(new Generator(seed).rand(4), printed)
  })

  it("one by one gives the numbers that it gives at once", () => {
    const one = new Generator(3)
    expect([one.rand(), one.rand(), one.rand()]).toEqual([...new Generator(3).rand(3)])
  })

  it("gives float32 numbers in [0, 1)", () => {
    const numbers = new Generator(4).rand(10_000)
    expect(numbers.every((number) => number >= 0 && number < 1 && Math.fround(number) === number)).toBe(true)
  })
})

describe("randn", () => {
  it.each([
    [0, [1.541, -0.2934, -2.1788, 0.5684, -1.0845, -1.3986]],
    [42, [0.3367, 0.1288, 0.2345, 0.2303, -1.1229, -0.1863]],
  ])("of fewer than 16 after torch.manual_seed(%i) prints what PyTorch prints", (seed, printed) => {
    expectDigits(new Generator(seed).randn(6), printed)
  })

  it("draws pairs: two calls for 3 give the numbers of one call for 6", () => {
    const generator = new Generator(5)
    expect([...generator.randn(3), ...generator.randn(3)]).toEqual([...new Generator(5).randn(6)])
  })

  it.each([16, 27, 100_000])("of %i gives float32 numbers, all finite", (count) => {
    const numbers = new Generator(6).randn(count)
    expect(numbers).toHaveLength(count)
    expect(numbers.every((number) => Number.isFinite(number) && Math.fround(number) === number)).toBe(true)
  })

  it("has mean 0 and variance 1, to the accuracy that 100,000 numbers allow", () => {
    const numbers = new Generator(7).randn(100_000)
    const mean = numbers.reduce((running, number) => running + number, 0) / numbers.length
    const variance = numbers.reduce((running, number) => running + (number - mean) ** 2, 0) / numbers.length
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(100_000))
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / 100_000))
  })

  it("keeps all but the last 16 when a count is no multiple of 16, and draws those anew", () => {
    const whole = new Generator(8).randn(32)
    const ragged = new Generator(8).randn(40)
    expect([...ragged.slice(0, 24)]).toEqual([...whole.slice(0, 24)])
  })
})

describe("multinomial", () => {
  it.each<[MultinomialMethod, string]>([
    ["inverse-cdf", "mor. axx. minaymoryles. kondlaisah. anchshizarie."],
    ["exponential", "cexze. momasurailezitynn. konimittain. llayn. ka."],
  ])("by %s spells the names that PyTorch spells from the lecture's counts", (method, names) => {
    expect(fiveNames(method)).toBe(names)
  })

  it.each<MultinomialMethod>(["inverse-cdf", "exponential"])(
    "by %s draws each index as often as it should",
    (method) => {
      const generator = new Generator(9)
      const drawn = [0, 0, 0, 0]
      for (let n = 0; n < 30_000; n++) drawn[generator.multinomial([1, 0, 2, 3], method)]! += 1
      const expected = [5_000, 0, 10_000, 15_000]
      drawn.forEach((count, index) =>
        expect(Math.abs(count - expected[index]!)).toBeLessThan(4 * Math.sqrt(15_000 / 2)),
      )
      expect(drawn[1]).toBe(0)
    },
  )

  it("by inverse-cdf is a dart at the running sum: pick gives the same draws", () => {
    const shares = [0.2, 0.5, 0.3]
    const thrown = new Generator(10)
    const drawn = new Generator(10)
    const edges = cumulative(shares)
    for (let n = 0; n < 1000; n++) expect(thrown.pick(edges)).toBe(drawn.multinomial(shares, "inverse-cdf"))
  })

  it("takes the first index whose edge the dart does not pass", () => {
    const generator = new Generator(11)
    const twin = new Generator(11)
    const edges = cumulative([1, 2, 3, 2])
    for (let n = 0; n < 1000; n++) {
      const dart = twin.uniform()
      expect(generator.pick(edges)).toBe([...edges].findIndex((edge) => edge >= dart))
    }
  })

  it.each([
    ["a negative probability", [0.5, -0.1], "number 1 is -0.1"],
    ["NaN", [NaN, 1], "number 0 is NaN"],
    ["an infinite count", [Infinity, 1], "number 0 is Infinity"],
    ["nothing but zeros", [0, 0], "there is nothing to draw from"],
    ["an empty list", [], "there is nothing to draw from"],
  ])("refuses %s by name", (_, probabilities, message) => {
    const draw = (): number => new Generator(1).multinomial(probabilities, "exponential")
    expect(draw).toThrowError(expect.objectContaining({ name: "DomainError" }) as Error)
    expect(draw).toThrow(message)
  })
})

describe("Generator", () => {
  it("looks at the low 32 bits of its seed alone, as PyTorch does", () => {
    expect(new Generator(2 ** 32 + 5).rand()).toBe(new Generator(5).rand())
  })

  it.each([1.5, NaN, Infinity, 2 ** 53])("refuses the seed %s", (seed) => {
    expect(() => new Generator(seed)).toThrow(`Generator needs a whole number as seed, but got ${seed}.`)
  })

  it("makes a double from two integers, the high word first", () => {
    const twister = new MersenneTwister(12)
    const [high, low] = [BigInt(twister.next()), BigInt(twister.next())]
    const expected = Number(((high << 32n) | low) & (2n ** 53n - 1n)) / 2 ** 53
    expect(new Generator(12).uniform()).toBe(expected)
  })
})

/** The lecture's sampling loop: smoothing by 1, float32 rows, names until the boundary. */
function fiveNames(method: MultinomialMethod): string {
  const generator = new Generator(LECTURE_SEED)
  const rows = lecture.counts.map((row) => {
    const smoothed = row.map((count) => count + 1)
    const total = smoothed.reduce((running, count) => running + count, 0)
    return smoothed.map((count) => count / total)
  })
  const names = Array.from({ length: 5 }, () => {
    let name = ""
    let symbol = 0
    do {
      symbol = generator.multinomial(rows[symbol]!, method)
      name += lecture.symbols[symbol]
    } while (symbol !== 0)
    return name
  })
  return names.join(" ")
}

/** Equal to the four decimals that PyTorch prints. */
function expectDigits(numbers: ArrayLike<number>, printed: readonly number[]): void {
  expect(Array.from(numbers, (number) => number.toFixed(4))).toEqual(
    printed.map((number) => number.toFixed(4)),
  )
}
