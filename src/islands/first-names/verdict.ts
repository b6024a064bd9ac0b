/** @file One number for a name, and one line on what it means. */
import { averageNll, scoreName } from "@course/makemore"
import { formatNats, visibleSymbol } from "../model/format"
import type { LessonModel } from "../model/lesson-model"
import { describeStranger, readName } from "../name-scorer/read-name"

export interface Verdict {
  /** The name's average NLL in nats, as it is printed; null when there is none. */
  readonly nats: string | null
  readonly line: string
}

/** @param typed as the reader typed it; what the model cannot read gets a line, not a number */
export function verdictOn(typed: string, { vocabulary, counts, probabilities }: LessonModel): Verdict {
  const read = readName(typed, vocabulary)
  const usual = averageNll(counts, probabilities)
  if (read.kind === "empty") {
    return {
      nats: null,
      line: `Surprise is measured in nats. Its own names cost the model ${formatNats(usual, 2)} a step, on average.`,
    }
  }
  if (read.kind === "strange") {
    const strangers = read.strangers.slice(0, 5).map(describeStranger).join(", ")
    const hint = read.nearest === "" ? "" : ` Try ${read.nearest}.`
    return { nats: null, line: `This model has never seen ${strangers}.${hint}` }
  }
  const { averageNll: mean, steps } = scoreName(read.name, vocabulary, probabilities)
  const impossible = steps.find(({ probability }) => probability === 0)
  const evenly = Math.log(vocabulary.size)
  const ofUsual = `${formatNats(usual, 2)}, the average over its own names`
  const ofEvenly = `${formatNats(evenly, 2)}, the surprise of choosing evenly among ${vocabulary.size} symbols`
  return {
    nats: formatNats(mean, 2),
    line:
      impossible !== undefined
        ? `Infinite: in its names ${inWords(impossible.symbol, impossible.next, vocabulary.boundary)}, so it holds this one impossible.`
        : mean < usual
          ? `Less than ${ofUsual}: its steps are common there.`
          : mean < evenly
            ? `More than ${ofUsual}, less than ${ofEvenly}.`
            : `More than ${ofEvenly}: its steps are rare in the model’s own names.`,
  }
}

function inWords(symbol: string, next: string, boundary: string): string {
  const [first, second] = [visibleSymbol(symbol), visibleSymbol(next)]
  if (symbol === boundary) return `${second} never comes first`
  return next === boundary ? `${first} never comes last` : `${second} never follows ${first}`
}
