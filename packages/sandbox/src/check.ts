/**
 * @file What the checks of a challenge are written in. Runs in the sandbox, beside the reader's code.
 *
 * ```ts
 * import { check, expect } from "@course/sandbox/check"
 * import { double } from "./solution"
 *
 * check("it doubles a number", () => {
 *   expect(double(3), "double(3)").toBe(6, "Did you add where you should multiply?")
 * })
 * ```
 *
 * A failure is a sentence: *double(3) should be 6, but is 5. Did you add where you should multiply?*
 */
import { inspect } from "./inspect"
import { reportCheck } from "./prelude"

/**
 * One thing that the reader's code must do. The first expectation that does not hold ends it, and the next check begins;
 * an error of the reader's own code ends the run, with its place in the code.
 *
 * @param title what holds when it passes: "each row sums to 1"
 */
export function check(title: string, body: () => void): void {
  reportCheck({ title, outcome: "running", reason: "" })
  try {
    body()
    reportCheck({ title, outcome: "passed", reason: "" })
  } catch (error) {
    if (!(error instanceof Unmet)) throw error
    reportCheck({ title, outcome: "failed", reason: error.message })
  }
}

/** Ends the check with a sentence of the author's own. */
export function fail(sentence: string): never {
  throw new Unmet(sentence)
}

/**
 * Begins an expectation.
 *
 * @param value from the reader's code: anything at all
 * @param subject what it is, as the failure's sentence begins: "Row `a`, added up,"
 */
export function expect(value: unknown, subject: string): Expectation {
  return new Expectation(value, subject)
}

/** Each takes a hint last: what may have gone wrong, as a sentence of its own. */
class Expectation {
  readonly #value: unknown
  readonly #subject: string

  constructor(value: unknown, subject: string) {
    this.#value = value
    this.#subject = subject
  }

  /** The same value, or a list with the same entries, however deep. */
  toBe(wanted: unknown, hint?: string): void {
    if (!isSame(this.#value, wanted)) this.#fail(`should be ${show(wanted)}`, hint)
  }

  /** A number at most `within` from the one wanted, or the same infinity. */
  toBeNear(wanted: number, { within = 1e-9, hint = "" } = {}): void {
    const value = this.#value
    if (typeof value !== "number") return this.#fail(`should be a number near ${show(wanted)}`, hint)
    if (value === wanted || Math.abs(value - wanted) <= within) return
    this.#fail(`should be ${show(wanted)}`, hint)
  }

  /** A number in a range, its ends included. */
  toBeBetween(least: number, most: number, hint?: string): void {
    const value = this.#value
    if (typeof value === "number" && value >= least && value <= most) return
    this.#fail(`should be from ${show(least)} to ${show(most)}`, hint)
  }

  /** A list of `length` numbers. */
  toBeNumbers(length: number, hint?: string): void {
    const value = this.#value
    const isRight =
      isList(value) && value.length === length && value.every((entry) => typeof entry === "number")
    if (!isRight) this.#fail(`should be a list of ${length} numbers`, hint)
  }

  /** `rows` lists of `columns` numbers each. */
  toBeTable(rows: number, columns: number, hint?: string): void {
    const value = this.#value
    const wanted = `should be a list of ${rows} rows, each with ${columns} numbers`
    if (!isList(value) || value.length !== rows) return this.#fail(wanted, hint)
    for (const [place, row] of value.entries())
      new Expectation(row, `${this.#subject}, row ${place},`).toBeNumbers(columns, hint)
  }

  #fail(wanted: string, hint = ""): void {
    const missing = this.#value === undefined && hint === "" ? "Is there a `return`?" : hint
    fail(`${this.#subject} ${wanted}, but is ${show(this.#value)}. ${missing}`.trim())
  }
}

/** An expectation that does not hold, as against an error of the reader's code. */
class Unmet extends Error {
  override readonly name = "Unmet"
}

/** As a reader writes it, numbers with six digits at most, since it stands in a sentence. */
function show(value: unknown): string {
  const text = inspect(isList(value) ? value.map(rounded) : rounded(value))
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`
}

function rounded(value: unknown): unknown {
  if (typeof value !== "number") return value
  return Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(6))
}

const LONGEST_SHOWN = 160

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isSame(value: unknown, wanted: unknown): boolean {
  if (!isList(value) || !isList(wanted)) return value === wanted || Object.is(value, wanted)
  return value.length === wanted.length && value.every((entry, place) => isSame(entry, wanted[place]))
}
