/** @file What the stepper says of a row, a dart and a name: the text alternative of its pictures. */
import { formatProbability, visibleSymbol } from "../model/format"
import type { Phase, Writing } from "./loop"
import { rowInView } from "./loop"

/** A model as the stepper shows it. */
export interface ShownModel {
  readonly title: string
  /** The boundary first. */
  readonly symbols: readonly string[]
  /** By place: the row of probabilities that follows the symbol there. */
  readonly rows: readonly Float64Array[]
}

/** A symbol in a sentence: the boundary by name, since a dot alone reads as the end of the sentence. */
export function spoken(symbols: readonly string[], place: number): string {
  return place === 0 ? "the dot" : visibleSymbol(symbols[place]!)
}

/** `after a: drew n, probability 0.1600`, or, before the dart, what the row says. */
export function readingOf({ symbols, rows }: ShownModel, writing: Writing, phase: Phase): string {
  const place = rowInView(writing)
  const after = `After ${spoken(symbols, place)}`
  if (writing.draw === null) return `${after}: ${likeliest(symbols, rows[place]!)}.`
  const { column } = writing.draw
  const drew = `${after}: drew ${spoken(symbols, column)}, probability ${formatProbability(rows[place]![column]!)}`
  if (phase === "sample") return `${drew}.`
  return column === 0 ? `${drew}: the name is finished.` : `${drew}, and appended it.`
}

/** The places of a row, the likeliest first; equals in the order of the alphabet. */
export function byProbability(row: Float64Array): number[] {
  return [...row.keys()].sort((a, b) => row[b]! - row[a]! || a - b)
}

export function likeliest(symbols: readonly string[], row: Float64Array, count = 3): string {
  const places = byProbability(row)
  if (row[places[0]!] === row[places.at(-1)!]) return `each symbol ${formatProbability(row[0]!)}`
  const top = places.slice(0, count)
  return `likeliest ${top.map((place) => `${spoken(symbols, place)} ${formatProbability(row[place]!)}`).join(", ")}`
}

/** A finished name, or what there is of one. */
export function spell(symbols: readonly string[], places: readonly number[]): string {
  return places.map((place) => visibleSymbol(symbols[place]!)).join("")
}
