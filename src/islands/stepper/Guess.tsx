/** @file A guess before the first run: what follows `q`? Asked, never scored; the row answers. */
import { useSignal } from "@preact/signals"
import { Late } from "../figure/Late"
import { useIsLive } from "../figure/use-is-live"
import { formatProbability } from "../model/format"
import { RowChart } from "./RowChart"
import type { ShownModel } from "./words"
import { byProbability, likeliest, spoken } from "./words"

interface Props {
  /** Of its field alone, on its page. */
  readonly id: string
  readonly model: ShownModel
  /** Whether there is still room for the picture: once the run has begun, the words are enough. */
  readonly showsRow: boolean
}

export function Guess({ id, model: { symbols, rows }, showsRow }: Props) {
  const isLive = useIsLive()
  const typed = useSignal("")
  const guess = useSignal<string | null>(null)
  const asked = symbols.includes("q") ? symbols.indexOf("q") : symbols.length - 1
  const row = rows[asked]!
  const name = symbols[asked]!
  return (
    <div class="stepper-guess figure-live">
      <Late
        as="form"
        class="figure-controls"
        onSubmit={(event) => {
          event.preventDefault()
          guess.value = typed.value.trim()
        }}
      >
        <label for={id}>
          Guess first: what follows <span class="figure-symbol stepper-current">{name}</span> most often?
        </label>
        <fieldset class="stepper-guess-answer" disabled={!isLive}>
          <Late
            as="input"
            id={id}
            class="figure-field stepper-guess-field"
            value={typed.value}
            maxLength={2}
            size={2}
            autocapitalize="off"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
          <button type="submit" class="button">
            See its row
          </button>
        </fieldset>
      </Late>
      <div role="status">
        {guess.value !== null && (
          <p>
            {commentOn(guess.value, symbols, row)}After {name}: {likeliest(symbols, row)}.
          </p>
        )}
      </div>
      {guess.value !== null && showsRow && (
        <RowChart
          label={`The row of ${name}: ${likeliest(symbols, row, 5)}`}
          symbols={symbols}
          row={row}
          scale={row[byProbability(row)[0]!]!}
        />
      )}
    </div>
  )
}

function commentOn(guess: string, symbols: readonly string[], row: Float64Array): string {
  const place = symbols.indexOf(guess.toLowerCase())
  if (place === -1) return ""
  return `You guessed ${spoken(symbols, place)}, which has ${formatProbability(row[place]!)}. `
}
