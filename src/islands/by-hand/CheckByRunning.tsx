/** @file The same numbers out of a program: a code cell with the exercise's own names, which the reader may change. */
import { signal, useSignal } from "@preact/signals"
import { useEffect, useMemo } from "preact/hooks"
import { CellView } from "../code-cell/CodeCell"
import { CellSession } from "../code-cell/cell-session"
import { lessonCells } from "../code-cell/lesson-program"
import type { ExerciseSession } from "./exercise-session"
import { programText } from "./program-text"

export function CheckByRunning({ session }: { readonly session: ExerciseSession }) {
  const isOpen = useSignal(false)
  return (
    <div class="by-hand-run figure-live">
      {isOpen.value ? (
        <ProgramCell session={session} />
      ) : (
        <button type="button" class="button" onClick={() => (isOpen.value = true)}>
          Check it by running
        </button>
      )}
    </div>
  )
}

function ProgramCell({ session }: { readonly session: ExerciseSession }) {
  const cell = useMemo(() => {
    const set = session.set.peek()
    const name = set === "given" ? session.written.id : `${session.written.id}-${set}`
    const source = programText(session.exercise.peek().data)
    const id = `by-hand-${name}`
    return new CellSession(lessonCells(), {
      id,
      path: `lesson/${name}.ts`,
      source,
      text: signal(source),
      typed: [],
    })
  }, [])
  useEffect(() => cell.attach(), [cell])
  return (
    <CellView session={cell} isLive>
      {cell.cell.source.split("\n").map((line, at) => [
        <span key={at} class="line">
          {line}
        </span>,
        "\n",
      ])}
    </CellView>
  )
}
