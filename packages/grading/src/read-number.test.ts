import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { LONGEST_NUMBER, readNumber } from "./read-number"
import type { NumberRead, NumberUnread } from "./read-number"

function read(text: string): NumberRead {
  const reading = readNumber(text)
  if (reading.kind !== "number") throw new Error(`${text}: ${JSON.stringify(reading)}`)
  return reading
}

function refused(text: string): NumberUnread {
  const reading = readNumber(text)
  if (reading.kind !== "unread") throw new Error(`${text} was taken as ${JSON.stringify(reading)}`)
  return reading
}

describe("readNumber reads", () => {
  // ln 7 = 1.945910149055313, from any table of logarithms.
  test.each([
    ["1/7", 1 / 7],
    ["1 ÷ 7", 1 / 7],
    ["1⁄7", 1 / 7],
    ["⅐", 1 / 7],
    ["½", 0.5],
    ["0.143", 0.143],
    [".143", 0.143],
    ["0,143", 0.143],
    ["5.", 5],
    ["14.3 %", 0.143],
    ["14,3%", 0.143],
    ["2·10^-3", 0.002],
    ["2 × 10⁻³", 0.002],
    ["2*10**-3", 0.002],
    ["1e-3", 0.001],
    ["1E−3", 0.001],
    ["-ln(1/7)", 1.945910149055313],
    ["−ln (1/7)", 1.945910149055313],
    ["–ln(0.2) ", 1.6094379124341003],
    ["ln 7", 1.945910149055313],
    ["ln7", 1.945910149055313],
    ["LN 7", 1.945910149055313],
    ["log(7)", 1.945910149055313],
    ["log7", 1.945910149055313],
    ["log_2 8", 3],
    ["log2(8)", 3],
    ["log₂(8)", 3],
    ["log10(1000)", 3],
    ["lg 1000", 3],
    ["1/5 · 4/6 · 1/7 · 1 · 5/7", 2 / 147],
    ["(ln 7 + ln 5)/2", (1.945910149055313 + 1.6094379124341003) / 2],
    ["e^2", 7.38905609893065],
    ["√4", 2],
    ["-3", -3],
    ["−3", -3],
    ["+3", 3],
    ["--3", 3],
    ["1\u00A0/\u00A07", 1 / 7],
    ["[1 + 2] · 3", 9],
    ["1/7 = 0.143", 1 / 7],
    ["≈ 0.86", 0.86],
    ["4.297 nats", 4.297],
    ["∞", Infinity],
    ["infinity", Infinity],
    ["Infinite", Infinity],
    ["-∞", -Infinity],
    ["-ln 0", Infinity],
    ["−ln(0)", Infinity],
  ])("%j", (text, value) => {
    expect(read(text).value).toBeCloseTo(value, 14)
  })

  test.each(["", " ", "\t\n", "\u00A0"])("nothing in %j", (text) => {
    expect(readNumber(text)).toEqual({ kind: "blank" })
  })
})

describe("readNumber knows how sharply a number was written:", () => {
  test.each([
    ["0.143", 3, 0.0005],
    ["0.14", 2, 0.005],
    [".1", 1, 0.05],
    ["0.10", 2, 0.005],
    ["14 %", 2, 0.005],
    ["14.3 %", 3, 0.0005],
    ["2.0·10^-3", 2, 0.00005],
    ["2·10^-3", 1, 0.0005],
    ["1e-3", 1, 0.0005],
    ["0.00", 0, 0.005],
  ])("%s has %i significant digits", (text, digits, spread) => {
    expect(read(text).digits).toBe(digits)
    expect(read(text).spread).toBeCloseTo(spread, 12)
  })

  test.each(["1/7", "7", "0", "-ln(1/7)", "⅐", "∞"])("%s is exact", (text) => {
    expect(read(text)).toMatchObject({ digits: Infinity, spread: 0 })
  })

  test("a formula is as sharp as what stands in it: ln has slope 1/p", () => {
    expect(read("-ln(0.143)").spread).toBeCloseTo(0.0005 / 0.143, 12)
    expect(read("-ln(0.143)").digits).toBe(3)
  })

  test("within a formula a single digit is exact", () => {
    expect(read("0.2 · 0.5").spread).toBe(0)
  })

  test("only a plain whole number is whole", () => {
    expect(["4", "4.0", "8/2", "4 %"].map((text) => read(text).isWhole)).toEqual([true, false, false, false])
  })
})

