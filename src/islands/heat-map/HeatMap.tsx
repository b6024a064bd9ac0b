/** @file The island behind `<HeatMap />`: the model's table, to be read entry by entry and row by row. */
import type { Divisor } from "@course/makemore"
import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useId, useMemo } from "preact/hooks"
import { Announcement } from "../figure/Announcement"
import { WithModel } from "../figure/WithModel"
import { useIsLive } from "../figure/use-is-live"
import { formatNats, formatShare, visibleSymbol } from "../model/format"
import type { LessonModel } from "../model/lesson-model"
import { HeatTable } from "./HeatTable"
import { RowBars } from "./RowBars"
import { countsView, dividedView, surestPlace, verdictOn } from "./heat-view"
import type { HeatView, Phrase, Place } from "./heat-view"
import { valueOfShade } from "./shade"

const DIVISORS: readonly Divisor[] = ["row", "column", "table"]
const DIVISOR_IN_WORDS = { row: "its row", column: "its column", table: "the whole table" } as const

export function HeatMap({ of }: { readonly of: "counts" | "probabilities" }) {
  const Of = of === "counts" ? CountsMap : DivisionMap
  return <WithModel>{(model) => <Of model={model} />}</WithModel>
}

export function CountsMap({ model }: { readonly model: LessonModel }) {
  const view = useMemo(() => countsView(model), [model])
  const { row, column } = surestPlace(model)
  const share = model.probabilities[row * model.vocabulary.size + column]!
  return (
    <Explorer
      view={view}
      caption="How often each symbol is followed by each other one. Rows: the current symbol. Columns: the next one."
      nameOfSums="all"
    >
      <div class="heat-task">
        <p>
          <strong>Try this:</strong> A vivid row is that of a frequent symbol, not of a predictable one. In
          which row is the next symbol easiest to guess?
        </p>
        <details>
          <summary>Answer</summary>
          <p>
            In the row of <code>{visibleSymbol(model.vocabulary.symbolAt(row))}</code>:{" "}
            <code>{visibleSymbol(model.vocabulary.symbolAt(column))}</code> follows in{" "}
            <span data-quantity="probability">{formatShare(share)}</span> of its pairs. The table hardly shows
            it. To compare rows, each has to be divided by its own total.
          </p>
        </details>
      </div>
    </Explorer>
  )
}

interface DivisionProps {
  readonly model: LessonModel
  /** For the gallery. */
  readonly startsWith?: Divisor
}

export function DivisionMap({ model, startsWith = "row" }: DivisionProps) {
  const by = useSignal<Divisor>(startsWith)
  const view = useMemo(() => dividedView(model, by.value), [model, by.value])
  const verdict = useMemo(() => verdictOn(model, by.value, view), [view])
  const [least, most] = verdict.sums.map(view.writeSum)
  const boundary = visibleSymbol(model.vocabulary.boundary)
  return (
    <Explorer
      view={view}
      caption={`Each count divided by the total of ${DIVISOR_IN_WORDS[by.value]}. At the right, what each row adds up to.`}
      nameOfSums="sum"
    >
      <p class="heat-task">
        <strong>Try this:</strong> Divide by the columns instead, then by the whole table. Which of the two
        slips does the average NLL give away, and what gives away the other?
      </p>
      <div class="figure-live">
        {" "}
        <Choice by={by.value} onChoose={(chosen) => (by.value = chosen)} />
      </div>
      <dl class="heat-facts">
        <div>
          <dt>Average NLL</dt>
          <dd data-quantity="surprise">{formatNats(verdict.averageNll)} nats</dd>
        </div>
        <div>
          <dt>Sums of the rows</dt>
          <dd data-quantity="probability">{least === most ? `each ${most}` : `from ${least} to ${most}`}</dd>
        </div>
        <div>
          <dt>
            Sum of row <code>{boundary}</code>
          </dt>
          <dd data-quantity="probability">{view.writeSum(view.sums[0]!)}</dd>
        </div>
      </dl>
      <p class="heat-verdict">{verdict.words}</p>
      <Announcement text={`Average NLL ${formatNats(verdict.averageNll)} nats. ${verdict.words}`} />
    </Explorer>
  )
}

function Choice({ by, onChoose }: { readonly by: Divisor; readonly onChoose: (by: Divisor) => void }) {
  const name = useId()
  const isLive = useIsLive()
  return (
    <fieldset class="heat-choice" disabled={!isLive}>
      <legend>Divide each count by the total of</legend>
      {DIVISORS.map((divisor) => (
        <label key={divisor}>
          <input type="radio" name={name} checked={divisor === by} onChange={() => onChoose(divisor)} />
          {DIVISOR_IN_WORDS[divisor]}
        </label>
      ))}
    </fieldset>
  )
}

interface ExplorerProps {
  readonly view: HeatView
  readonly caption: string
  readonly nameOfSums: string
  readonly children: ComponentChildren
}

function Explorer({ view, caption, nameOfSums, children }: ExplorerProps) {
  const at = useSignal<Place>({ row: 0, column: 1 })
  const hovered = useSignal<Place | null>(null)
  const isLive = useIsLive()
  const phrases = view.read(hovered.value ?? at.value)
  return (
    <div class="heat-map" data-shows={view.quantity}>
      {children}
      <p class="heat-reading">
        <Reading phrases={phrases} />
      </p>
      <Announcement
        text={view
          .read(at.value)
          .map(({ text }) => text)
          .join(" ")}
      />
      <HeatTable
        view={view}
        caption={caption}
        nameOfSums={nameOfSums}
        at={at}
        hovered={hovered}
        isLive={isLive}
      />
      <Key view={view} />
      <RowBars view={view} at={at} isLive={isLive} />
    </div>
  )
}

function Reading({ phrases }: { readonly phrases: readonly Phrase[] }) {
  return phrases.map(({ text, quantity }, at) => [
    at > 0 && " ",
    <span key={at} data-quantity={quantity}>
      {text}
    </span>,
  ])
}

/** What the shades mean, from never to most. */
function Key({ view }: { readonly view: HeatView }) {
  return (
    <p class="heat-key figure-small">
      <span>
        <span class="heat-swatch" /> never
      </span>
      {shadesToExplain(view).map(({ shade, text }) => (
        <span key={shade}>
          <span class="heat-swatch" style={`--s:${shade}`} /> {text}
        </span>
      ))}
      <span class="heat-keys figure-live">Arrow keys, Home and End move from entry to entry.</span>
    </p>
  )
}

/** Four steps of the scale; fewer where small counts would be written alike. */
function shadesToExplain(view: HeatView): { shade: number; text: string }[] {
  const written = [25, 50, 75, 100].map((shade) => {
    const value = valueOfShade(shade, view.most)
    return { shade, text: view.writeSum(view.quantity === "count" ? Math.round(value) : value) }
  })
  return written.filter(({ text }, at) => text !== "0" && text !== written[at + 1]?.text)
}
