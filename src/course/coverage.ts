/** @file Where each objective of a lesson is met, with what a page needs to lead there. */
import type { Lesson } from "./course"
import { entryIfAny } from "./entry-if-any"

interface CoveredObjective {
  readonly id: string
  readonly text: string
  /** Ids of sections. */
  readonly sections: readonly string[]
  readonly exercises: readonly CoveringExercise[]
  /** Ids of cards. */
  readonly cards: readonly string[]
}

interface CoveringExercise {
  readonly id: string
  readonly title: string
  /** Where it stands in the lesson: `by-hand-row-of-a`. */
  readonly anchor: string
}

/** In the order of the lesson's head; none when the lesson has no coverage.yaml. */
export async function coverageOf({ id: lesson, entry }: Lesson): Promise<readonly CoveredObjective[]> {
  const rows = (await entryIfAny("coverages", lesson))?.data.objectives ?? []
  const cards = (await entryIfAny("decks", lesson))?.data.cards ?? []
  const covered = entry.data.objectives.flatMap(({ id, text }) => {
    const row = rows.find(({ objective }) => objective === id)
    return row === undefined ? [] : [{ id, text, ...row }]
  })
  return Promise.all(
    covered.map(async ({ id, text, sections, exercises }) => ({
      id,
      text,
      sections,
      exercises: await Promise.all(exercises.map((exercise) => placeOf(lesson, exercise))),
      cards: cards.filter(({ objective }) => objective === id).map((card) => card.id),
    })),
  )
}

async function placeOf(lesson: string, id: string): Promise<CoveringExercise> {
  const byHand = (await entryIfAny("byHand", lesson))?.data.exercises.find((each) => each.id === id)
  if (byHand !== undefined) return { id, title: byHand.title, anchor: `by-hand-${id}` }
  const lines = (await entryIfAny("lines", lesson))?.data.exercises.find((each) => each.id === id)
  const title = lines?.title ?? (await entryIfAny("challenges", `${lesson}/${id}`))?.data.title
  if (title === undefined)
    throw new Error(`internal: no exercise "${id}", but the check of coverage let it pass`)
  return { id, title, anchor: `task-${id}` }
}
