/** @file One step of an exercise: what to do, the fields, what was said about them, and help. */
import type { Step } from "@course/grading"
import { AnswerTable } from "./AnswerTable"
import type { ExerciseSession } from "./exercise-session"
import { Help } from "./Help"
import { InsertKeys } from "./InsertKeys"
import { Message } from "./Message"
import { VerdictView } from "./VerdictView"
import { verdictIdOf } from "./ids"

interface Props {
  readonly session: ExerciseSession
  readonly step: Step
  /** Its place among the steps, from 1 on. */
  readonly number: number
}

export function StepView({ session, step, number }: Props) {
  const isGiven = session.isGiven(step.id)
  const verdict = session.verdicts.value.get(step.id)
  const titleId = `${verdictIdOf(session, step)}-title`
  return (
    <div
      class="by-hand-step"
      role="group"
      aria-labelledby={titleId}
      data-step={step.id}
      data-is-given={isGiven}
      data-is-done={verdict?.isDone === true}
      onFocusCapture={({ target }) => {
        const cell = target instanceof HTMLInputElement ? target.dataset.cell : undefined
        if (cell !== undefined) session.at.value = { step: step.id, cell }
      }}
    >
      <b class="by-hand-number" aria-hidden="true">
        {number}
      </b>
      <p class="by-hand-task">
        <strong id={titleId}>{step.title}.</strong> {!isGiven && <Message of={step.task} />}
      </p>
      <div class="by-hand-work">
        <AnswerTable session={session} step={step} />
        {!isGiven && (
          <>
            {session.at.value?.step === step.id && takesFormulas(step) && <InsertKeys />}
            <div class="by-hand-actions figure-controls">
              <button
                type="button"
                class="button"
                onClick={(event) => checkAndPoint(session, step, event.currentTarget)}
              >
                Check<span class="visually-hidden"> {step.title}</span>
              </button>
              <Help session={session} step={step} />
            </div>
          </>
        )}
      </div>
      {!isGiven && <VerdictView session={session} step={step} />}
    </div>
  )
}

function takesFormulas({ cells }: Step): boolean {
  return cells.some(({ quantity }) => quantity === "probability" || quantity === "surprise")
}

/** Where something could not be read, the caret goes there. */
function checkAndPoint(session: ExerciseSession, step: Step, button: HTMLElement): void {
  const { cells } = session.check(step.id)
  const [cell, unread] = Object.entries(cells).find(([, { mark }]) => mark === "unread") ?? []
  if (cell === undefined || matchMedia("(pointer: coarse)").matches) return
  const field = button.closest(".by-hand-step")!.querySelector<HTMLInputElement>(`[data-cell="${cell}"]`)!
  field.focus()
  field.setSelectionRange(unread?.at ?? 0, field.value.length)
}
