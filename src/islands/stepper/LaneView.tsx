/** @file One model at work: what it has written, its row as bars, the dart on the line, the names it has finished. */
import { RowChart } from "./RowChart"
import type { Phase, Writing } from "./loop"
import { rowInView } from "./loop"
import type { ShownModel } from "./words"
import { likeliest, readingOf, spell, spoken } from "./words"

/** Names in view, fewer when they are long; older ones are only counted. */
const SHOWN_NAMES = 10
const SHOWN_SYMBOLS = 260
/** Of the name that is being written, its end. */
const SHOWN_OF_NAME = 60

interface Props {
  readonly model: ShownModel
  readonly writing: Writing
  readonly phase: Phase
  readonly edges: readonly Float64Array[]
  readonly scale: number
  /** The last dart and its number; null before the first. */
  readonly dart: { readonly at: number; readonly number: number } | null
}

export function LaneView({ model, writing, phase, edges, scale, dart }: Props) {
  const { symbols, rows, title } = model
  const place = rowInView(writing)
  const { draw } = writing
  return (
    <div class="stepper-lane" role="group" aria-label={title}>
      <p class="stepper-title" aria-hidden="true">
        {title}
      </p>
      <TextSoFar symbols={symbols} writing={writing} phase={phase} />
      <RowChart
        label={`${title}, the row of ${spoken(symbols, place)}: ${likeliest(symbols, rows[place]!, 5)}`}
        symbols={symbols}
        row={rows[place]!}
        edges={edges[place]}
        scale={scale}
        dart={dart === null || draw === null ? null : { ...dart, hit: draw.column }}
      />
      <p>{readingOf(model, writing, phase)}</p>
      <Names symbols={symbols} names={writing.names} />
    </div>
  )
}

/** The text with its dots; the current symbol is boxed, the one just appended underlined. */
function TextSoFar({
  symbols,
  writing,
  phase,
}: {
  readonly symbols: readonly string[]
  readonly writing: Writing
  readonly phase: Phase
}) {
  const places = [0, ...writing.places]
  const current = phase === "append" ? places.length - 2 : places.length - 1
  return (
    <p class="stepper-text figure-symbol">
      <span class="visually-hidden">Text so far: </span>
      {current > SHOWN_OF_NAME && "…"}
      {spell(symbols, places.slice(Math.max(0, current - SHOWN_OF_NAME), current))}
      <span class="stepper-current">{symbols[places[current]!]}</span>
      {phase === "append" && <span class="stepper-appended">{symbols[places.at(-1)!]}</span>}
    </p>
  )
}

function Names({
  symbols,
  names,
}: {
  readonly symbols: readonly string[]
  readonly names: readonly (readonly number[])[]
}) {
  const shown = newest(names)
  return (
    <div class="stepper-names">
      <p class="figure-small">
        {names.length === 0 && "No name finished yet."}
        {names.length > 0 && `Finished: ${names.length}`}
        {names.length > shown.length && `; the last ${shown.length}:`}
      </p>
      {names.length > 0 && (
        <ol class="figure-symbol" role="list">
          {shown.map((places, at) => (
            <li key={names.length - shown.length + at}>{spell(symbols, places) || "(empty)"}</li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** The last names that fit; at least one. */
function newest(names: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let symbols = 0
  let from = names.length
  while (from > Math.max(0, names.length - SHOWN_NAMES)) {
    symbols += names[from - 1]!.length
    if (symbols > SHOWN_SYMBOLS && from < names.length) break
    from--
  }
  return names.slice(from)
}
