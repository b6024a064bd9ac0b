/** @file Watches, at rest, where in a lesson its reader is, and notes the sections that were read and the place. */
import type { LessonParts } from "@course/curriculum"
import type { Store } from "../../state"
import { progressNow } from "./follow-progress"
import { AWAY_AFTER_MS, Reading } from "./reading"

const LOOK_EVERY_MS = 1_000
const SIGNS = ["scroll", "pointerdown", "pointermove", "keydown"] as const

/** @param end what follows the last section */
export function watchReading({ id: lesson, sections }: LessonParts, end: Element, store: Store): void {
  const reading = new Reading(sections)
  const headings = sections.flatMap(({ id }) => document.getElementById(id) ?? [])
  const noted = new Set<string>()
  let place: string | undefined
  let lastSignMs = performance.now()
  let lastLookMs = lastSignMs

  const note = async (section: string) => {
    const { read } = await progressNow()
    if (!read.has(`${lesson}#${section}`)) {
      await store.events.append({ kind: "read", section: `${lesson}#${section}` })
    }
  }
  const look = () => {
    const nowMs = performance.now()
    const isHere = document.visibilityState === "visible" && nowMs - lastSignMs < AWAY_AFTER_MS
    // A timer that was held back, say by a sleeping machine, has seen nothing.
    const spentMs = isHere ? Math.min(nowMs - lastLookMs, 2 * LOOK_EVERY_MS) : 0
    lastLookMs = nowMs
    if (!isHere) return

    const line = innerHeight / 3
    const at = headings.findLastIndex((heading) => heading.getBoundingClientRect().top <= line)
    const section = headings[at]?.id
    const isEndSeen = (headings[at + 1] ?? end).getBoundingClientRect().top <= innerHeight
    const { isRead, isSettled } = reading.look({ section, isEndSeen, spentMs })
    if (section === undefined) return
    if (isRead && !noted.has(section)) {
      noted.add(section)
      void note(section)
    }
    if (isSettled && section !== place) {
      place = section
      void store.kept.keep(`place/${lesson}`, section)
    }
  }
  for (const sign of SIGNS) addEventListener(sign, () => (lastSignMs = performance.now()), { passive: true })
  setInterval(look, LOOK_EVERY_MS)
}
