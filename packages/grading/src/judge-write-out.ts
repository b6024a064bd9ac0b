/** @file Judges the bigrams that a reader has written out. */
import { bigramText } from "./exercise"
import type { Exercise } from "./exercise"
import { readBigrams } from "./read-bigrams"
import { SLIPS } from "./slips"
import type { Answers, CellVerdict, NamedSlip, Verdict, VerdictKind } from "./verdict"
import { workOut } from "./work"
import { listed, quoted } from "./wording"

/** The order does not matter, the number of times does. */
export function judgeWriteOut(exercise: Exercise, cell: string, answers: Answers): Verdict {
  const { data, vocabulary } = exercise
  const reading = readBigrams(answers["write-out"]?.[cell] ?? "")
  const say = (
    kind: VerdictKind,
    message: string,
    verdict: CellVerdict,
    slips: readonly NamedSlip[] = [],
  ): Verdict => ({
    step: "write-out",
    kind,
    message,
    cells: { [cell]: verdict },
    slips,
    remarks: [],
    isDone: kind === "right",
  })
  if (reading.kind === "blank") return say("blank", "Nothing is filled in yet.", { mark: "blank" })
  if (reading.kind === "unread") {
    const { at, message } = reading
    return say("unread", message, { mark: "unread", message, at })
  }
  const isLowerCase = data.writeOut === data.writeOut.toLowerCase()
  const written = reading.bigrams.map((bigram) => (isLowerCase ? bigram.toLowerCase() : bigram))
  const wanted = vocabulary.bigrams(data.writeOut).map(bigramText)
  if (isSame(written, wanted)) return say("right", `Right: ${wanted.length} bigrams.`, { mark: "right" })

  const slip = SLIPS.find(({ writtenOut }) => writtenOut !== undefined && isSame(written, writtenOut(wanted)))
  if (slip !== undefined) {
    const message = slip.says(exercise, "write-out", workOut(exercise))
    return say("slip", message, { mark: "wrong" }, [{ id: slip.id, didYou: slip.didYou, message }])
  }
  return say("off", howOff(data.writeOut, written, wanted), { mark: "wrong" })
}

function howOff(name: string, written: readonly string[], wanted: readonly string[]): string {
  const [missing, extra] = [without(wanted, written), without(written, wanted)]
  const clauses = [
    missing.length > 0 && `${listed(missing.map(quoted))} ${missing.length > 1 ? "are" : "is"} missing`,
    extra.length > 0 &&
      `${listed(extra.map(quoted))} ${extra.length > 1 ? "are" : "is"} not among the bigrams of \`${name}\`, ` +
        `or ${extra.length > 1 ? "stand" : "stands"} there once too often`,
  ].filter((clause) => clause !== false)
  return `Not yet: ${clauses.join("; ")}. Go through \`${name}\` with a finger, from dot to dot.`
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return without(one, other).length === 0 && without(other, one).length === 0
}

/** What is in `items` more often than in `others`. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const rest = [...others]
  return items.filter((item) => {
    const at = rest.indexOf(item)
    if (at !== -1) rest.splice(at, 1)
    return at === -1
  })
}
