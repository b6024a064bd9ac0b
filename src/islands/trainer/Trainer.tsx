/** @file The figure behind `<Trainer />`: the one-layer network, trained live on all names, against the counting model. */
import { averageNll, largestDifference, largestStableRate, rowTotals, uniform } from "@course/makemore"
import { useSignal } from "@preact/signals"
import type { Signal } from "@preact/signals"
import { useEffect, useMemo, useRef } from "preact/hooks"
import { Announcement } from "../figure/Announcement"
import { WithModel } from "../figure/WithModel"
import { useIsLive } from "../figure/use-is-live"
import { formatCount, formatNats, formatProbability } from "../model/format"
import type { LessonModel } from "../model/lesson-model"
import { LossPlot } from "./LossPlot"
import { Maps } from "./Maps"
import { Presets, StopSlider } from "./Settings"
import { ratesAround, STRENGTHS } from "./rates"
import type { ScaleKind } from "./scale"
import { TrainerSession } from "./trainer-session"
import { distance, inWords, remarkOn } from "./words"

/** How far out of sight the figure may be before a run waits for the reader to come back. */
const NEAR = "200px"

export function Trainer() {
  return <WithModel>{(model) => <TrainerOf model={model} />}</WithModel>
}

interface Props {
  readonly model: LessonModel
  /** For the gallery. */
  readonly startsWith?: TrainerSession
}

export function TrainerOf({ model, startsWith }: Props) {
  const isLive = useIsLive()
  const session = useMemo(() => startsWith ?? new TrainerSession(model), [model])
  const known = useMemo(() => knownOf(model), [model])
  const row = useSignal(known.heaviestRow)
  const kind = useSignal<ScaleKind>("loss")
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => holdOutOfSight(root.current!, session), [session])

  const { curve, meanSquare, probabilities } = session.standing.value
  const phase = session.phase.value
  const isRunning = phase === "running"
  const step = curve.losses.length - 1
  const figures = {
    step,
    loss: curve.losses[step]!,
    penalty: session.l2.value * meanSquare,
    floor: known.floor,
    uniform: known.uniform,
  }
  const words = inWords(figures)
  const remark = remarkOn(phase)

  return (
    <div ref={root} class="trainer figure-body">
      <fieldset class="figure-controls" disabled={!isLive} aria-label="Training">
        <button
          type="button"
          class="button button-main trainer-run"
          aria-disabled={phase === "overflowed"}
          onClick={() => (isRunning ? session.pause() : session.run())}
        >
          {isRunning ? "Pause" : "Run"}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={phase === "overflowed"}
          onClick={() => session.step()}
        >
          Step
        </button>
        <button type="button" class="button" onClick={() => session.startAgain()}>
          Start again
        </button>
      </fieldset>
      <fieldset class="figure-controls" disabled={!isLive} aria-label="Settings">
        <div class="trainer-settings">
          <div class="trainer-sliders">
            <StopSlider name="Learning rate" value={session.learningRate} stops={known.rates.stops} />
            <StopSlider name="Strength of the penalty" value={session.l2} stops={STRENGTHS} />
          </div>
          <Presets
            rates={known.rates.presets}
            limit={known.limit}
            rate={session.learningRate.value}
            onRun={(rate) => {
              session.learningRate.value = rate
              session.startAgain()
              session.run()
            }}
          />
        </div>
      </fieldset>
      <dl class="trainer-facts">
        <Fact name="Steps">{formatCount(step)}</Fact>
        <Fact name="Loss" quantity="surprise">
          {formatNats(figures.loss)}
        </Fact>
        <Fact name="Penalty, added to it" quantity="surprise">
          {formatNats(figures.penalty)}
        </Fact>
        <Fact name="Loss above the counting model" quantity="surprise">
          {distance(figures.loss, figures.floor)}
        </Fact>
        <Fact name="Largest |softmax(W) − P|" quantity="probability">
          {formatProbability(largestDifference(model.counts, probabilities))}
        </Fact>
      </dl>
      <p class="trainer-remark">{remark}</p>
      <ScaleChoice kind={kind} isLive={isLive} />
      <LossPlot
        curve={curve}
        earlier={session.earlier.value}
        floor={known.floor}
        uniform={known.uniform}
        kind={kind.value}
        label={words}
      />
      <Maps
        model={model}
        probabilities={probabilities}
        rate={session.learningRate.value}
        isPulled={session.l2.value > 0}
        row={row}
        isLive={isLive}
      />
      <Announcement text={isRunning ? `Training at rate ${session.learningRate.value}.` : remark || words} />
    </div>
  )
}

interface FactProps {
  readonly name: string
  readonly quantity?: "surprise" | "probability"
  readonly children: string
}

function Fact({ name, quantity, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-quantity={quantity}>{children}</dd>
    </div>
  )
}

function ScaleChoice({ kind, isLive }: { readonly kind: Signal<ScaleKind>; readonly isLive: boolean }) {
  return (
    <p class="trainer-scale figure-live">
      <label>
        <input
          type="checkbox"
          disabled={!isLive}
          checked={kind.value === "distance"}
          onChange={(event) => (kind.value = event.currentTarget.checked ? "distance" : "loss")}
        />{" "}
        Magnify the distance to the counting model
      </label>
    </p>
  )
}

/** What does not change while the network is trained. */
function knownOf({ counts, probabilities, vocabulary }: LessonModel) {
  const limit = largestStableRate(counts)
  const totals = rowTotals(counts)
  return {
    limit,
    rates: ratesAround(limit),
    floor: averageNll(counts, probabilities),
    uniform: averageNll(counts, uniform(vocabulary.size)),
    heaviestRow: totals.indexOf(Math.max(...totals)),
  }
}

/** Holds the session's run while its figure is far from the window, or the page is hidden. */
function holdOutOfSight(figure: Element, session: TrainerSession): () => void {
  let isNear = true
  const tell = () => session.hold(!isNear || document.hidden)
  const observer = new IntersectionObserver(
    (entries) => {
      isNear = entries.at(-1)!.isIntersecting
      tell()
    },
    { rootMargin: NEAR },
  )
  observer.observe(figure)
  document.addEventListener("visibilitychange", tell)
  return () => {
    observer.disconnect()
    document.removeEventListener("visibilitychange", tell)
    session.pause()
  }
}
