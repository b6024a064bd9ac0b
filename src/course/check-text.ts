/** @file The words in an author's text, each checked against what it takes, with the line of every mistake. */
import { didYouMean, idShape, words, wordsIn } from "@course/curriculum"
import type { AttributeShape, SpokenWord, WordShape } from "@course/curriculum"
import type { Mistake } from "./mistake"

/** What attributes may name: the lesson's own files, and the numbers that the build computes. */
export interface Known {
  readonly numbers: readonly string[]
  /** The ids in one of the lesson's YAML files; undefined when there is no such file. */
  idsIn(file: string): readonly string[] | undefined
  /** The ids that a word of the lesson's text made up. */
  idsOf(word: string): readonly string[]
  /** The files in one of its folders, without their ending. */
  filesIn(folder: string, ending: string): readonly string[]
}

const vocabulary: Readonly<Record<string, WordShape>> = words

/** @param text a whole MDX file, so that lines are the file's own */
export function checkText(text: string, file: string, known: Known): Mistake[] {
  const seen = new Map<string, number>()
  return wordsIn(text).flatMap((spoken) =>
    complaintsAbout(spoken, known, seen).map((says) => ({ file, line: spoken.line, says })),
  )
}

function complaintsAbout(
  { word, attributes, line }: SpokenWord,
  known: Known,
  seen: Map<string, number>,
): string[] {
  const shape = Object.hasOwn(vocabulary, word) ? vocabulary[word] : undefined
  if (shape === undefined) {
    return [
      `expected a word of the vocabulary, but found <${word}>${didYouMean(word, Object.keys(vocabulary))}`,
    ]
  }
  const names = Object.keys(shape.attributes)
  const tag = `<${word}>`
  const unknown = Object.keys(attributes)
    .filter((name) => !names.includes(name))
    .map(
      (name) => `${tag} takes ${listOf(names)}, but found the attribute "${name}"${didYouMean(name, names)}`,
    )
  const wrong = names.flatMap((name) => {
    const value = attributes[name]
    if (value === undefined)
      return unknown.length > 0 ? [] : [`${tag} needs the attribute ${name}="…", but has none`]
    const complaint = complaintAboutValue(value, shape.attributes[name], known)
    return complaint === undefined ? [] : [`${tag}, ${name}: ${complaint}`]
  })
  const complaints = [...unknown, ...wrong]
  if (complaints.length > 0 || shape.isOnce !== true) return complaints
  const told = Object.entries(attributes).filter(([name]) => name === "id" || attributes["id"] === undefined)
  const once = `<${[word, ...told.map(([name, value]) => `${name}=${value}`)].join(" ")}>`
  const first = seen.get(once)
  seen.set(once, first ?? line)
  return first === undefined ? [] : [`expected ${once} once, but it stands in line ${first} too`]
}

function complaintAboutValue(
  written: string,
  shape: AttributeShape | undefined,
  known: Known,
): string | undefined {
  if (!written.startsWith('"')) return `expected text in double quotes, but found ${written || "nothing"}`
  const value = written.slice(1, -1)
  if (shape === undefined) return undefined
  if ("oneOf" in shape) return unlessIn(shape.oneOf, value, `one of ${shape.oneOf.join(", ")}`)
  if ("fileIn" in shape) {
    return unlessIn(
      known.filesIn(shape.fileIn, shape.ending),
      value,
      `a file ${shape.fileIn}/…${shape.ending}`,
    )
  }
  if ("idOf" in shape) return unlessIn(known.idsOf(shape.idOf), value, `the id of a <${shape.idOf}>`)
  if ("idIn" in shape || "idsIn" in shape) {
    const [file, named] = "idIn" in shape ? [shape.idIn, [value]] : [shape.idsIn, value.split(/\s+/)]
    const ids = known.idsIn(file)
    if (ids === undefined) return `expected an id of ${file}, but the lesson has no such file`
    return named
      .map((id) => unlessIn(ids, id, `an id of ${file}`))
      .find((complaint) => complaint !== undefined)
  }
  switch (shape.is) {
    case "number":
      return unlessIn(known.numbers, value, "a number that the build computes")
    case "time":
      return /^(\d+:[0-5]\d|\d):[0-5]\d$|^[1-5]\d:[0-5]\d$/.test(value)
        ? undefined
        : `expected a time like 9:24 or 1:02:57, but found "${value}".`
    case "id":
      return idShape.safeParse(value).error?.issues[0]?.message
    case "text":
      return value.trim() === "" ? "expected some text, but it is empty." : undefined
    default:
      return shape.is satisfies never
  }
}

function unlessIn(allowed: readonly string[], value: string, what: string): string | undefined {
  return allowed.includes(value)
    ? undefined
    : `expected ${what}, but found "${value}"${didYouMean(value, allowed)}`
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? "no attributes" : names.join(" and ")
}
