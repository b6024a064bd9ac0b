/** @file How many cards come back on each of the next days, as bars, and in words. */
import type { When } from "@course/recall"
import { cardsText } from "./words"

interface Props {
  /** From today on. */
  readonly days: readonly number[]
  readonly when: When
}

const DAY_MS = 86_400_000

export function Forecast({ days, when }: Props) {
  const most = Math.max(1, ...days)
  const weekday = (ahead: number) =>
    new Intl.DateTimeFormat("en", { weekday: "narrow" }).format(when.nowMs + ahead * DAY_MS)
  const named = (ahead: number) => (ahead === 0 ? "today" : ahead === 1 ? "tomorrow" : `in ${ahead} days`)
  const inWords = days.flatMap((count, ahead) => (count > 0 ? [`${cardsText(count)} ${named(ahead)}`] : []))
  const text = inWords.length === 0 ? "none" : inWords.join(", ")
  return (
    <figure class="deck-forecast">
      <figcaption>Coming back in the next {days.length} days</figcaption>
      <div role="img" aria-label={`Cards that come back: ${text}.`}>
        {days.map((count, ahead) => (
          <span
            key={ahead}
            class="deck-day"
            data-is-today={ahead === 0}
            title={`${cardsText(count)} ${named(ahead)}`}
          >
            <span class="deck-count">{count > 0 ? count : ""}</span>
            <span class="deck-bar" style={`--height:${(count / most).toFixed(3)}`} />
            <span class="deck-weekday">{weekday(ahead)}</span>
          </span>
        ))}
      </div>
    </figure>
  )
}
