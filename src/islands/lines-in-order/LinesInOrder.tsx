/** @file The island behind `<LinesInOrder />`: lines of code that the reader puts in order, by press, key or drag. */
import { useSignal } from "@preact/signals"
import { useEffect, useMemo, useRef } from "preact/hooks"
import type { OrderExercise } from "@course/curriculum"
import { useIsLive } from "../figure/use-is-live"
import { TaskRecord } from "../practice/task-record"
import { startDrag } from "./drag"
import { depths, type OrderVerdict } from "./judge-order"
import look from "./lines-in-order.css?url"
import { LinesSession } from "./lines-session"

interface Props {
  readonly lesson: string
  readonly exercise: OrderExercise
}

export function LinesInOrder({ lesson, exercise }: Props) {
  const isLive = useIsLive()
  const session = useMemo(() => new LinesSession(exercise, new TaskRecord("lines", lesson, exercise.id)), [])
  useEffect(() => session.attach(), [session])
  return (
    <>
      {isLive && <link rel="stylesheet" href={look} />}
      <LinesView session={session} isLive={isLive} />
    </>
  )
}

interface ViewProps {
  readonly session: LinesSession
  readonly isLive: boolean
}

export function LinesView({ session, isLive }: ViewProps) {
  const order = session.order.value
  const verdict = session.verdict.value
  const program = useRef<HTMLOListElement>(null)
  const said = useSignal("")
  /** What takes the focus once the lines have moved: a moved element loses it. */
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current !== null) document.getElementById(wanted.current)?.focus()
    wanted.current = null
  }, [order])

  const idOf = (line: string, what: string) => `lines-${session.exercise.id}-${line}-${what}`
  const indents = depths(order.map((id) => session.codeOf(id)))
  const drag = (id: string) => (event: PointerEvent) =>
    isLive && startDrag(event, program.current, id, (position) => session.place(id, position))
  const step = (id: string, by: -1 | 1) => {
    session.move(id, by)
    const at = session.order.peek().indexOf(id)
    wanted.current = idOf(id, by < 0 ? "up" : "down")
    said.value = `Line ${at + 1} of ${session.order.peek().length}.`
  }
  const remove = (id: string, at: number) => {
    const next = order[at + 1] ?? order[at - 1]
    wanted.current = next === undefined ? idOf(id, "pool") : idOf(next, "out")
    session.takeOut(id)
    said.value = "Taken out."
  }
  const add = (id: string) => {
    const pool = session.pool.peek()
    const at = pool.findIndex((line) => line.id === id)
    const next = pool[at + 1] ?? pool[at - 1]
    wanted.current = next === undefined ? idOf("", "check") : idOf(next.id, "pool")
    session.place(id)
    said.value = `Line ${session.order.peek().length} of your program.`
  }

  return (
    <div class="lines">
      <fieldset class="lines-columns" disabled={!isLive}>
        <div>
          <p class="lines-name">Lines to choose from</p>
          <ul class="lines-list" role="list" aria-label="Lines to choose from">
            {session.pool.value.map(({ id, code }) => (
              <li key={id} class="lines-line">
                <span class="lines-handle" aria-hidden="true" onPointerDown={drag(id)} />
                <button type="button" id={idOf(id, "pool")} class="lines-code" onClick={() => add(id)}>
                  <span class="visually-hidden">Add: </span>
                  <code>{code}</code>
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <p class="lines-name">Your program</p>
          <ol class="lines-list lines-program" role="list" aria-label="Your program" ref={program}>
            {order.length === 0 && <li class="lines-empty">Press a line, or drag it here.</li>}
            {order.map((id, at) => (
              <li
                key={id}
                class="lines-line"
                data-line={id}
                data-wrong={verdict?.kind === "out of place" && verdict.line === id}
              >
                <span class="lines-handle" aria-hidden="true" onPointerDown={drag(id)} />
                <code class="lines-code" style={{ paddingInlineStart: `${indents[at]! * 1.5}em` }}>
                  {session.codeOf(id)}
                </code>
                <span class="lines-moves">
                  <Move
                    id={idOf(id, "up")}
                    sign="↑"
                    label={`Move up: ${session.codeOf(id)}`}
                    onPress={() => step(id, -1)}
                  />
                  <Move
                    id={idOf(id, "down")}
                    sign="↓"
                    label={`Move down: ${session.codeOf(id)}`}
                    onPress={() => step(id, 1)}
                  />
                  <Move
                    id={idOf(id, "out")}
                    sign="×"
                    label={`Take out: ${session.codeOf(id)}`}
                    onPress={() => remove(id, at)}
                  />
                </span>
              </li>
            ))}
          </ol>
        </div>
      </fieldset>
      <p class="lines-actions">
        <button
          type="button"
          id={idOf("", "check")}
          class="button button-main"
          aria-disabled={!isLive}
          onClick={() => session.check()}
        >
          Check the order
        </button>
        {order.length > 0 && (
          <button type="button" class="button" onClick={() => session.startAgain()}>
            Start again
          </button>
        )}
        {session.mayHaveHelp.value && (
          <button type="button" class="button" onClick={() => session.giveAway()}>
            Show an order that works
          </button>
        )}
      </p>
      <p role="status" class="lines-verdict" data-kind={verdict?.kind}>
        {verdict !== null && inWords(verdict, session)}
      </p>
      <p role="status" class="visually-hidden">
        {said.value}
      </p>
    </div>
  )
}

interface MoveProps {
  readonly id: string
  readonly sign: string
  readonly label: string
  readonly onPress: () => void
}

function Move({ id, sign, label, onPress }: MoveProps) {
  return (
    <button type="button" id={id} class="lines-move" aria-label={label} title={label} onClick={onPress}>
      {sign}
    </button>
  )
}

function inWords(verdict: OrderVerdict, session: LinesSession): string {
  switch (verdict.kind) {
    case "right":
      return session.isAssisted.value
        ? "This order writes names. It was shown to you: start again, and do it from memory?"
        : "Right. Run in this order, these lines write names: predict, sample, append, repeat."
    case "unfinished":
      return session.order.value.length === 0
        ? "There is nothing yet. Which lines come before any loop?"
        : `Right so far. ${verdict.missing === 1 ? "One line is" : `${verdict.missing} lines are`} missing.`
    case "out of place":
      return `Line ${verdict.position + 1} is the first out of place: ${session.codeOf(verdict.line)}. ${verdict.why}`
    default:
      return verdict satisfies never
  }
}
