/** @file What is said when the answers are shown: how many were right, and why the model could not have known. */
import { formatCount, formatNats } from "../model/format"
import type { Guessable, Round } from "./deal"

/** What the reader takes each name for: real, sampled, or nothing yet. */
export type Guesses = readonly (boolean | null)[]

export function tally({ names }: Round, guesses: Guesses): string {
  const guessed = guesses.filter((guess) => guess !== null).length
  const right = names.filter(({ isReal }, at) => guesses[at] === isReal).length
  return `${right} right of ${guessed < names.length ? `${guessed} guessed` : names.length}.`
}

/** What one symbol of context cannot know about a name that was taken for the other kind. */
export function whyMissed({ isReal, nats, rarest }: Guessable, usualNats: number): string {
  const times = rarest.count === 1 ? "once" : `${formatCount(rarest.count)} times`
  if (!isReal) {
    return `Even its rarest pair, ${rarest.pair}, is in the list ${times}; the whole never is. The model checks pairs alone.`
  }
  const means = `${formatNats(nats, 2)} nats a step`
  return nats > usualNats
    ? `Odd to the model too, ${means}: it keeps pairs, and forgets whose they were.`
    : `Usual pairs, ${means}; but the model would say so of many a name that nobody has.`
}
