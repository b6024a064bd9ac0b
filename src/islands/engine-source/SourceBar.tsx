/** @file The upper part of the dialog with the sources: which file, what of it is the reader's, and what can be done. */
import { useSignal } from "@preact/signals"
import { CellNotice } from "../code-cell/CellNotice"
import type { CellSession } from "../code-cell/cell-session"
import { openPlace, shortName } from "../code-cell/open-place"
import { packageSources } from "../code-cell/package-sources"
import { HistoryPanel } from "../history/HistoryPanel"

interface Props {
  readonly file: string
  /** Undefined for what has only types. */
  readonly session: CellSession | undefined
  /** Whether the reader may type in it. */
  readonly isOpen: boolean
  /** All files that the reader has changed. */
  readonly changed: readonly string[]
  /** The cell that the reader came from. */
  readonly back: string | null
  readonly onChange: () => void
  readonly onResetAll: () => void
  readonly onRun: () => void
  readonly onClose: () => void
}

export function SourceBar({ file, session, isOpen, changed, back, ...does }: Props) {
  const showsHistory = useSignal(false)
  const isChanged = session?.isEdited.value === true
  return (
    <div class="source-dialog-bar">
      <label class="source-dialog-file">
        <span class="visually-hidden">File</span>
        <select
          value={file}
          onChange={({ currentTarget: { value } }) =>
            openPlace({ file: value, line: 1, column: 0, length: 0 })
          }
        >
          {[...filesByPackage()].map(([title, files]) => (
            <optgroup label={title}>
              {files.map((file) => (
                <option value={file}>
                  {shortName(file)}
                  {changed.includes(file) ? ", changed" : ""}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <span class="source-dialog-actions">
        {session !== undefined && !isOpen && (
          <button type="button" class="button" onClick={does.onChange}>
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
            Reset<span class="visually-hidden"> {shortName(file)}</span>
          </button>
        )}
        {changed.length > 1 && (
          <button type="button" class="button" onClick={does.onResetAll}>
            Reset all {changed.length}
          </button>
        )}
        {back !== null && changed.length > 0 && (
          <button type="button" class="button button-main" onClick={does.onRun}>
            Run {back} on it
          </button>
        )}
        <button type="button" class="button" onClick={does.onClose}>
          Close
        </button>
      </span>
      <p role="status" class="source-dialog-word" data-is-changed={isChanged}>
        {wordFor(session, isOpen, isChanged)}
      </p>
      {session !== undefined && <CellNotice session={session} />}
      {session !== undefined && showsHistory.value && (
        <div class="source-dialog-history">
          <HistoryPanel key={file} session={session} />
        </div>
      )}
    </div>
  )
}

function wordFor(session: CellSession | undefined, isOpen: boolean, isChanged: boolean): string {
  if (session === undefined) return "Handed to the cells by the page: to read only."
  if (isChanged)
    return "Changed by you: the cells of this lesson run on your text. The figures stay with the real one."
  if (isOpen) return "Yours to change. The cells of this lesson will run on it; nothing else does."
  return "The very file that runs in the cells, read-only."
}

function filesByPackage(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const file of [...Object.keys(packageSources.files), ...Object.keys(packageSources.declarations)]) {
    const name = file.replace(/^packages\/([^/]+)\/.*$/, "@course/$1")
    groups.set(name, [...(groups.get(name) ?? []), file])
  }
  return groups
}
