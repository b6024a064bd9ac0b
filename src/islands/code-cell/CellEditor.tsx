/**
 * @file The text of a cell: highlighted at build, with a textarea over it so that typing starts with the click, and
 * Monaco in its place as soon as it has been fetched. On touch devices, and where Monaco cannot load, it stays as it is.
 */
import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import type { Problem } from "@course/sandbox"
import type { CellSession } from "./cell-session"
import type { MountedEditor } from "./monaco"
import { openPlace, registerFile, shortName } from "./open-place"

/** Above this, the edited text is one block without line numbers: a megabyte has no use for a span a line. */
const MAX_NUMBERED_LENGTH = 100_000

interface Props {
  readonly session: CellSession
  /** Whether this is a page that lives: in the HTML of the build there is nothing to type into. */
  readonly isLive: boolean
  /** The author's text, highlighted: `<pre>`'s content. */
  readonly children: ComponentChildren
  readonly onLeave: () => void
}

export function CellEditor({ session, isLive, children, onLeave }: Props) {
  const { cell } = session
  const textarea = useRef<HTMLTextAreaElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const mounted = useRef<MountedEditor | null>(null)
  const isMounting = useRef(false)
  const hasEditor = useSignal(false)
  const label = `Code of ${shortName(cell.path)}. Control or Command and Enter runs it, Escape leaves.`

  /** Puts Monaco where the textarea is, with its text and selection; the textarea stays if that fails. */
  const upgrade = async () => {
    if (isMounting.current || matchMedia("(pointer: coarse)").matches) return
    isMounting.current = true
    try {
      const { mountEditor } = await loadMonaco(session)
      const field = textarea.current
      if (field === null || host.current === null) return
      // Shown before it is made, since what is hidden can take no focus.
      host.current.hidden = false
      mounted.current = mountEditor({
        host: host.current,
        cell,
        label,
        selection: [field.selectionStart, field.selectionEnd],
        hasFocus: document.activeElement === field,
        onEdit: (text) => session.edit(text),
        onRun: () => void session.start(),
        onLeave,
      })
      hasEditor.value = true
      mark(mounted.current, session)
    } catch {
      if (host.current !== null) host.current.hidden = true
      isMounting.current = false
    }
  }

  useEffect(() => {
    const unregister = registerFile(cell.path, (place) => {
      host.current?.closest(".cell")?.scrollIntoView({ block: "nearest" })
      if (mounted.current !== null) return mounted.current.reveal(place)
      const field = textarea.current
      if (field === null) return
      const at = offsetOf(cell.text.peek(), place.line, place.column)
      field.focus()
      field.setSelectionRange(at, at + place.length)
    })
    const unmark = session.run.subscribe(() => mounted.current !== null && mark(mounted.current, session))
    return () => {
      unregister()
      unmark()
      mounted.current?.dispose()
    }
  }, [])

  const text = cell.text.value
  const isAuthors = text === cell.source
  return (
    <div class="cell-editor" data-has-editor={hasEditor.value}>
      {/* It scrolls sideways: until there is something in it that takes the focus, it must take it itself. */}
      <div class="cell-text" hidden={hasEditor.value} tabIndex={isLive ? undefined : 0}>
        <div class="cell-stack">
          <pre class="cell-pre" hidden={!isAuthors}>
            {children}
          </pre>
          {!isAuthors && (
            <pre class="cell-pre cell-pre-edited">
              {text.length > MAX_NUMBERED_LENGTH
                ? text
                : text.split("\n").map((line) => [<span class="line">{line}</span>, "\n"])}
            </pre>
          )}
          {isLive && (
            <textarea
              ref={textarea}
              class="cell-textarea"
              aria-label={label}
              value={text}
              spellcheck={false}
              autocapitalize="off"
              autocomplete="off"
              wrap="off"
              onFocus={() => void upgrade()}
              onInput={(event) => session.edit(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void session.start()
                else if (event.key === "Escape" && !event.isComposing) onLeave()
                else return
                event.preventDefault()
              }}
            />
          )}
        </div>
      </div>
      {isLive && <div class="cell-monaco" ref={host} hidden={!hasEditor.value} />}
    </div>
  )
}

let monaco: Promise<typeof import("./monaco")> | undefined

/** Fetched once a page, with all cells given to it; may be tried again after a failure. */
export function loadMonaco(session: CellSession): Promise<typeof import("./monaco")> {
  monaco ??= import("./monaco").then((module) => {
    module.attachProgram(session.program, openPlace)
    return module
  })
  monaco.catch(() => (monaco = undefined))
  return monaco
}

/** Shows in the editor what the last run found wrong in this very file. */
function mark(editor: MountedEditor, session: CellSession): void {
  const run = session.run.peek()
  const problems: readonly Pick<Problem, "message" | "place">[] =
    run.kind === "rejected"
      ? run.problems
      : run.kind === "failed"
        ? run.failure.frames.slice(0, 1).map((place) => ({ message: run.failure.message, place }))
        : []
  editor.mark(
    problems.flatMap(({ message, place }) => (place?.file === session.cell.path ? [{ message, place }] : [])),
  )
}

/** Where a line and column are in a text; the nearest place when the text has changed since. */
function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split("\n").slice(0, line)
  const before = lines.slice(0, -1).reduce((sum, { length }) => sum + length + 1, 0)
  return before + Math.min(column, lines.at(-1)?.length ?? 0)
}
