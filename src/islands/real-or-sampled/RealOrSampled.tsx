/** @file The island behind `<RealOrSampled />`: ten names, five of them borne by somebody. Nothing is kept. */
import { batch, useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { freshSeed } from "../figure/fresh-seed"
import { useIsLive } from "../figure/use-is-live"
import { formatNats } from "../model/format"
import { ownList, type OwnList } from "../model/page-list"
import type { Guessable, Round } from "./deal"
import type { Guesses } from "./verdict"
import { tally, whyMissed } from "./verdict"

const KINDS = [true, false]
const UNREACHABLE = "The list of names could not be fetched. Is there a connection? Try again."
const TOO_FEW =
  "Your list is too small for this game: it takes ten names of three to nine letters, half of them new ones by the model. " +
  "These are the site’s."

/** What the build knows of it. */
export interface Game {
  /** Of this game alone, on its page. */
  readonly id: string
  /** The round that stands in the page. */
  readonly first: Round
  /** Where the names are, for further rounds. */
  readonly namesUrl: string
}

interface Props extends Game {
  /** For the gallery. */
  readonly startsWith?: { readonly guesses: Guesses; readonly isOver: boolean }
}

export function RealOrSampled({ id, first, namesUrl, startsWith }: Props) {
  const isLive = useIsLive()
  const round = useSignal(first)
  const guesses = useSignal<Guesses>(startsWith?.guesses ?? first.names.map(() => null))
  const isOver = useSignal(startsWith?.isOver ?? false)
  const trouble = useSignal("")
  const list = useRef<HTMLOListElement>(null)

  const { names, usualNats } = round.value
  const open = guesses.value.filter((guess) => guess === null).length

  const own = ownList.value
  /** The list that the round on the screen was asked for. */
  const dealtFrom = useRef<OwnList | null>(null)
  const isPressed = useRef(false)

  // A new round stands above the button that dealt it: the keyboard goes there.
  useEffect(() => {
    if (isPressed.current) list.current?.querySelector("input")?.focus()
    isPressed.current = false
  }, [round.value])

  const begin = (dealt: Round) =>
    batch(() => {
      round.value = dealt
      guesses.value = dealt.names.map(() => null)
      isOver.value = false
    })
  const dealAnew = async () => {
    trouble.value = ""
    try {
      const { dealerOf } = await import("./further-rounds")
      const dealer = await dealerOf(namesUrl, own)
      if (own === ownList.peek()) begin(dealer.round(freshSeed()))
    } catch {
      isPressed.current = false
      trouble.value = own === null ? UNREACHABLE : TOO_FEW
      if (own !== null) begin(first)
    }
  }
  useEffect(() => {
    if (own === dealtFrom.current) return
    dealtFrom.current = own
    if (own !== null) void dealAnew()
    else {
      trouble.value = ""
      begin(first)
    }
  }, [own])
  return (
    <div class="game figure-body">
      <ol ref={list} class="game-names" role="list">
        {names.map((item, at) => (
          <li key={item.name}>
            {isOver.value ? (
              <Answer item={item} guess={guesses.value[at]!} usualNats={usualNats} />
            ) : (
              <Question
                group={`${id}-${item.name}`}
                name={item.name}
                guess={guesses.value[at]!}
                isLive={isLive}
                onGuess={(guess) => (guesses.value = guesses.value.with(at, guess))}
              />
            )}
          </li>
        ))}
      </ol>
      <div class="game-end">
        <button
          type="button"
          class="button button-main figure-live"
          disabled={!isLive}
          onClick={() => {
            if (!isOver.value) isOver.value = true
            else {
              isPressed.current = true
              void dealAnew()
            }
          }}
        >
          {isOver.value ? "Ten more" : "Show the answers"}
        </button>
        <p class="figure-live" role="status">
          {trouble.value !== ""
            ? trouble.value
            : isOver.value
              ? tally(round.value, guesses.value)
              : open > 0 && open < names.length && `${open} to go`}
        </p>
      </div>
      {isOver.value ? (
        <p>
          The number is the model’s surprise in nats a step, {formatNats(usualNats, 2)} on average over the
          list. From round to round it is now lower for one kind, now for the other: the model itself could
          not play. What gives a name away is longer than a pair.
        </p>
      ) : (
        <details class="game-key">
          <summary>The answers</summary>
          <p>Real: {namesOf(round.value, true)}.</p>
          <p>Sampled: {namesOf(round.value, false)}.</p>
        </details>
      )}
    </div>
  )
}

interface QuestionProps {
  /** Ties its two answers together. */
  readonly group: string
  readonly name: string
  readonly guess: boolean | null
  readonly isLive: boolean
  readonly onGuess: (isReal: boolean) => void
}

function Question({ group, name, guess, isLive, onGuess }: QuestionProps) {
  return (
    <fieldset class="game-row" disabled={!isLive}>
      <legend class="game-name">{name}</legend>
      <span class="game-choice figure-live">
        {KINDS.map((isReal) => (
          <label>
            <input type="radio" name={group} checked={guess === isReal} onChange={() => onGuess(isReal)} />
            {kind(isReal)}
          </label>
        ))}
      </span>
    </fieldset>
  )
}

interface AnswerProps {
  readonly item: Guessable
  readonly guess: boolean | null
  readonly usualNats: number
}

function Answer({ item, guess, usualNats }: AnswerProps) {
  const isMissed = guess !== null && guess !== item.isReal
  return (
    <>
      <p class="game-row">
        <span class="game-name">{item.name}</span>
        <span>
          {guess !== null && (isMissed ? "✗ no, " : "✓ yes, ")}
          {kind(item.isReal).toLowerCase()}{" "}
          <span class="figure-number" data-quantity="surprise">
            {formatNats(item.nats, 2)}
          </span>
        </span>
      </p>
      {isMissed && <p class="figure-small">{whyMissed(item, usualNats)}</p>}
    </>
  )
}

function kind(isReal: boolean): string {
  return isReal ? "Real" : "Sampled"
}

function namesOf({ names }: Round, wanted: boolean): string {
  return names
    .filter(({ isReal }) => isReal === wanted)
    .map(({ name }) => name)
    .join(", ")
}
