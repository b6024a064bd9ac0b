/** @file The packages' real sources: to read, to go through from name to name, and to change for this lesson. */
import { useSignal, type ReadonlySignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { CellEditor } from "../code-cell/CellEditor"
import type { CellSession } from "../code-cell/cell-session"
import { linesOf } from "../code-cell/highlight-typed"
import type { LessonCells } from "../code-cell/lesson-program"
import { shortName } from "../code-cell/open-place"
import type { Shown } from "./open-source"
import { packageSessions } from "./package-sessions"
import { SourceBar } from "./SourceBar"
import { SourceView } from "./SourceView"
import "./source-dialog.css"

interface Props {
  readonly shown: ReadonlySignal<Shown | null>
  readonly program: LessonCells
  readonly onClose: () => void
}

export function SourceDialog({ shown, program, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const changing = useSignal<string | null>(null)
  const sessions = packageSessions(program)

  useEffect(() => dialog.current?.showModal(), [])

  if (shown.value === null) return null
  const { place, from } = shown.value
  const session = sessions.get(place.file)
  const isOpen = session !== undefined && (session.isEdited.value || changing.value === place.file)
  const close = () => dialog.current?.close()
  const runOnTheWayBack = () => {
    close()
    void from?.start()
  }

  return (
    <dialog
      ref={dialog}
      class="source-dialog"
      aria-label={`Source of ${shortName(place.file)}`}
      onClose={onClose}
      onKeyDown={(event) => {
        // Monaco prevents what Escape does in Firefox, and lets the key through unless it closes something of its own.
        if (event.key === "Escape" && (event.target as Element).closest(".monaco-editor") !== null) close()
      }}
    >
      <SourceBar
        file={place.file}
        session={session}
        isOpen={isOpen}
        changed={Object.keys(program.packageEdits.value)}
        back={from === null ? null : shortName(from.cell.path)}
        onChange={() => (changing.value = place.file)}
        onResetAll={() => resetAll(sessions)}
        onRun={runOnTheWayBack}
        onClose={close}
      />
      <div class="source-dialog-code">
        {isOpen ? (
          <div class="cell">
            <CellEditor
              key={place.file}
              session={session}
              isLive
              begin={place}
              onRun={from === null ? undefined : runOnTheWayBack}
              onLeave={() => dialog.current?.querySelector("button")?.focus()}
            >
              <Lines text={session.cell.source} />
            </CellEditor>
          </div>
        ) : (
          <SourceView key={place.file} place={place} session={session} program={program} />
        )}
      </div>
    </dialog>
  )
}

function Lines({ text }: { readonly text: string }) {
  return (
    <>
      {linesOf(text).map((line) => [
        <span class="line">
          {line.map(({ kind, text }) => (kind === null ? text : <span class={`t-${kind}`}>{text}</span>))}
        </span>,
        "\n",
      ])}
    </>
  )
}

function resetAll(sessions: ReadonlyMap<string, CellSession>): void {
  for (const session of sessions.values()) if (session.isEdited.peek()) void session.reset()
}
