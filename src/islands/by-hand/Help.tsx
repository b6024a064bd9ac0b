/** @file The buttons that help with a step: hints one by one, and behind a second click the solution. */
import { hintsFor } from "@course/grading"
import type { Step } from "@course/grading"
import type { ExerciseSession } from "./exercise-session"

interface Props {
  readonly session: ExerciseSession
  readonly step: Step
}

export function Help({ session, step }: Props) {
  const { hints, solutions } = session.progress.value
  const shown = hints[step.id] ?? 0
  const count = hintsFor(session.exercise.value, step.id).length
  const isAsking = session.asking.value === step.id
  return (
    <>
      {shown < count && (
        <button type="button" class="button by-hand-quiet" onClick={() => session.hint(step.id)}>
          {shown === 0 ? "Hint" : `Hint ${shown + 1} of ${count}`}
          <span class="visually-hidden"> for {step.title}</span>
        </button>
      )}
      {!solutions.includes(step.id) && !isAsking && (
        <button type="button" class="button by-hand-quiet" onClick={() => (session.asking.value = step.id)}>
          Solution…<span class="visually-hidden"> of {step.title}</span>
        </button>
      )}
      {isAsking && (
        <span class="by-hand-asking">
          The exercise then counts as done with help.{" "}
          <button type="button" class="button" onClick={() => session.showSolution(step.id)}>
            Show it
          </button>{" "}
          <button type="button" class="button" onClick={() => (session.asking.value = null)}>
            Not yet
          </button>
        </span>
      )}
    </>
  )
}
