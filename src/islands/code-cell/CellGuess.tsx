/** @file What a reader expects a cell to print: asked before the first run, kept, shown beside the result, never scored. */
import { useId } from "preact/hooks"
import { useKept, type KeptText } from "../kept/use-kept"
import type { CellSession } from "./cell-session"

/** Longer than any guess, shorter than a pasted book. */
const LONGEST_GUESS = 500
const PLACEHOLDER = "kept, never scored"

export function useGuess({ program, cell }: CellSession): KeptText {
  return useKept(`guess/${program.lesson}/${cell.id}`)
}

interface GuessProps {
  readonly guess: KeptText
  /** Which cell it is about: `counts.ts`. */
  readonly file: string
  readonly isLive: boolean
}

export function CellGuess({ guess, file, isLive }: GuessProps) {
  const id = useId()
  return (
    <div class="cell-guess">
      <label for={isLive ? id : undefined}>
        Your guess<span class="visually-hidden"> before you run {file}</span>
      </label>
      {isLive ? (
        <input
          id={id}
          class="cell-guess-field"
          value={guess.text.value}
          maxLength={LONGEST_GUESS}
          autocomplete="off"
          placeholder={PLACEHOLDER}
          onInput={(event) => guess.write(event.currentTarget.value)}
        />
      ) : (
        // A field would be laid out as soon as the page is loaded, and the cell with it: `figure/late-fields.ts` says why.
        <span class="cell-guess-field">{PLACEHOLDER}</span>
      )}
    </div>
  )
}

/** The guess once more, next to what really came. */
export function CellGuessKept({
  guess,
  session,
}: {
  readonly guess: KeptText
  readonly session: CellSession
}) {
  const text = guess.text.value.trim()
  if (text === "" || session.output.shown.value.items.length === 0) return null
  return (
    <p class="cell-remark">
      You guessed: <q>{text}</q>
    </p>
  )
}
