/** @file What is said about a step: the verdict, the question which slip it was, hints and the solution. */
import { hintsFor, solutionOf } from "@course/grading"
import type { Step, Verdict } from "@course/grading"
import type { ExerciseSession } from "./exercise-session"
import { Message } from "./Message"
import { verdictIdOf } from "./ids"

interface Props {
  readonly session: ExerciseSession
  readonly step: Step
}

export function VerdictView({ session, step }: Props) {
  const verdict = session.verdicts.value.get(step.id)
  const progress = session.progress.value
  const hints = hintsFor(session.exercise.value, step.id).slice(0, progress.hints[step.id] ?? 0)
  return (
    <>
      {verdict && (
        <div id={verdictIdOf(session, step)} class="by-hand-verdict" data-kind={verdict.kind}>
          <Words session={session} step={step} verdict={verdict} />
        </div>
      )}
      {hints.length > 0 && (
        <ol class="by-hand-hints" aria-label={`Hints for ${step.title}`}>
          {hints.map((hint) => (
            <li key={hint}>
              <Message of={hint} />
            </li>
          ))}
        </ol>
      )}
      {progress.solutions.includes(step.id) && <Solution session={session} step={step} />}
    </>
  )
}

function Words({ session, step, verdict }: Props & { readonly verdict: Verdict }) {
  const choice = session.choices.value.get(step.id)
  const chosen = verdict.slips.find(({ id }) => id === choice)
  const unread = verdict.kind === "unread" ? [] : Object.values(verdict.cells)
  return (
    <>
      <p>
        <Message of={chosen?.message ?? verdict.message} />
      </p>
      {verdict.kind === "which" && choice === undefined && (
        <div class="by-hand-which figure-controls" role="group" aria-label="Did you …">
          {verdict.slips.map(({ id, didYou }) => (
            <button key={id} type="button" class="button" onClick={() => session.choose(step.id, id)}>
              <Message of={didYou} />
            </button>
          ))}
          <button type="button" class="button" onClick={() => session.choose(step.id, "none")}>
            None of these
          </button>
        </div>
      )}
      {choice === "none" && (
        <p>Then it was something else: a hint, or one number after the other done once more, may show it.</p>
      )}
      {unread.map(({ message }, at) => message !== undefined && <p key={at}>{message}</p>)}
      {verdict.remarks.map((remark) => (
        <p key={remark} class="figure-small">
          <Message of={remark} />
        </p>
      ))}
    </>
  )
}

function Solution({ session, step }: Props) {
  const solution = solutionOf(session.exercise.value, step.id)
  return (
    <div class="by-hand-solution" role="group" aria-label={`Solution of ${step.title}`}>
      <dl>
        {step.cells.map(({ id, label, quantity }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd data-quantity={quantity === "bigrams" ? undefined : quantity}>{solution[id]}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button figure-live" onClick={() => session.fillIn(step.id)}>
        Write it in
      </button>
    </div>
  )
}
