/** @file The island behind `<NameScorer />`: type a name, and see how surprised the model is, step by step. */
import { Generator } from "@course/engine"
import { averageNll, normalise, Sampler, scoreName, smooth } from "@course/makemore"
import type { NameScore } from "@course/makemore"
import { useSignal } from "@preact/signals"
import { useMemo, useRef } from "preact/hooks"
import { Announcement } from "../figure/Announcement"
import { Late } from "../figure/Late"
import { WithModel } from "../figure/WithModel"
import { useIsLive } from "../figure/use-is-live"
import { formatCount, formatNats, visibleSymbol } from "../model/format"
import type { LessonModel } from "../model/lesson-model"
import { ScoreTable } from "./ScoreTable"
import { describeStranger, readName } from "./read-name"
import type { ReadName } from "./read-name"

/** What the slider may add to every count: nothing, a little, the usual one, and more and more up to almost even. */
const ADDED = [0, 0.01, 0.1, 0.5, 1, 2, 5, 10, 50, 100, 500, 1000, 10_000, 100_000] as const

/** What stands there before the reader types. */
export const FIRST_NAME = "emma"

export function NameScorer() {
  return (
    <WithModel>
      {(model) => (
        <Scorer id="name-scorer" model={model} startsWith={{ typed: firstName(model), added: 0 }} />
      )}
    </WithModel>
  )
}

interface Props {
  /** Of this figure alone, on its page. */
  readonly id: string
  readonly model: LessonModel
  /** For the gallery. */
  readonly startsWith?: { readonly typed: string; readonly added: (typeof ADDED)[number] }
}

export function Scorer({ id, model, startsWith = { typed: FIRST_NAME, added: 0 } }: Props) {
  const typed = useSignal(startsWith.typed)
  const step = useSignal(ADDED.indexOf(startsWith.added))
  const isLive = useIsLive()
  const field = useRef<HTMLInputElement>(null)

  const { vocabulary, counts } = model
  const added = ADDED[step.value] ?? 0
  const smoothed = useMemo(() => {
    const withAdded = smooth(counts, added)
    const probabilities = normalise(withAdded)
    return { counts: withAdded, probabilities, averageNll: averageNll(counts, probabilities) }
  }, [counts, added])
  const read = readName(typed.value, vocabulary)
  const score = read.kind === "name" ? scoreName(read.name, vocabulary, smoothed.probabilities) : null

  return (
    <div class="scorer figure-body">
      <p class="scorer-task">
        <strong>Try this:</strong> find a name that surprises the model less than names do on average. Then
        one that it holds impossible; and let the slider make that one possible. What does it cost the others?
      </p>
      <div class="figure-live">
        <div class="scorer-controls">
          <label for={`${id}-name`}>A name</label>
          <Late
            as="input"
            elementRef={field}
            id={`${id}-name`}
            class="figure-field scorer-name"
            value={typed.value}
            disabled={!isLive}
            aria-describedby={`${id}-remark`}
            autocapitalize="off"
            autocomplete="off"
            autocorrect="off"
            spellcheck={false}
            enterkeyhint="done"
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
          <label for={`${id}-added`} class="scorer-added">
            Added to every count <output class="figure-number">+{formatCount(added)}</output>
          </label>
          <input
            id={`${id}-added`}
            type="range"
            class="scorer-slider"
            min={0}
            max={ADDED.length - 1}
            value={step.value}
            disabled={!isLive}
            aria-valuetext={`plus ${formatCount(added)}`}
            onInput={(event) => (step.value = event.currentTarget.valueAsNumber)}
          />
        </div>
      </div>
      <div id={`${id}-remark`} class="scorer-remark">
        <Remark
          read={read}
          symbols={vocabulary.symbols}
          onTake={(nearest) => {
            typed.value = nearest
            field.current?.focus()
          }}
        />
      </div>
      {score !== null && (
        <>
          <ScoreTable score={score} counts={smoothed.counts} added={added} />
          <Summary score={score} ofAll={smoothed.averageNll} added={added} />
        </>
      )}
      <Announcement text={score === null ? "" : inWords(score)} />
    </div>
  )
}

interface RemarkProps {
  readonly read: ReadName
  readonly symbols: readonly string[]
  readonly onTake: (nearest: string) => void
}

/** What there is to say about the input itself. */
function Remark({ read, symbols, onTake }: RemarkProps) {
  switch (read.kind) {
    case "empty":
      return <p>Type a name: your own, a friend’s, one that nobody has.</p>
    case "name":
      if (read.leftOut > 0) {
        return <p>That is a long one. Its first {[...read.name].length} symbols are read.</p>
      }
      return read.isLowered ? <p>Read as {read.name}: the list has small letters only.</p> : null
    case "strange": {
      const { strangers, nearest } = read
      const named = strangers.slice(0, 5).map(describeStranger)
      return (
        <>
          <p>
            This model has never seen {named.join(", ")}
            {strangers.length > named.length && " and others"}: there is no row and no column for{" "}
            {strangers.length > 1 ? "them" : "it"}, so no probability either, not even zero.{" "}
            {strangers.includes(symbols[0]!) &&
              "The dot marks where a name begins and ends; inside it cannot stand. "}
            It knows{" "}
            <span class="figure-symbol scorer-symbols">{symbols.slice(1).map(visibleSymbol).join("")}</span>.
          </p>
          {nearest !== "" && (
            <button type="button" class="button" onClick={() => onTake(nearest)}>
              Take “{nearest}”
            </button>
          )}
        </>
      )
    }
    default:
      return read satisfies never
  }
}

interface SummaryProps {
  readonly score: NameScore
  /** The average NLL of the whole list under the same smoothing, in nats. */
  readonly ofAll: number
  readonly added: number
}

function Summary({ score, ofAll, added }: SummaryProps) {
  const impossible = impossiblePairs(score)
  return (
    <div class="scorer-summary">
      <dl>
        <div>
          <dt>Mean, the name’s average NLL</dt>
          <dd data-quantity="surprise">{formatNats(score.averageNll)} nats</dd>
        </div>
        <div>
          <dt>Average over all names{added > 0 && `, with +${formatCount(added)}`}</dt>
          <dd data-quantity="surprise">{formatNats(ofAll)} nats</dd>
        </div>
      </dl>
      {impossible.length > 0 && (
        <p>
          <strong>Infinite</strong>, because <code>{impossible.join(", ")}</code> never occurs in the list:
          one probability of zero makes the product zero, and −ln of zero has no bound.
        </p>
      )}
    </div>
  )
}

/** With a list that lacks its letters, *emma* could not be scored: then a name that the model writes. */
function firstName({ vocabulary, probabilities }: LessonModel): string {
  if (readName(FIRST_NAME, vocabulary).kind === "name") return FIRST_NAME
  return new Sampler(vocabulary, probabilities, { maxLength: 10 }).name(new Generator(0))
}

function inWords(score: NameScore): string {
  const impossible = impossiblePairs(score)
  if (impossible.length > 0) return `${score.name}: infinite, because ${impossible.join(", ")} never occurs.`
  return `${score.name}: sum ${formatNats(score.nll)}, mean ${formatNats(score.averageNll)} nats.`
}

function impossiblePairs({ steps }: NameScore): string[] {
  const pairs = steps
    .filter(({ probability }) => probability === 0)
    .map(({ symbol, next }) => visibleSymbol(symbol) + visibleSymbol(next))
  return [...new Set(pairs)]
}
