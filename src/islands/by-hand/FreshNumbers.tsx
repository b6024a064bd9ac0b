/** @file Other numbers for the same exercise: dealt by a seed, which is shown so that it can be handed on. */
import { useSignal } from "@preact/signals"
import { freshSeed } from "../figure/fresh-seed"
import { Late } from "../figure/Late"
import type { ExerciseSession } from "./exercise-session"
import { isSeed, LARGEST_SEED } from "./progress"

export function FreshNumbers({ session }: { readonly session: ExerciseSession }) {
  const asked = useSignal("")
  const set = session.set.value
  const id = `by-hand-${session.written.id}-set`
  const seed = /^\d+$/.test(asked.value.trim()) ? Number(asked.value) : undefined
  const isWrong = asked.value.trim() !== "" && !isSeed(seed)
  const turn = () => {
    if (!isSeed(seed)) return
    session.turnTo(seed)
    asked.value = ""
  }
  return (
    <div class="by-hand-fresh figure-live">
      <p>
        {set === "given" ? (
          "The same with other names? Every set has a number, which you can hand on."
        ) : (
          <>
            This is set <strong class="figure-number">{set}</strong>: whoever asks for that number gets the
            same names.
          </>
        )}
      </p>
      <div class="figure-controls">
        <button type="button" class="button" onClick={() => session.turnTo(freshSeed() % (LARGEST_SEED + 1))}>
          Fresh numbers
        </button>
        {set !== "given" && (
          <button type="button" class="button" onClick={() => session.turnTo("given")}>
            The first numbers again
          </button>
        )}
        <label for={id}>or set number</label>
        <Late
          as="input"
          id={id}
          class="figure-field by-hand-seed"
          aria-label="or set number"
          inputMode="numeric"
          autocomplete="off"
          value={asked.value}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onInput={(event) => (asked.value = event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && turn()}
        />
        <button type="button" class="button" aria-disabled={!isSeed(seed)} onClick={turn}>
          Deal it
        </button>
      </div>
      {isWrong && <p id={`${id}-wrong`}>A set number is a whole number from 0 to {LARGEST_SEED}.</p>}
    </div>
  )
}
