/** @file The island behind `<ByHand />`: an exercise for pencil and paper, checked step by step. */
import type { ByHandExercise } from "@course/curriculum"
import type { Step } from "@course/grading"
import { useEffect, useMemo, useRef } from "preact/hooks"
import { openStore } from "../../state"
import { useIsLive } from "../figure/use-is-live"
import { CheckByRunning } from "./CheckByRunning"
import { ExerciseSession } from "./exercise-session"
import { FreshNumbers } from "./FreshNumbers"
import { Message } from "./Message"
import { followKeys } from "./move"
import { RowsTable } from "./RowsTable"
import { StepView } from "./StepView"

interface Props {
  readonly lesson: string
  readonly written: ByHandExercise
}

export function ByHand({ lesson, written }: Props) {
  const isLive = useIsLive()
  const session = useMemo(() => {
    const isBuild = typeof document === "undefined"
    return new ExerciseSession(lesson, written, isBuild ? undefined : openStore("now"))
  }, [written])
  useEffect(() => session.attach(), [session])
  return <ExerciseView session={session} isLive={isLive} />
}

const PARTS: Readonly<Record<Step["part"], (session: ExerciseSession) => string>> = {
  row: ({ exercise }) => `Build the row of \`${exercise.value.data.row}\``,
  score: ({ exercise }) => `Score \`${exercise.value.data.score}\``,
  unseen: ({ exercise }) => `Score \`${exercise.value.data.unseen}\``,
  smoothed: ({ exercise }) => `Score \`${exercise.value.data.unseen}\` with +1`,
}

interface ViewProps {
  readonly session: ExerciseSession
  readonly isLive: boolean
}

/** The exercise as it stands, whatever made it so. */
export function ExerciseView({ session, isLive }: ViewProps) {
  const root = useRef<HTMLDivElement>(null)
  const { written } = session
  const { data, steps } = session.exercise.value
  useEffect(() => followKeys(root.current!, session), [session])
  return (
    <div ref={root} class="by-hand">
      <div class="by-hand-head">
        <p class="by-hand-title">
          <a href={`#by-hand-${written.id}`}>{written.title}</a>
        </p>
        <p>
          {session.set.value === "given" ? (
            <Message of={written.task} />
          ) : (
            <Message
              of={`Build the row of \`${data.row}\`, score \`${data.score}\`, and see what becomes of \`${data.unseen}\`.`}
            />
          )}
        </p>
        <p>
          The whole list:{" "}
          {data.names.map((name) => (
            <>
              <code>.{name}.</code>{" "}
            </>
          ))}
        </p>
      </div>
      <RowsTable session={session} />
      <div class="by-hand-steps">
        {(Object.keys(PARTS) as Step["part"][]).map((part) => {
          const own = steps.filter((step) => step.part === part)
          if (own.length === 0) return null
          return (
            <div key={part} class="by-hand-part" style={roomFor(session, own)}>
              <p class="by-hand-part-title">
                <Message of={PARTS[part](session)} />
              </p>
              {own.map((step) => (
                <StepView key={step.id} session={session} step={step} number={steps.indexOf(step) + 1} />
              ))}
            </div>
          )
        })}
        <Foot session={session} isLive={isLive} />
      </div>
      <p class="visually-hidden" role="status">
        {session.said.value}
      </p>
    </div>
  )
}

/** What the style sheet estimates the height of these steps from, while they are too far away to be laid out. */
function roomFor(session: ExerciseSession, steps: readonly Step[]): string {
  const asked = steps.filter(({ id }) => !session.isGiven(id))
  const fields = asked.reduce((total, { cells }) => total + cells.length, 0)
  return `--given:${steps.length - asked.length};--asked:${asked.length};--fields:${fields}`
}

function Foot({ session, isLive }: ViewProps) {
  const open = session.open.value
  const done = open.filter(({ id }) => session.verdicts.value.get(id)?.isDone).length
  const isEmpty = Object.keys(session.texts.value).length === 0
  return (
    <div class="by-hand-foot">
      <div class="figure-controls">
        <button type="button" class="button button-main" onClick={() => session.checkAll()}>
          Check all
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={isEmpty}
          onClick={() => isEmpty || session.startAgain()}
        >
          Start again
        </button>
        {session.cleared.value !== null && (
          <button type="button" class="button" onClick={() => session.bringBack()}>
            Bring my answers back
          </button>
        )}
        <span class="by-hand-progress">
          {done} of {open.length} steps done
        </span>
      </div>
      {session.isDone.value && <Done session={session} />}
      {session.written.fresh && <FreshNumbers session={session} />}
      {isLive && <CheckByRunning key={session.set.value} session={session} />}
    </div>
  )
}

function Done({ session }: { readonly session: ExerciseSession }) {
  const assisted = session.progress.value.solutions.length
  return (
    <p class="by-hand-done">
      <strong>Done.</strong> Every step holds.{" "}
      {assisted > 0 &&
        `Of ${assisted === 1 ? "one step" : `${assisted} steps`} you have seen the solution, so this counts as done with help.`}
    </p>
  )
}
