/** @file The loss over the steps, with the counting model's as the floor, and the run before for comparison. */
import type { ComponentChildren } from "preact"
import { formatCount, formatNats } from "../model/format"
import { BOX, linePath, pathAbove } from "./curve-path"
import { distanceScale, lossScale, widthOf } from "./scale"
import type { Scale, ScaleKind } from "./scale"
import type { Curve } from "./trainer-session"
import { ratesInWords } from "./words"

interface Props {
  readonly curve: Curve
  readonly earlier: Curve | null
  /** The average NLL of the counting model and of the uniform one. */
  readonly floor: number
  readonly uniform: number
  readonly kind: ScaleKind
  /** The picture in words. */
  readonly label: string
}

const HEIGHT_PX = 210
/** What the picture has room for above its start and the uniform model, in nats. */
const HEADROOM_NATS = 0.25
const X_TICKS = 5

export function LossPlot({ curve, earlier, floor, uniform, kind, label }: Props) {
  const { losses, penalties } = curve
  const highest = Math.max(
    losses[0]! + HEADROOM_NATS,
    uniform + HEADROOM_NATS,
    highestOf(curve),
    highestOf(earlier),
  )
  const scale = kind === "loss" ? lossScale(floor, highest) : distanceScale(floor)
  const width = widthOf(Math.max(losses.length, earlier?.losses.length ?? 0) - 1)
  const isPulled = penalties.some((penalty) => penalty > 0)
  const beyond = pathAbove(losses, width, scale)
  const last = losses.length - 1
  return (
    <div class="trainer-plot">
      <p class="figure-small" data-quantity="surprise" aria-hidden="true">
        ↑{" "}
        {kind === "loss"
          ? "loss, nats"
          : `loss − ${formatNats(floor)}, nats: each line is ten times the one below`}
      </p>
      <svg class="figure-svg" height={HEIGHT_PX + 22} role="img" aria-label={label}>
        <rect class="trainer-ground" width="100%" height={HEIGHT_PX} />
        {scale.ticks.map((tick) => (
          <>
            <line class="trainer-grid" x2="100%" y1={px(tick.height)} y2={px(tick.height)} />
            <text class="trainer-y" x="-8" y={px(tick.height) + 4}>
              {tick.label}
            </text>
          </>
        ))}
        {Array.from({ length: X_TICKS + 1 }, (_, at) => (
          <text class="trainer-x" data-is-last={at === X_TICKS} x={percent(at / X_TICKS)} y={HEIGHT_PX + 16}>
            {formatCount((at * width) / X_TICKS)}
          </text>
        ))}
        <Level scale={scale} at={uniform} name="uniform model" />
        {kind === "loss" && <Level scale={scale} at={floor} name="counting model" isBelow />}
        <svg
          width="100%"
          height={HEIGHT_PX}
          viewBox={`0 0 ${BOX} ${BOX}`}
          preserveAspectRatio="none"
          overflow="visible"
        >
          {earlier && <path class="trainer-earlier" d={linePath(earlier.losses, width, scale)} />}
          {isPulled && (
            <path
              class="trainer-total"
              d={linePath(
                losses.map((loss, step) => loss + penalties[step]!),
                width,
                scale,
              )}
            />
          )}
          <path class="trainer-line" d={linePath(losses, width, scale)} />
          <path class="trainer-above" d={beyond} />
        </svg>
        <circle class="trainer-now" cx={percent(last / width)} cy={px(scale.heightOf(losses[last]!))} r="4" />
      </svg>
      <div class="trainer-legend figure-small" aria-hidden="true">
        <Key of="line">loss{last > 0 && `, ${ratesInWords(curve.rates)}`}</Key>
        {isPulled && <Key of="total">loss + penalty</Key>}
        {earlier && <Key of="earlier">the run before, {ratesInWords(earlier.rates)}</Key>}
        {beyond !== "" && <Key of="above">above this picture, up to {formatNats(highestOf(curve), 2)}</Key>}
        <span class="trainer-steps">steps →</span>
      </div>
    </div>
  )
}

interface LevelProps {
  readonly scale: Scale
  readonly at: number
  readonly name: string
  readonly isBelow?: boolean
}

/** A model to compare with: one level all along. */
function Level({ scale, at, name, isBelow = false }: LevelProps) {
  const y = px(scale.heightOf(at))
  const hasRoomBelow = y + 18 < HEIGHT_PX
  return (
    <>
      <line class="trainer-level" x2="100%" y1={y} y2={y} />
      <text class="trainer-level-name" x="100%" dx="-6" y={isBelow && hasRoomBelow ? y + 15 : y - 6}>
        {name} {formatNats(at)}
      </text>
    </>
  )
}

interface KeyProps {
  readonly of: "line" | "total" | "earlier" | "above"
  readonly children: ComponentChildren
}

function Key({ of, children }: KeyProps) {
  return (
    <span>
      <svg width="22" height="8">
        <path class={`trainer-${of}`} d="M0 4h22" />
      </svg>{" "}
      {children}
    </span>
  )
}

/** Of the numbers in it; a run may have others. */
function highestOf(curve: Curve | null): number {
  return curve?.losses.reduce((most, loss) => (loss > most ? loss : most), 0) ?? 0
}

function px(height: number): number {
  return Math.round(height * HEIGHT_PX * 10) / 10
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`
}
