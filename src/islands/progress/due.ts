/** @file How many cards are due, for a line that stays empty when there are none. */
import type { LessonParts } from "@course/curriculum"
import { createReplay, createSchedule, forecast, isReviewEvent, readRetention } from "@course/recall"
import type { CardId, Memory, When } from "@course/recall"
import type { ReaderEvent, Store } from "../../state"
import { world } from "../../state/world"
import { followProgress } from "./follow-progress"

/** @param place holds a link to what is due, and in it the words for how many */
export function showDue(place: HTMLElement, lessons: readonly LessonParts[], store: Store): void {
  const deck = lessons.flatMap(({ id, sections }) =>
    sections.flatMap(({ cards }) => cards.map((card): CardId => `${id}/${card}`)),
  )
  let replay: ReturnType<typeof createReplay> | undefined
  let events: readonly ReaderEvent[] = []

  const show = () => {
    if (replay === undefined) return
    const nowMs = world.nowMs()
    const when = { nowMs, zoneMinutes: -new Date(nowMs).getTimezoneOffset() }
    const count = dueNow(deck, replay(events.filter(isReviewEvent), nowMs), when)
    const words = place.querySelector("[data-count]")
    if (words !== null) words.textContent = count === 1 ? "One card is due" : `${count} cards are due`
    place.dataset.due = count === 0 ? "" : "some"
  }
  store.kept.watch("setting/retention", (text) => {
    replay = createReplay(createSchedule(readRetention(text)))
    show()
  })
  followProgress((_progress, all) => {
    events = all
    show()
  })
  document.addEventListener("visibilitychange", show)
}

/** Those that have come to their day, and those that were missed and are asked again. New ones wait without a word. */
function dueNow(deck: readonly CardId[], memory: Memory, when: When): number {
  return forecast(deck, memory, when, 1)[0] ?? 0
}
