/** @file A sitting on the page: the card that is up, the buttons under it, and at the end what is to come. */
import { useSignal, useSignalEffect } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { CardFaces } from "./CardFaces"
import { GRADE_OF_KEY, GradeButtons } from "./GradeButtons"
import type { DeckStore } from "./deck-store"
import type { Sitting } from "./sitting"
import { Summary } from "./Summary"
import { spokenInterval, WORD_OF_GRADE } from "./words"

interface Props {
  readonly sitting: Sitting
  readonly store: DeckStore
  /** Whether the page is there for nothing else: keys count wherever the focus is, and lessons can be left out. */
  readonly isWholePage: boolean
  /** Where the first cards wait, for a reader who has none. */
  readonly firstCards?: string | undefined
}

export function DeckView({ sitting, store, isWholePage, firstCards }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLElement>(null)
  const reason = useSignal("")
  const said = useSignal("")
  const current = sitting.current.value
  const queue = sitting.queue.value

  useEffect(
    () => store.watchStatus((status) => (reason.value = status.kind === "memory" ? status.reason : "")),
    [],
  )
  useSignalEffect(() => {
    if (sitting.news.value !== "") said.value = sitting.news.value
  })

  // The focus follows the card, so that a screen reader reads what has come up; at first only where it was asked for.
  const place = current === undefined ? "end" : `${current.id} ${sitting.done.value.length}`
  const isFirst = useRef(true)
  useEffect(() => {
    if (queue === undefined) return
    if (!isFirst.current || !isWholePage) heading.current?.focus({ preventScroll: isFirst.current })
    isFirst.current = false
  }, [place, sitting.isShown.value, queue === undefined])

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const grade = GRADE_OF_KEY.get(event.key)
    if (event.key === " " && !sitting.isShown.peek() && !isPressed(event.target)) sitting.show()
    else if (grade !== undefined && sitting.isShown.peek()) void sitting.grade(grade).then(say)
    else if (event.key.toLowerCase() === "u" && sitting.done.peek().length > 0) void sitting.undo()
    else return
    event.preventDefault()
  }
  useEffect(() => {
    const target: Document | HTMLElement | null = isWholePage ? document : root.current
    const listener = (event: Event) => onKey(event as KeyboardEvent)
    target?.addEventListener("keydown", listener)
    return () => target?.removeEventListener("keydown", listener)
  }, [queue === undefined])

  /** Says what the grade led to, after the next question has taken the focus. */
  function say() {
    const last = sitting.done.peek().at(-1)
    if (last === undefined || last.what === "suspended") return
    const { dueMs, lastMs } = sitting.reviews.memory.peek()?.states.get(last.card.id) ?? {
      dueMs: 0,
      lastMs: 0,
    }
    said.value = `${WORD_OF_GRADE[last.what]}: it comes back ${spokenInterval(dueMs - lastMs)}.`
  }

  if (queue === undefined) return <p class="deck-note">Looking up what is due …</p>
  const left = queue.cards.length
  const done = sitting.done.value.length
  return (
    <div class="deck-view" ref={root}>
      {reason.value !== "" && (
        <p class="deck-note deck-warning" role="note">
          Your reviews are not being saved. {reason.value}
        </p>
      )}
      {current === undefined ? (
        <Summary sitting={sitting} store={store} heading={heading} firstCards={firstCards} />
      ) : (
        <>
          <div class="deck-progress">
            <span>
              {queue.fresh.has(current.id) ? "New" : isMissed(sitting) ? "Once more" : "Due"} · {left}{" "}
              {left === 1 ? "card" : "cards"} left
            </span>
            <progress aria-label="Cards done in this sitting" value={done} max={done + left} />
          </div>
          <CardFaces
            card={current}
            isShown={sitting.isShown.value}
            typed={sitting.typed}
            focused={heading}
            onShow={() => sitting.show()}
          />
          {sitting.isShown.value && sitting.intervalsMs.value !== undefined && (
            <GradeButtons
              intervalsMs={sitting.intervalsMs.value}
              onGrade={(grade) => void sitting.grade(grade).then(say)}
            />
          )}
        </>
      )}
      <div class="deck-aside">
        {done > 0 && (
          <button type="button" class="text-button" aria-keyshortcuts="u" onClick={() => void sitting.undo()}>
            Undo{lastIn(sitting)}
          </button>
        )}
        {current !== undefined && (
          <>
            <a class="text-button" href={current.why}>
              Why this card
            </a>
            <button type="button" class="text-button" onClick={() => void sitting.suspend()}>
              Ask it no more
            </button>
            <span class="deck-keys">Keys: space shows, 1 to 4 grade, U undoes</span>
          </>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {said.value}
      </p>
      {sitting.news.value !== "" && <p class="deck-note">{sitting.news.value}</p>}
    </div>
  )
}

function isMissed(sitting: Sitting): boolean {
  const card = sitting.current.value
  const state = card && sitting.reviews.memory.value?.states.get(card.id)
  return state?.phase === "learning"
}

function lastIn(sitting: Sitting): string {
  const what = sitting.done.value.at(-1)?.what
  return what === undefined || what === "suspended" ? "" : ` “${WORD_OF_GRADE[what]}”`
}

/** In a field, keys are letters. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea")
}

/** Space presses what has the focus. */
function isPressed(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("button, a, summary") !== null
}
