/** @file The end of a sitting: what was done, what is to come, and what the reader may set. */
import { forecast, GRADES, NEW_A_DAY } from "@course/recall"
import type { RefObject } from "preact"
import { useId } from "preact/hooks"
import type { DeckStore } from "./deck-store"
import { Forecast } from "./Forecast"
import type { Sitting } from "./sitting"
import { cardsText, WORD_OF_GRADE } from "./words"

interface Props {
  readonly sitting: Sitting
  readonly store: Pick<DeckStore, "kept">
  readonly heading: RefObject<HTMLElement>
  readonly firstCards: string | undefined
}

/** What a reader may aim at. */
const RETENTIONS = [0.8, 0.85, 0.9, 0.95]

export function Summary({ sitting, store, heading, firstCards }: Props) {
  const id = useId()
  const { reviews } = sitting
  const memory = reviews.memory.value
  const asked = sitting.asked.value
  const done = sitting.done.value
  if (memory === undefined) return null
  const suspended = sitting.deck.filter(({ id: card }) => memory.suspended.has(card))
  const waiting = sitting.queue.value?.waiting ?? 0
  const days = forecast(asked, memory, reviews.when.value)
  const isNothingYet = asked.length === 0
  return (
    <div class="deck-summary">
      <p class="deck-title" tabIndex={-1} ref={heading as RefObject<HTMLParagraphElement>}>
        {done.length > 0 ? "Done for now" : isNothingYet ? "No cards of yours yet" : "Nothing is due"}
      </p>
      {done.length > 0 && (
        <p>
          {GRADES.map((grade) => [grade, done.filter(({ what }) => what === grade).length] as const)
            .filter(([, count]) => count > 0)
            .map(([grade, count]) => `${WORD_OF_GRADE[grade]}: ${count}`)
            .join(" · ")}
        </p>
      )}
      {isNothingYet && (
        <p>
          Cards come back here once you have answered them in a lesson.{" "}
          {firstCards !== undefined && <a href={firstCards}>The first ones</a>}
        </p>
      )}
      {waiting > 0 && (
        <p>
          {cardsText(waiting)} that you have not met {waiting === 1 ? "waits" : "wait"} for another day: more
          than {NEW_A_DAY} new ones a day come back as more than most people keep up with.
        </p>
      )}
      {!isNothingYet && <Forecast days={days} when={reviews.when.value} />}
      <p class="deck-setting">
        <label for={`${id}-retention`}>Ask again while I still know</label>
        <select
          id={`${id}-retention`}
          class="figure-field"
          onChange={(event) => void store.kept.keep("setting/retention", event.currentTarget.value)}
        >
          {RETENTIONS.map((retention) => (
            <option value={String(retention)} selected={retention === reviews.retention.value}>
              {Math.round(retention * 100)} %
            </option>
          ))}
        </select>
        of my cards
      </p>
      {suspended.length > 0 && (
        <details class="deck-suspended">
          <summary>{cardsText(suspended.length)} asked no more</summary>
          <ul>
            {suspended.map((card) => (
              <li key={card.id}>
                <div dangerouslySetInnerHTML={{ __html: card.front }} />
                <button type="button" class="button" onClick={() => void sitting.resume(card.id)}>
                  Ask it again
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
