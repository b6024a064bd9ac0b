/** @file The table of coverage against the lesson: every objective has all that it needs, and every place is one. */
import {
  cards,
  challengeMatter,
  coverage,
  didYouMean,
  idsNamed,
  lessonMatter,
  linesInOrder,
  words,
  type WordShape,
} from "@course/curriculum"
import { lineOfPath, type Mistake } from "./mistake"
import { TASK, type ParsedLesson } from "./parsed-lesson"
import { EXERCISE_WORDS, wordsBySection } from "./words-by-section"

const TABLE = "coverage.yaml"

/** What is not asked again is forgotten, and one card alone is soon known by its looks. */
const LEAST_CARDS = 2

/** A lesson with cards has a table. */
export function coverageMistakes(lesson: ParsedLesson): Mistake[] {
  const { folder, files, data, words: spoken } = lesson
  const matter = lessonMatter.safeParse(data.get("index.mdx")).data
  if (matter === undefined) return []
  const objectives = matter.objectives.map(({ id }) => id)
  const text = files.get("index.mdx") ?? ""
  const yaml = files.get(TABLE)
  if (yaml === undefined) {
    const line = lineOfPath(text, ["objectives"])
    const says = `expected a file ${TABLE} that says where each objective is met, since there are cards, but there is none`
    return files.has("cards.yaml") ? [{ file: `${folder}/index.mdx`, line, says }] : []
  }
  const table = coverage.safeParse(data.get(TABLE)).data
  if (table === undefined) return []

  const placed = idsNamed(spoken, EXERCISE_WORDS)
  const shapes: Readonly<Record<string, WordShape>> = words
  const figures = [...new Set(spoken.map(({ word }) => word))].filter((word) => shapes[word]?.isFigure)
  const deck = cards.safeParse(data.get("cards.yaml")).data?.cards ?? []
  const tagged = objectivesOfExercises(lesson)
  const sections = wordsBySection(text, matter.sections)

  const mistakes: Mistake[] = []
  const expect = (holds: boolean, path: readonly PropertyKey[], says: string) => {
    if (!holds) mistakes.push({ file: `${folder}/${TABLE}`, line: lineOfPath(yaml, path), says })
  }

  for (const id of objectives) {
    const isThere = table.objectives.some(({ objective }) => objective === id)
    expect(isThere, ["objectives"], `expected a row for the objective "${id}", but there is none`)
  }
  table.objectives.forEach((row, at) => {
    const path = (key: string) => ["objectives", at, key]
    const oneOf = (key: string, known: readonly string[], what: string, ids: readonly string[]) => {
      for (const id of ids) {
        const says = `${key}: expected ${what}, but found "${id}"${didYouMean(id, known)}`
        expect(known.includes(id), path(key), says)
      }
    }
    const { objective, exercises } = row
    oneOf("objective", objectives, "an objective of the lesson", [objective])
    oneOf("sections", matter.sections, "a section of the lesson", row.sections)
    oneOf("figures", figures, "a figure that stands in the text", row.figures)
    oneOf("exercises", placed, "an exercise that stands in the text", exercises)

    for (const id of exercises) {
      const tags = tagged.get(id)
      const says = `exercises: "${id}" stands here under "${objective}", but says itself that it serves ${tags?.join(", ")}`
      expect(tags === undefined || tags.includes(objective), path("exercises"), says)
    }
    const own = deck.filter((card) => card.objective === objective)
    const count = `expected at least ${LEAST_CARDS} cards that name the objective "${objective}", but found ${own.length}`
    expect(own.length >= LEAST_CARDS || !objectives.includes(objective), path("objective"), count)
    for (const card of own) {
      const asks = idsNamed(sections.get(card.section) ?? [], EXERCISE_WORDS)
      const isMet = row.sections.includes(card.section) || asks.some((id) => exercises.includes(id))
      const says = `sections: the card "${card.id}" of this objective is answered in "${card.section}", which is not among them and has none of its exercises`
      expect(isMet, path("sections"), says)
    }
  })
  for (const [id, tags] of tagged) {
    for (const tag of tags) {
      const at = table.objectives.findIndex(({ objective }) => objective === tag)
      const says = `exercises: "${id}" says that it serves "${tag}", but does not stand here`
      expect(table.objectives[at]?.exercises.includes(id) !== false, ["objectives", at, "exercises"], says)
    }
  }
  for (const id of placed) {
    const isNamed = table.objectives.some(({ exercises }) => exercises.includes(id))
    expect(isNamed, ["objectives"], `expected the exercise "${id}" to serve an objective, but no row has it`)
  }
  return mistakes
}

/** Of those exercises that name their objectives themselves. */
function objectivesOfExercises({ data }: ParsedLesson): ReadonlyMap<string, readonly string[]> {
  const lines = linesInOrder.safeParse(data.get("lines.yaml")).data?.exercises ?? []
  const challenges = [...data].flatMap(([path, head]) => {
    const id = TASK.exec(path)?.[1]
    const task = challengeMatter.safeParse(head)
    return id !== undefined && task.success ? [[id, task.data.objectives] as const] : []
  })
  return new Map([...lines.map(({ id, objectives }) => [id, objectives] as const), ...challenges])
}
