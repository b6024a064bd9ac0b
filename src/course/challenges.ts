/** @file A lesson's challenges, read from their folders: the reader's file, and what is fetched to check it. */
import type { CellSource, ChallengeKey, ChallengeKeys } from "@course/curriculum"
import { didYouMean } from "@course/curriculum"
import { AuthoringError } from "./lesson-program"

const sources = import.meta.glob<string>("/content/lessons/*/challenges/*/{starter,check,solution}.ts", {
  query: "?raw",
  import: "default",
  eager: true,
})

/** The ids of a lesson's challenges. */
export function challengesOf(lesson: string): string[] {
  const starter = new RegExp(`^/content/lessons/${lesson}/challenges/([^/]+)/starter\\.ts$`)
  return Object.keys(sources).flatMap((path) => starter.exec(path)?.[1] ?? [])
}

/**
 * What the reader begins with: a file beside the lesson's cells.
 *
 * @throws {AuthoringError} when there is no such challenge, with the one that was probably meant
 */
export function starterOf(lesson: string, id: string): CellSource {
  const known = challengesOf(lesson)
  if (known.includes(id))
    return { id, path: `lesson/${id}.ts`, source: textOf(lesson, id, "starter").trimEnd() }
  throw new AuthoringError(
    `<Challenge id="${id}" />: there is no folder content/lessons/${lesson}/challenges/${id}` +
      didYouMean(id, known),
  )
}

/** All that the page fetches when a reader turns to a challenge of the lesson. */
export function challengeKeys(lesson: string): ChallengeKeys {
  return Object.fromEntries(
    challengesOf(lesson).map((id) => {
      const key = { check: textOf(lesson, id, "check"), solution: textOf(lesson, id, "solution") }
      return [id, keyOf(id, key)]
    }),
  )
}

/** The checks import the author's `./solution`; in a run the reader's file, named after the challenge, is in its place. */
export function keyOf(id: string, { check, solution }: ChallengeKey): ChallengeKey {
  return { check: check.replace(`from "./solution"`, `from "./${id}"`), solution: solution.trimEnd() }
}

function textOf(lesson: string, id: string, file: "starter" | "check" | "solution"): string {
  const path = `/content/lessons/${lesson}/challenges/${id}/${file}.ts`
  const text = sources[path]
  if (text === undefined) throw new AuthoringError(`${path.slice(1)} is missing: a challenge needs it`)
  return text
}
