/** @file What comes under the answer of a card between two sections: how well it was known, and when it comes back. */
import { dayOf } from "@course/recall"
import type { CardId, EventId, Grade } from "@course/recall"
import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { GRADE_OF_KEY, GradeButtons } from "./GradeButtons"
import type { Reviews } from "./reviews"
import { spokenInterval } from "./words"

interface Props {
  readonly card: CardId
  /** The card's place in the text: keys count while the focus is in it. */
  readonly details: HTMLElement
  readonly reviews: Reviews
}

export function PlacedCard({ card, details, reviews }: Props) {
  const graded = useSignal<EventId | undefined>(undefined)
  const isBusy = useRef(false)
  const outcome = useRef<HTMLParagraphElement>(null)
  const memory = reviews.memory.value
  const when = reviews.when.value
  const state = memory?.states.get(card)
  const isDoneToday =
    state?.phase === "review" && dayOf(state.lastMs, when.zoneMinutes) === dayOf(when.nowMs, when.zoneMinutes)

  const once = (work: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    void work().finally(() => (isBusy.current = false))
  }
  const grade = (given: Grade) =>
    once(async () => {
      graded.value = await reviews.append({ kind: "reviewed", card, grade: given })
    })
  const undo = (event: EventId) =>
    once(async () => {
      await reviews.append({ kind: "undone", of: event })
      graded.value = undefined
    })

  useEffect(() => {
    if (graded.value !== undefined) outcome.current?.focus({ preventScroll: true })
  }, [graded.value])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const given = GRADE_OF_KEY.get(event.key)
      if (given === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      if (!details.hasAttribute("open") || graded.peek() !== undefined) return
      event.preventDefault()
      grade(given)
    }
    details.addEventListener("keydown", onKey)
    return () => details.removeEventListener("keydown", onKey)
  }, [])

  if (memory === undefined) return null
  const isGraded = graded.value !== undefined && state !== undefined
  if (!isGraded && !isDoneToday) {
    return (
      <GradeButtons intervalsMs={reviews.schedule.value.intervalsMs(state, when.nowMs)} onGrade={grade} />
    )
  }
  return (
    <p class="deck-outcome" tabIndex={-1} ref={outcome}>
      {state.phase === "learning"
        ? "It comes back in your next sitting."
        : `It comes back ${spokenInterval(state.dueMs - state.lastMs)}.`}{" "}
      {graded.value !== undefined && (
        <button type="button" class="text-button" onClick={() => undo(graded.value!)}>
          Undo
        </button>
      )}
    </p>
  )
}
