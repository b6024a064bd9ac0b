/** @file The grammar of written numbers, by recursive descent: one method a rule, one pass, no backtracking. */
import { agree, exactly, negative, over, plus, scaled, through, times, written } from "./uncertain"
import type { Uncertain } from "./uncertain"
import { FUNCTIONS, INFINITIES, SUPERSCRIPTS } from "./number-words"
import type { NumberFunction } from "./number-words"

/** A text that is not a number, and the place where that showed. Does not leave the package. */
export class Unreadable extends Error {
  override readonly name = "Unreadable"
  constructor(
    readonly at: number,
    readonly found: string,
    message: string,
  ) {
    super(message)
  }
}

export interface ParsedNumber {
  readonly number: Uncertain
  readonly notes: readonly string[]
}

/** @throws {Unreadable} at the first place that no rule can read */
export function parseNumber(text: string): ParsedNumber {
  return new NumberParser(text).whole()
}

const LITERAL = /(\d+(?:[.,]\d*)?|[.,]\d+)(?:e([+\-−]?\d{1,3})(?!\d))?/iy
const FRACTION_SIGN = /[¼-¾⅐-⅞]/y
const WORD = /log(?:_?(?:10|2|e)(?![\d.,])|₁₀|₂|ₑ)?|ln|[a-z]+/iy
const POWER_IN_SUPERSCRIPT = /[⁺⁻]?[⁰¹²³⁴-⁹]+/y

class NumberParser {
  private at = 0
  private readonly notes = new Set<string>()
  /** Whether infinity was meant: otherwise a calculation that gets there has only grown too large. */
  private isInfinityWritten = false

  constructor(private readonly text: string) {}

  /** whole := [= | ≈] sum { (= | ≈) sum } [unit]; all sides have to agree, and the sharpest one counts. */
  whole(): ParsedNumber {
    this.take(/[=≈~]/y)
    const start = this.skipSpaces()
    const sides = [this.sum()]
    while (this.take(/[=≈~]/y) !== undefined) sides.push(this.sum())
    this.take(/(nats?|bits?)(?![a-z])/iy)
    if (this.skipSpaces() < this.text.length) throw this.cannotGoOn()
    const sharpest = sides.reduce((best, side) => (side.spread < best.spread ? side : best))
    if (sides.some(({ value }) => Number.isNaN(value))) throw this.fail(start, "this has no value")
    if (!sides.every((side) => agree(side, sharpest)))
      throw this.fail(start, "the two sides of the = are different numbers: leave only one")
    const isInfinite = !Number.isFinite(sharpest.value)
    if (isInfinite && !this.isInfinityWritten) throw this.fail(start, "this number is too large")
    if (isInfinite) return { number: exactly(sharpest.value), notes: [...this.notes] }
    if (!Number.isFinite(sharpest.spread)) throw this.fail(start, "this number is too vague")
    return { number: sharpest, notes: [...this.notes] }
  }

  /** sum := product { (+ | −) product } */
  private sum(): Uncertain {
    let result = this.product()
    for (;;) {
      const sign = this.take(/[+\-−–]/y)
      if (sign === undefined) return result
      const right = this.product()
      result = plus(result, sign === "+" ? right : negative(right))
    }
  }

  /** product := signed { (· | ÷) signed } */
  private product(): Uncertain {
    let result = this.signed()
    for (;;) {
      const operator = this.take(/[*·×⋅∙/÷⁄∕]/y)
      if (operator === undefined) return result
      const start = this.skipSpaces()
      const isPowerOfTen = /10\s*(\^|[⁺⁻⁰¹²³⁴-⁹])/y
      isPowerOfTen.lastIndex = start
      const isScale = isPowerOfTen.test(this.text)
      const right = this.signed()
      if (/[/÷⁄∕]/.test(operator)) {
        if (right.value === 0) throw this.fail(start, "nothing can be divided by 0")
        result = over(result, right)
      } else result = isScale && right.spread === 0 ? scaled(result, right.value) : times(result, right)
    }
  }

  /** signed := { + | − } power */
  private signed(): Uncertain {
    let isNegative = false
    for (;;) {
      const sign = this.take(/[+\-−–]/y)
      if (sign === undefined) break
      if (sign !== "+") isNegative = !isNegative
    }
    const number = this.power()
    return isNegative ? negative(number) : number
  }

  /** power := operand [^ signed | superscript] */
  private power(): Uncertain {
    const base = this.operand()
    const start = this.at
    const superscript = this.take(POWER_IN_SUPERSCRIPT)
    if (superscript !== undefined) {
      const digits = [...superscript].map((sign) => SUPERSCRIPTS[sign] ?? sign).join("")
      return this.raised(base, exactly(Number(digits)), start)
    }
    return this.take(/\^|\*\*/y) === undefined ? base : this.raised(base, this.signed(), start)
  }

