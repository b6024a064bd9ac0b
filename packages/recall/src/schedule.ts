/** @file When a card is asked again: FSRS-6 as ts-fsrs computes it, with one short step while a card is being learnt. */
import { FSRSAlgorithm, Rating } from "ts-fsrs"
import type { FSRSState } from "ts-fsrs"
import { DAY_MS, HOUR_MS } from "./day"
import type { Grade } from "./grade"
import type { CardId, EpochMs } from "./review-event"

/** What is known of a card that has been reviewed. */
export interface CardState {
  readonly card: CardId
  /** `learning` until it is recalled: missed cards, and new ones that were hard, come again in the same sitting. */
  readonly phase: "learning" | "review"
  /** In days: after so many the card is recalled with a probability of 0.9. */
  readonly stability: number
  /** From 1 to 10. */
  readonly difficulty: number
  readonly firstMs: EpochMs
  readonly lastMs: EpochMs
  /** A card in `review` is due on the day of this moment, one in `learning` at the moment. */
  readonly dueMs: EpochMs
  /** How many reviews of all cards there had been, this one included, when the card was last reviewed. */
  readonly lastTurn: number
}

export interface Schedule {
  /** The state after a review; `before` is left out for a new card. */
  after(before: CardState | undefined, review: Review): CardState
  /** In how many milliseconds the card would come again, for each grade that may be given now. */
  intervalsMs(before: CardState | undefined, nowMs: EpochMs): Readonly<Record<Grade, number>>
}

export interface Review {
  readonly card: CardId
  readonly grade: Grade
  readonly atMs: EpochMs
  readonly turn: number
}

export const GRADES = ["again", "hard", "good", "easy"] as const satisfies readonly Grade[]

export const USUAL_RETENTION = 0.9
/** Below, a reader forgets more than is worth it; above, reviews grow without end. */
export const RETENTION_RANGE = [0.7, 0.97] as const

/** How long until a card that is being learnt comes again, if nothing else is left to ask. */
const STEP_MS = { again: 10 * 60_000, hard: 15 * 60_000 }

/** Reviews closer together count as one sitting: for the memory, no time has gone by. */
const SITTING_MS = 6 * HOUR_MS

const RATING = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const

/**
 * @param retention the probability with which a card is to be recalled when it comes again
 * @throws {RangeError} outside of `RETENTION_RANGE`
 */
export function createSchedule(retention: number = USUAL_RETENTION): Schedule {
  const [least, most] = RETENTION_RANGE
  if (!(retention >= least && retention <= most)) {
    throw new RangeError(`A retention lies between ${least} and ${most}, but got ${retention}.`)
  }
  // No fuzz: the same log gives the same days, on every machine.
  const algorithm = new FSRSAlgorithm({
    request_retention: retention,
    enable_fuzz: false,
    relearning_steps: ["10m"],
  })

  function memoryAfter(before: CardState | undefined, grade: Grade, atMs: EpochMs): FSRSState {
    const elapsedMs = before === undefined ? 0 : atMs - before.lastMs
    const elapsedDays = elapsedMs < SITTING_MS ? 0 : elapsedMs / DAY_MS
    return algorithm.next_state(before ?? null, elapsedDays, RATING[grade])
  }

  function intervalMs(
    before: CardState | undefined,
    grade: Grade,
    memory: (grade: Grade) => FSRSState,
  ): number {
    const days = (of: Grade) => algorithm.next_interval(memory(of).stability, 0)
    if (before?.phase !== "review") {
      return grade === "again" || grade === "hard" ? STEP_MS[grade] : days(grade) * DAY_MS
    }
    // Of a card that had been recalled before, hard never comes after good, and easy always does.
    if (grade === "again") return STEP_MS.again
    const hard = Math.min(days("hard"), days("good"))
    if (grade === "hard") return hard * DAY_MS
    const good = Math.max(days("good"), hard + 1)
    return (grade === "good" ? good : Math.max(days("easy"), good + 1)) * DAY_MS
  }

  return {
    after(before, { card, grade, atMs, turn }) {
      const memory = memoryAfter(before, grade, atMs)
      const { stability, difficulty } = memory
      const inMs = intervalMs(before, grade, (of) => (of === grade ? memory : memoryAfter(before, of, atMs)))
      return {
        card,
        phase: inMs < DAY_MS ? "learning" : "review",
        stability,
        difficulty,
        firstMs: before?.firstMs ?? atMs,
        lastMs: atMs,
        dueMs: atMs + inMs,
        lastTurn: turn,
      }
    },
    intervalsMs(before, nowMs) {
      // The clock may have been turned back since the last review.
      const atMs = Math.max(nowMs, before?.lastMs ?? nowMs)
      const of = (grade: Grade) => intervalMs(before, grade, (other) => memoryAfter(before, other, atMs))
      return { again: of("again"), hard: of("hard"), good: of("good"), easy: of("easy") }
    },
  }
}

/** A retention as it is kept, as text; what cannot be one counts as the usual one. */
export function readRetention(text: string | undefined): number {
  const retention = Number(text)
  const [least, most] = RETENTION_RANGE
  return retention >= least && retention <= most ? retention : USUAL_RETENTION
}
