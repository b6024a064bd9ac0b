/** @file A row of probabilities twice: as bars, and laid end to end on a line from 0 to 1 at which darts are thrown. */
import { formatProbability, visibleSymbol } from "../model/format"

interface Props {
  /** Says in words what the picture shows. */
  readonly label: string
  readonly symbols: readonly string[]
  readonly row: Float64Array
  /** The probability that fills the whole height. */
  readonly scale: number
  /** The running sum of the row; without it, bars alone. */
  readonly edges?: Float64Array
  /** The dart that has been thrown, its number for telling it from the last one, and the place it hit. */
  readonly dart?: { readonly at: number; readonly number: number; readonly hit: number } | null
}

const TOP_PX = 16
const BARS_PX = 84
const BASE_PX = TOP_PX + BARS_PX
const LINE_TOP_PX = BASE_PX + 44
const LINE_PX = 24
/** Stretches narrower than this have no room for their symbol. */
const MIN_LABELLED = 0.03
/** Above so many symbols the letters below the bars get smaller. */
const MANY_SYMBOLS = 32

export function RowChart({ label, symbols, row, scale, edges, dart }: Props) {
  const width = 1 / symbols.length
  const heightOf = (place: number) => (BARS_PX * row[place]!) / scale
  const height = edges === undefined ? BASE_PX + 18 : LINE_TOP_PX + LINE_PX + 18
  return (
    <svg
      class="figure-svg row-chart"
      height={height}
      role="img"
      aria-label={label}
      data-many={symbols.length > MANY_SYMBOLS}
    >
      <line class="row-chart-rule" x1="0" x2="100%" y1={TOP_PX} y2={TOP_PX} />
      <text class="row-chart-scale" y={TOP_PX - 4}>
        {formatProbability(scale)}
      </text>
      {symbols.map((symbol, place) => {
        const px = heightOf(place)
        return (
          <g data-hit={dart?.hit === place}>
            <rect
              class="row-chart-bar"
              x={percent((place + 0.1) * width)}
              width={percent(0.8 * width)}
              y={(BASE_PX - px).toFixed(1)}
              height={px.toFixed(1)}
            />
            <text class="row-chart-letter" x={percent((place + 0.5) * width)} y={BASE_PX + 14}>
              {visibleSymbol(symbol)}
            </text>
          </g>
        )
      })}
      {dart !== undefined && dart !== null && (
        <rect
          class="row-chart-hit"
          x={percent((dart.hit + 0.1) * width)}
          width={percent(0.8 * width)}
          y={(BASE_PX - heightOf(dart.hit)).toFixed(1)}
          height={heightOf(dart.hit).toFixed(1)}
        />
      )}
      <line class="row-chart-base" x1="0" x2="100%" y1={BASE_PX} y2={BASE_PX} />
      {edges !== undefined && <Line symbols={symbols} edges={edges} dart={dart ?? null} />}
    </svg>
  )
}

interface LineProps {
  readonly symbols: readonly string[]
  readonly edges: Float64Array
  readonly dart: NonNullable<Props["dart"]> | null
}

function Line({ symbols, edges, dart }: LineProps) {
  const middle = LINE_TOP_PX + LINE_PX / 2
  const leftOf = (place: number) => (place === 0 ? 0 : edges[place - 1]!)
  const foot = LINE_TOP_PX + LINE_PX + 14
  return (
    <>
      {symbols.map((symbol, place) => {
        const left = leftOf(place)
        const width = edges[place]! - left
        if (width === 0) return null
        return (
          <g data-hit={dart?.hit === place}>
            <rect
              class="row-chart-stretch"
              x={percent(left)}
              width={percent(width)}
              y={LINE_TOP_PX}
              height={LINE_PX}
            />
            {(width >= MIN_LABELLED || dart?.hit === place) && (
              <text class="row-chart-letter" x={percent(left + width / 2)} y={middle + 4}>
                {visibleSymbol(symbol)}
              </text>
            )}
          </g>
        )
      })}
      {dart !== null && (
        <rect
          class="row-chart-hit"
          x={percent(leftOf(dart.hit))}
          width={percent(edges[dart.hit]! - leftOf(dart.hit))}
          y={LINE_TOP_PX}
          height={LINE_PX}
        />
      )}
      <text
        class="row-chart-scale"
        y={foot}
        visibility={dart !== null && dart.at < 0.2 ? "hidden" : "visible"}
      >
        0
      </text>
      <text
        class="row-chart-scale"
        x="100%"
        y={foot}
        text-anchor="end"
        visibility={dart !== null && dart.at > 0.8 ? "hidden" : "visible"}
      >
        1
      </text>
      {dart !== null && (
        // A nested picture, so that the dart can stand at a percentage; a new one for each throw, so that it falls anew.
        <svg class="row-chart-dart" key={dart.number} x={percent(dart.at)} overflow="visible">
          <g class="row-chart-flight">
            <line y1={LINE_TOP_PX - 22} y2={LINE_TOP_PX - 8} />
            <path d={`M0 ${LINE_TOP_PX}l-5 -10h10z`} />
          </g>
          <line y1={LINE_TOP_PX} y2={LINE_TOP_PX + LINE_PX} />
          <text y={foot} text-anchor={dart.at < 0.1 ? "start" : dart.at > 0.9 ? "end" : "middle"}>
            {dart.at.toFixed(3)}
          </text>
        </svg>
      )}
    </>
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`
}
