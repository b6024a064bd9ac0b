/** @file The picture: the curve −ln p, its marks, and the point at p, which leaves the picture honestly. */
import { negativeLog } from "@course/makemore"
import { useRef } from "preact/hooks"
import { formatNats } from "../model/format"

interface Props {
  readonly p: number
  /** −ln p, in nats. */
  readonly surprise: number
  readonly marks: readonly { readonly name: string; readonly p: number }[]
  readonly onDrag: (p: number) => void
}

const HEIGHT_PX = 252
const TOP_PX = 24
/** The highest surprise that the picture has room for, in nats. */
const TOP_NATS = 6
const PX_A_NAT = (HEIGHT_PX - TOP_PX) / TOP_NATS

/** In a box of width 1 and height `TOP_NATS`, surprise upwards; it leaves the box at its top, never touching the side. */
const CURVE = Array.from({ length: 81 }, (_, at) => {
  const surprise = (TOP_NATS * 1.02 * (80 - at)) / 80
  return `${at === 0 ? "M" : "L"}${Math.exp(-surprise).toFixed(4)} ${(TOP_NATS - surprise).toFixed(3)}`
}).join("")

export function CurvePlot({ p, surprise, marks, onDrag }: Props) {
  const svg = useRef<SVGSVGElement>(null)
  const dragTo = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect()
    if (box !== undefined && event.buttons === 1) onDrag((event.clientX - box.left) / box.width)
  }
  const y = yOf(surprise)
  const isAbove = surprise > TOP_NATS
  const hasRoom = p < 0.75
  return (
    <div class="curve-plot">
      <svg
        ref={svg}
        class="figure-svg"
        height={HEIGHT_PX + 22}
        role="img"
        aria-label={`The curve of minus the logarithm of p: it falls from infinity at p = 0 to 0 at p = 1. The point stands at p = ${p.toPrecision(3)}.`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          dragTo(event)
        }}
        onPointerMove={dragTo}
      >
        <rect class="curve-ground" width="100%" height={HEIGHT_PX} />
        {Array.from({ length: TOP_NATS + 1 }, (_, nats) => (
          <g>
            <line class="curve-grid" x1="0" x2="100%" y1={yOf(nats)} y2={yOf(nats)} />
            <text class="curve-nats" x="-8" y={yOf(nats) + 4}>
              {nats}
            </text>
          </g>
        ))}
        {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
          <text class="curve-p" x={percent(tick)} y={HEIGHT_PX + 16}>
            {tick}
          </text>
        ))}
        <text class="curve-nats" x="-8" y="12">
          ∞
        </text>
        <svg
          y={TOP_PX}
          width="100%"
          height={HEIGHT_PX - TOP_PX}
          viewBox={`0 0 1 ${TOP_NATS}`}
          preserveAspectRatio="none"
          overflow="visible"
        >
          <path class="curve-line" d={CURVE} />
        </svg>
        {marks.map((mark) => (
          <g>
            <circle class="curve-mark" cx={percent(mark.p)} cy={yOf(negativeLog(mark.p))} r="3.5" />
            {!isUnderReading(mark.p, surprise) && (
              <svg x={percent(mark.p)} y={yOf(negativeLog(mark.p))} overflow="visible">
                <text class="curve-name" x="8" y="-7">
                  {mark.name}
                </text>
              </svg>
            )}
          </g>
        ))}
        <line class="curve-drop-p" x1={percent(p)} x2={percent(p)} y1={Math.max(y, 0)} y2={HEIGHT_PX} />
        {!isAbove && <line class="curve-drop-nats" x1="0" x2={percent(p)} y1={y} y2={y} />}
        <svg x={percent(p)} y={isAbove ? 0 : y} overflow="visible">
          {isAbove ? <path class="curve-point" d="M0 0l7 14h-14z" /> : <circle class="curve-point" r="7" />}
          <text
            class="curve-reading"
            x={hasRoom ? 11 : -4}
            y={isAbove ? 12 : -14}
            text-anchor={hasRoom ? "start" : "end"}
          >
            {formatNats(surprise, 3)}
            {isAbove && surprise < Infinity && ", above this picture"}
          </text>
        </svg>
      </svg>
      <p class="curve-axis figure-small" aria-hidden="true">
        <span data-quantity="surprise">↑ surprise, nats</span>
        <span data-quantity="probability">probability p →</span>
      </p>
    </div>
  )
}

/** Whether the reading beside the point would lie on the name of a mark: the point is at it, or near. */
function isUnderReading(markP: number, surprise: number): boolean {
  const above = negativeLog(markP) - surprise
  return above > -0.3 && above < 0.45
}

function yOf(nats: number): number {
  return HEIGHT_PX - PX_A_NAT * Math.min(nats, TOP_NATS)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`
}
