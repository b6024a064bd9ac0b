/** @file A card: its question, a field where it asks for a number, and its answer once the reader wants to see it. */
import type { Signal } from "@preact/signals"
import type { RefObject } from "preact"
import { useId } from "preact/hooks"
import { judgeNumber } from "@course/grading"
import type { DeckCard } from "./deck-card"

interface Props {
  readonly card: DeckCard
  readonly isShown: boolean
  readonly typed: Signal<string>
  /** Given to the side that a reader should look at now. */
  readonly focused: RefObject<HTMLElement>
  readonly onShow: () => void
}

export function CardFaces({ card, isShown, typed, focused, onShow }: Props) {
  const id = useId()
  const side = (html: string, isFocused: boolean, name: string) => (
    <div
      class={`deck-side deck-${name.toLowerCase()}`}
      role="group"
      aria-label={name}
      tabIndex={-1}
      ref={isFocused ? (focused as RefObject<HTMLDivElement>) : null}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
  const { answer } = card
  const verdict = answer && judgeNumber(typed.value, answer.text, answer.quantity)
  return (
    <div class="deck-card" key={card.id}>
      {side(card.front, !isShown, "Question")}
      {answer !== undefined && (
        <form
          class="deck-typed"
          onSubmit={(event) => {
            event.preventDefault()
            if (verdict?.kind !== "unread") onShow()
          }}
        >
          <label for={`${id}-typed`}>Your number</label>
          <input
            id={`${id}-typed`}
            class="figure-field"
            value={typed.value}
            readOnly={isShown}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="done"
            aria-describedby={`${id}-verdict`}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
          <p id={`${id}-verdict`} class="deck-verdict" data-verdict={verdict?.kind}>
            {isShown || verdict?.kind === "unread" ? verdict?.message : ""}
          </p>
        </form>
      )}
      {isShown ? (
        side(card.back, true, "Answer")
      ) : (
        <button type="button" class="button button-main deck-show" aria-keyshortcuts="Space" onClick={onShow}>
          Show answer
        </button>
      )}
    </div>
  )
}