  private raised(base: Uncertain, exponent: Uncertain, start: number): Uncertain {
    const { value: b } = base
    const { value: x } = exponent
    const value = b ** x
    if (!Number.isFinite(value)) throw this.fail(start, "this power is too large, or has no value")
    if (b <= 0) return exactly(value)
    return plus(
      through(
        () => value,
        () => x * b ** (x - 1),
        base,
      ),
      through(
        () => 0,
        () => value * Math.log(b),
        exponent,
      ),
    )
  }

  /** operand := (literal | fraction sign | ∞ | ( sum ) | function argument) { % } */
  private operand(): Uncertain {
    let number = this.bare()
    while (this.take(/%/y) !== undefined) number = scaled(number, 0.01)
    return number
  }

  private bare(): Uncertain {
    const start = this.skipSpaces()
    const literal = this.match(LITERAL)
    if (literal !== undefined) return this.literal(literal, start)
    const fraction = this.take(FRACTION_SIGN)
    if (fraction !== undefined) {
      const [above, below] = fraction.normalize("NFKC").split("⁄")
      return exactly(Number(above) / Number(below))
    }
    if (this.take(/∞/y) !== undefined) return this.infinity()
    const bracket = this.take(/[([]/y)
    if (bracket !== undefined) return this.bracketed(bracket, start)
    const root = this.take(/√/y)
    const word = root ?? this.match(WORD)?.[0]
    if (word === undefined) throw this.cannotGoOn()
    const key = word.toLowerCase()
    if (INFINITIES.has(key)) return this.infinity()
    if (key === "e") return exactly(Math.E)
    const found = FUNCTIONS.get(key)
    if (found === undefined) {
      throw new Unreadable(start, word, `"${word}" is not a number, and no word that can stand in one`)
    }
    if (found.note !== undefined) this.notes.add(found.note)
    return this.applied(found, word, start)
  }

  private infinity(): Uncertain {
    this.isInfinityWritten = true
    return exactly(Infinity)
  }

  private literal(match: RegExpExecArray, start: number): Uncertain {
    const [all, digits = "", exponent = "0"] = match
    const next = this.text[this.at]
    if (next === "." || next === ",") {
      throw this.fail(this.at, `a number has one decimal mark, point or comma, but "${all}${next}" has two`)
    }
    if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) this.notes.add("The comma was read as a decimal mark.")
    const number = written(digits.replace(",", "."), Number(exponent.replace("−", "-")))
    if (!Number.isFinite(number.value)) throw this.fail(start, "this number is too large")
    return number
  }

  private bracketed(open: string, start: number): Uncertain {
    const close = open === "(" ? ")" : "]"
    const inside = this.sum()
    if (this.take(open === "(" ? /\)/y : /]/y) === undefined) {
      if (this.skipSpaces() < this.text.length) throw this.cannotGoOn()
      throw new Unreadable(start, open, `the bracket "${open}" is never closed by "${close}"`)
    }
    return inside
  }

  /** A function and what it is taken of: brackets, or a single number. */
  private applied(found: NumberFunction, word: string, start: number): Uncertain {
    const hasBrackets = /[([]/.test(this.text[this.skipSpaces()] ?? "")
    const argument = hasBrackets ? this.operand() : this.signed()
    if (!hasBrackets) {
      const after = this.skipSpaces()
      if (/[*·×⋅∙/÷⁄∕]/.test(this.text[after] ?? "")) {
        throw this.fail(
          after,
          `it is not clear how far "${word}" reaches: put brackets, as in ${word}(1/7) or (${word} 7)/2`,
        )
      }
    }
    const result = through(found.value, found.slope, argument)
    if (Number.isNaN(result.value)) {
      throw this.fail(start, `"${word}" of a negative number has no value`)
    }
    // The logarithm of 0.
    if (result.value === -Infinity) this.isInfinityWritten = true
    return result
  }

  private take(sticky: RegExp): string | undefined {
    this.skipSpaces()
    return this.match(sticky)?.[0]
  }

  private match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.at
    const match = sticky.exec(this.text)
    if (match === null) return undefined
    this.at = sticky.lastIndex
    return match
  }

  /** @returns the place of the next character that is not a space */
  private skipSpaces(): number {
    while (/\s/.test(this.text[this.at] ?? "")) this.at += 1
    return this.at
  }

  private fail(at: number, message: string): Unreadable {
    return new Unreadable(at, this.text.slice(at), message)
  }

  private cannotGoOn(): Unreadable {
    const at = this.skipSpaces()
    const found = /^(?:[\p{L}\p{M}]+|[\d.,]+|[^])/u.exec(this.text.slice(at))?.[0] ?? ""
    if (found === "")
      return new Unreadable(at, "", "the number breaks off here: something is missing at the end")
    const place = `at character ${at + 1}`
    return new Unreadable(at, found, `"${found}" ${place} could not be read as part of a number`)
  }
}
