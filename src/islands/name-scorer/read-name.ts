/** @file From what a reader types to a name that the model can read, or to a kind word on why it cannot. */
import type { Vocabulary } from "@course/makemore"

/** Symbols beyond these are not read: the table would be longer than anyone would look at. */
export const LONGEST_READ = 40

export type ReadName =
  | { readonly kind: "empty" }
  | {
      readonly kind: "name"
      readonly name: string
      /** How many symbols at the end were left out. */
      readonly leftOut: number
      /** Whether capital letters were taken for small ones. */
      readonly isLowered: boolean
    }
  | {
      readonly kind: "strange"
      /** What the model has no row for, each once, in order. */
      readonly strangers: readonly string[]
      /** The nearest name that it can read: accents dropped, and what cannot be helped left out. May be empty. */
      readonly nearest: string
    }

/** Spaces around a name are ignored, and a capital letter is read as a small one where the model knows only that. */
export function readName(typed: string, vocabulary: Vocabulary): ReadName {
  const symbols = [...typed.trim().normalize("NFC")]
  if (symbols.length === 0) return { kind: "empty" }
  const known = symbols.map((symbol) => knownForm(symbol, vocabulary))
  const strangers = new Set(symbols.filter((_, at) => known[at] === undefined))
  if (strangers.size > 0) {
    const nearest = symbols.map((symbol, at) => known[at] ?? withoutAccents(symbol, vocabulary)).join("")
    return { kind: "strange", strangers: [...strangers], nearest }
  }
  const read = known.slice(0, LONGEST_READ)
  return {
    kind: "name",
    name: read.join(""),
    leftOut: known.length - read.length,
    isLowered: read.some((symbol, at) => symbol !== symbols[at]),
  }
}

/** The symbol, or its small letter; undefined where the model has neither. The boundary is no symbol of a name. */
function knownForm(symbol: string, vocabulary: Vocabulary): string | undefined {
  return [symbol, symbol.toLowerCase()].find((form) => vocabulary.has(form) && form !== vocabulary.boundary)
}

function withoutAccents(symbol: string, vocabulary: Vocabulary): string {
  return [...symbol.normalize("NFD")].map((part) => knownForm(part, vocabulary) ?? "").join("")
}

/** In a sentence, for readers who may not see what they typed. */
export function describeStranger(symbol: string): string {
  if (symbol.trim() === "") return "a space"
  if (symbol === "-") return "a hyphen"
  return symbol === "." ? "a dot" : `“${symbol}”`
}