describe("readNumber says how it took", () => {
  test.each([
    ["log(7)", "`log` was read as ln, the natural logarithm."],
    ["lg 7", "`lg` was read as the logarithm to base 10."],
    ["1,234", "The comma was read as a decimal mark."],
  ])("%s", (text, note) => {
    expect(read(text).notes).toEqual([note])
  })

  test("nothing about what has one meaning only", () => {
    expect(["ln 7", "0,143", "1/7"].flatMap((text) => read(text).notes)).toEqual([])
  })
})

describe("readNumber says what it could not read, and where:", () => {
  test.each([
    ["1/x", 2, "x", '"x" is not a number, and no word that can stand in one.'],
    ["1/7 7", 4, "7", '"7" at character 5 could not be read as part of a number.'],
    ["about 3", 0, "about", '"about" is not a number, and no word that can stand in one.'],
    ["1/", 2, "", "The number breaks off here: something is missing at the end."],
    ["ln", 2, "", "The number breaks off here: something is missing at the end."],
    ["ln(1/7", 2, "(", 'The bracket "(" is never closed by ")".'],
    ["(1+2]", 4, "]", '"]" at character 5 could not be read as part of a number.'],
    ["1.2.3", 3, ".3", 'A number has one decimal mark, point or comma, but "1.2." has two.'],
    ["1,234.5", 5, ".5", 'A number has one decimal mark, point or comma, but "1,234." has two.'],
    ["1/0", 2, "0", "Nothing can be divided by 0."],
    ["ln(-1)", 0, "ln(-1)", '"ln" of a negative number has no value.'],
    ["∞ - ∞", 0, "∞ - ∞", "This has no value."],
    ["1e999", 0, "1e999", "This number is too large."],
    ["9^9^9^9", 3, "^9^9", "This power is too large, or has no value."],
    ["1/7 = 0.2", 0, "1/7 = 0.2", "The two sides of the = are different numbers: leave only one."],
    ["ln 1/7", 4, "/7", 'It is not clear how far "ln" reaches: put brackets, as in ln(1/7) or (ln 7)/2.'],
    ["7 🙂", 2, "🙂", '"🙂" at character 3 could not be read as part of a number.'],
  ])("%s", (text, at, found, message) => {
    expect(refused(text)).toEqual({ kind: "unread", at, found, message })
  })

  test("a text that is longer than any number", () => {
    expect(refused("1".repeat(LONGEST_NUMBER + 1)).message).toContain("at most 120 characters")
    expect(refused("(".repeat(1_000_000)).at).toBe(LONGEST_NUMBER)
  })
})

describe("readNumber, whatever it is given,", () => {
  const pieces = fc.array(
    fc.constantFrom(..."0123456789.,+-−*/·^%()[]=≈ ∞½²⁻√e", "ln", "log", "log2", "inf", "1/7", "10^", "nats"),
    { maxLength: 40 },
  )
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 150 }),
    fc.string({ maxLength: 150 }),
    pieces.map((parts) => parts.join("")),
  )

  test("neither throws nor hangs, on 100,000 random texts", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readNumber(text)
        if (reading.kind === "number") {
          expect(reading.value).not.toBeNaN()
          expect(reading.spread).toBeGreaterThanOrEqual(0)
        }
        if (reading.kind === "unread") {
          expect(reading.at).toBeLessThanOrEqual(text.length)
          expect(text.startsWith(reading.found, reading.at)).toBe(true)
        }
      }),
      { numRuns: 100_000 },
    )
  })

  test("takes every number as it is printed", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (value) => {
        expect(read(String(value)).value).toBe(value + 0)
        expect(read(String(value).replace(".", ",")).value).toBe(value + 0)
      }),
    )
  })
})
