/** @file The packages' real sources: to read, to go through from name to name, and to change for this lesson. */
import { useComputed, useSignal, type ReadonlySignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { CellEditor } from "../code-cell/CellEditor"
import { CellNotice } from "../code-cell/CellNotice"
import type { CellSession } from "../code-cell/cell-session"
import { linesOf } from "../code-cell/highlight-typed"
import type { LessonCells } from "../code-cell/lesson-program"
import { openPlace, shortName } from "../code-cell/open-place"
import { packageSources } from "../code-cell/package-sources"
import { HistoryPanel } from "../history/HistoryPanel"
import type { Shown } from "./open-source"
import { packageSessions } from "./package-sessions"
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
  const showsHistory = useSignal(false)
  const sessions = packageSessions(program)
  const changed = useComputed(() => Object.keys(program.packageEdits.value))

  useEffect(() => dialog.current?.showModal(), [])

  if (shown.value === null) return null
  const { place, from } = shown.value
  const session = sessions.get(place.file)
  const isChanged = session?.isEdited.value === true
  const isOpen = session !== undefined && (isChanged || changing.value === place.file)
  const name = shortName(place.file)
  const back = from === null ? null : shortName(from.cell.path)
  const runOnTheWayBack = () => {
    dialog.current?.close()
    void from?.start()
  }

  return (
    <dialog ref={dialog} class="source-dialog" aria-label={`Source of ${name}`} onClose={onClose}>
      <div class="source-dialog-bar">
        <label class="source-dialog-file">
          <span class="visually-hidden">File</span>
          <select
            value={place.file}
            onChange={({ currentTarget: { value } }) =>
              openPlace({ file: value, line: 1, column: 0, length: 0 })
            }
          >
            {[...filesByPackage()].map(([title, files]) => (
              <optgroup label={title}>
                {files.map((file) => (
                  <option value={file}>
                    {shortName(file)}
                    {changed.value.includes(file) ? ", changed" : ""}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <span class="source-dialog-actions">
          {session !== undefined && !isOpen && (
            <button type="button" class="button" onClick={() => (changing.value = place.file)}>
              Change it for this page
            </button>
          )}
          {session !== undefined && (
            <button
              type="button"
              class="button"
              aria-expanded={showsHistory.value}
              onClick={() => (showsHistory.value = !showsHistory.value)}
            >
              Earlier texts
            </button>
          )}
          {isChanged && (
            <button type="button" class="button" onClick={() => void session.reset()}>
              Reset<span class="visually-hidden"> {name}</span>
            </button>
          )}
          {changed.value.length > 1 && (
            <button type="button" class="button" onClick={() => resetAll(sessions)}>
              Reset all {changed.value.length}
            </button>
          )}
          {back !== null && changed.value.length > 0 && (
            <button type="button" class="button button-main" onClick={runOnTheWayBack}>
              Run {back} on it
            </button>
          )}
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </span>
        <p role="status" class="source-dialog-word" data-is-changed={isChanged}>
          {wordFor(session, isOpen, isChanged)}
        </p>
        {session !== undefined && <CellNotice session={session} />}
        {session !== undefined && showsHistory.value && (
          <div class="source-dialog-history">
            <HistoryPanel key={place.file} session={session} />
          </div>
        )}
      </div>
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

function wordFor(session: CellSession | undefined, isOpen: boolean, isChanged: boolean): string {
  if (session === undefined) return "Handed to the cells by the page: to read only."
  if (isChanged)
    return "Changed by you: the cells of this lesson run on your text. The figures stay with the real one."
  if (isOpen) return "Yours to change. The cells of this lesson will run on it; nothing else does."
  return "The very file that runs in the cells, read-only."
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

function filesByPackage(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const file of [...Object.keys(packageSources.files), ...Object.keys(packageSources.declarations)]) {
    const name = file.replace(/^packages\/([^/]+)\/.*$/, "@course/$1")
    groups.set(name, [...(groups.get(name) ?? []), file])
  }
  return groups
}

function resetAll(sessions: ReadonlyMap<string, CellSession>): void {
  for (const session of sessions.values()) if (session.isEdited.peek()) void session.reset()
}
