/** @file One trainer at work: what is running, how far it has come, and what the reader has set. No view. */
import { averageNll, sideOf } from "@course/makemore"
import type { Table } from "@course/makemore"
import { batch, signal } from "@preact/signals"
import type { LessonModel } from "../model/lesson-model"
import { stepsOfFrame, workInFrame } from "./frame-work"
import { FIRST_RATE } from "./rates"
import { firstWeights, meanSquare, softmaxOfRows } from "./start"
import { Training } from "./training"

/** A run pauses by itself after so many steps, so that a forgotten one does not go on for ever. */
export const STEPS_OF_RUN = 1000

/** How often a running trainer is drawn anew at most; less often for readers who want little motion. */
const REDRAW_MS = { smooth: 50, reduced: 250 }
/** On a slow device drawing gets a quarter of the time, and no more than this between two pictures. */
const TIMES_A_DRAWING = 4
const LONGEST_REDRAW_MS = 500

export type Phase =
  /** Nothing happens until the reader presses something. */
  | "paused"
  | "running"
  /** A step would have made a weight infinite: only a new start helps. */
  | "overflowed"

/** The course of a run; entry n is after n updates. */
export interface Curve {
  readonly losses: readonly number[]
  readonly penalties: readonly number[]
  /** The learning rates that it has been run at, in order, each again only after a change. */
  readonly rates: readonly number[]
}

/** How a run stands. A new object whenever it is to be drawn anew. */
export interface Standing {
  readonly curve: Curve
  readonly meanSquare: number
  /** What the network has become. Shape [n, n]. */
  readonly probabilities: Table
}

/** What a browser does for it; a test has its own. */
export interface Surroundings {
  nowMs(): number
  /** Calls back before the next frame is drawn; not at all while the page is hidden. */
  beforeNextFrame(work: () => void): void
  wantsLittleMotion(): boolean
}

const BROWSER: Surroundings = {
  nowMs: () => performance.now(),
  beforeNextFrame: (work) => void requestAnimationFrame(work),
  wantsLittleMotion: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
}

export class TrainerSession {
  readonly learningRate = signal(FIRST_RATE)
  readonly l2 = signal(0)
  readonly phase = signal<Phase>("paused")
  readonly standing
  /** The run before this one, to compare with. */
  readonly earlier = signal<Curve | null>(null)

  readonly #counts: Table
  readonly #surroundings: Surroundings
  readonly #weights: Table
  readonly #first: Standing
  #losses: number[] = []
  #penalties: number[] = []
  #rates: number[] = []
  #meanSquare = 0
  #training: Training | null = null
  /** Out of sight: the run goes on when it is looked at again. */
  #isHeld = false
  #isFrameAsked = false
  #drawnMs = 0
  #isDrawing = false
  /** How long the last picture took, up to the frame after it. */
  #drawingMs = 0

  constructor({ counts }: LessonModel, surroundings: Surroundings = BROWSER) {
    this.#counts = counts
    this.#surroundings = surroundings
    this.#weights = firstWeights(sideOf(counts))
    const probabilities = softmaxOfRows(this.#weights)
    this.#first = {
      curve: { losses: [averageNll(counts, probabilities)], penalties: [0], rates: [] },
      meanSquare: meanSquare(this.#weights),
      probabilities,
    }
    this.standing = signal(this.#first)
    this.#reset()
  }

  run(): void {
    if (this.phase.peek() === "overflowed") return
    this.phase.value = "running"
    this.#drawnMs = this.#surroundings.nowMs()
    this.#askForFrame()
  }

  pause(): void {
    if (this.phase.peek() !== "running") return
    this.#draw()
    this.phase.value = "paused"
  }

  /** Makes so many updates at once. */
  step(times = 1): void {
    this.pause()
    if (this.phase.peek() === "overflowed") return
    for (let made = 0; made < times; made++) if (!this.#advance()) break
    this.#draw()
  }

  /** Back to the first weights. The run so far stays, to compare with. */
  startAgain(): void {
    this.pause()
    batch(() => {
      if (this.#losses.length > 1) this.earlier.value = this.#curve()
      this.phase.value = "paused"
      this.#reset()
      this.standing.value = this.#first
    })
  }

  /** Holds a run while nobody can see it. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld
    this.#askForFrame()
  }

  #reset(): void {
    this.#training = null
    this.#losses = [...this.#first.curve.losses]
    this.#penalties = [0]
    this.#rates = []
    this.#meanSquare = this.#first.meanSquare
  }

  #begin(): Training {
    const [rate, l2] = [this.learningRate, this.l2]
    this.#penalties = [l2.peek() * this.#first.meanSquare]
    return new Training(this.#weights, this.#counts, {
      get learningRate() {
        return rate.peek()
      },
      get l2() {
        return l2.peek()
      },
    })
  }

  /** @returns whether an update was made */
  #advance(): boolean {
    try {
      this.#training ??= this.#begin()
      const { loss, meanSquare } = this.#training.step()
      const rate = this.learningRate.peek()
      if (this.#rates.at(-1) !== rate) this.#rates.push(rate)
      this.#losses.push(loss)
      this.#penalties.push(this.l2.peek() * meanSquare)
      this.#meanSquare = meanSquare
      return true
    } catch (error) {
      if (!isOutOfNumbers(error)) throw error
      this.#draw()
      this.phase.value = "overflowed"
      return false
    }
  }

  #askForFrame(): void {
    if (this.#isFrameAsked || this.#isHeld || this.phase.peek() !== "running") return
    this.#isFrameAsked = true
    this.#surroundings.beforeNextFrame(() => {
      this.#isFrameAsked = false
      if (this.#isHeld || this.phase.peek() !== "running") return
      this.#workInFrame()
      this.#askForFrame()
    })
  }

  /** A frame either trains or draws: both together might take longer than a frame lasts. */
  #workInFrame(): void {
    const { nowMs } = this.#surroundings
    if (this.#isDrawing) this.#drawingMs = nowMs() - this.#drawnMs
    // Before the first step there is nothing to draw, however late its frame comes.
    this.#isDrawing = this.#training !== null && nowMs() - this.#drawnMs >= this.#redrawMs()
    if (this.#isDrawing) return this.#draw()
    const advance = () => {
      if (!this.#advance()) return false
      if ((this.#losses.length - 1) % STEPS_OF_RUN === 0) this.pause()
      return this.phase.peek() === "running"
    }
    workInFrame(advance, stepsOfFrame(this.#losses.length - 1), nowMs)
  }

  #redrawMs(): number {
    const least = this.#surroundings.wantsLittleMotion() ? REDRAW_MS.reduced : REDRAW_MS.smooth
    return Math.max(least, Math.min(LONGEST_REDRAW_MS, TIMES_A_DRAWING * this.#drawingMs))
  }

  #draw(): void {
    if (this.#training === null) return
    this.#drawnMs = this.#surroundings.nowMs()
    this.standing.value = {
      curve: this.#curve(),
      meanSquare: this.#meanSquare,
      probabilities: this.#training.probabilities(),
    }
  }

  /** The arrays themselves, not copies: they only ever grow, and a new run gets new ones. */
  #curve(): Curve {
    return { losses: this.#losses, penalties: this.#penalties, rates: this.#rates }
  }
}

/** By name, as the engine's errors are told apart. */
function isOutOfNumbers(error: unknown): boolean {
  return error instanceof Error && (error.name === "DomainError" || error.name === "NotANumberError")
}
