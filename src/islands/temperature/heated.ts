/** @file What temperature makes of a model: a row before and after, and names that differ by nothing else. */
import { Generator } from "@course/engine"
import { atTemperature, rowOf, Sampler } from "@course/makemore"
import type { Table } from "@course/makemore"
import type { LessonModel } from "../model/lesson-model"

/** A hot model can go on for long; a name is cut after so many symbols, and an ellipsis put there. */
export const LONGEST_SHOWN = 30

/** The row of the symbol at `place`, at a temperature; it sums to 1. */
export function heatedRow(model: LessonModel, place: number, temperature: number): Table {
  return rowOf(atTemperature(model.probabilities, temperature), place)
}

/**
 * Names at a temperature. Each has a generator of its own, so that a longer name takes no dart from the next one, and
 * two temperatures differ in nothing but the temperature.
 */
export function heatedNames(model: LessonModel, temperature: number, count: number, seed: number): string[] {
  const sampler = new Sampler(model.vocabulary, model.probabilities, {
    temperature,
    maxLength: LONGEST_SHOWN + 1,
  })
  return Array.from({ length: count }, (_, at) => shorten(sampler.name(new Generator(seed + at))))
}

function shorten(name: string): string {
  const symbols = [...name]
  return symbols.length > LONGEST_SHOWN ? `${symbols.slice(0, LONGEST_SHOWN).join("")}…` : name
}
