/** @file Progress in a page: marks where something was done, the way back to where the reader was, what is due. */
import type { LessonParts } from "@course/curriculum"
import type { Store } from "../../state"
import { followProgress, progressNow } from "./follow-progress"
import { goOnAt } from "./lesson-done"
import { mark } from "./marks"
import { watchReading } from "./page-reading"

/** @param lessons those of the page: one in a lesson, all on the home page */
export function begin(lessons: readonly LessonParts[], store: Store): void {
  followProgress((progress) => mark(lessons, progress))
  const [lesson] = lessons
  const end = document.querySelector("[data-lesson-end]")
  void leadBack(lessons, store).then(() => {
    if (end !== null && lesson !== undefined) watchReading(lesson, end, store)
  })
  const due = document.querySelector<HTMLElement>("[data-due]")
  if (due !== null) followDue(due, lessons, store)
}

/** Once, when the page is opened: a link that changes while one reads would only be in the way. */
async function leadBack(lessons: readonly LessonParts[], store: Store): Promise<void> {
  const root = document.querySelector<HTMLElement>("[data-go-on]")
  const link = root?.querySelector<HTMLAnchorElement>("a")
  if (root === null || link == null) return
  const progress = await progressNow()
  const places = await Promise.all(
    lessons.map(async (lesson) => {
      const section = goOnAt(lesson, await store.kept.load(`place/${lesson.id}`), progress)
      return section && { href: `${lesson.href}#${section.id}`, name: `${section.number} ${section.title}` }
    }),
  )
  // Of several lessons, that which is furthest on.
  const place = places.findLast((found) => found !== undefined)
  if (place === undefined) return
  link.href = place.href
  for (const name of root.querySelectorAll("[data-place]")) name.textContent = place.name
  root.dataset.goOn = "known"
}

/** The schedule is fetched only for readers who have reviewed something. */
function followDue(place: HTMLElement, lessons: readonly LessonParts[], store: Store): void {
  let isFetched = false
  followProgress(({ reviewed }) => {
    if (isFetched || reviewed.size === 0) return
    isFetched = true
    import("./due").then(({ showDue }) => showDue(place, lessons, store)).catch(() => {})
  })
}
