/**
 * @file The text of a cell: highlighted at build, with a textarea over it so that typing starts with the click, and
 * Monaco in its place as soon as it has been fetched. On touch devices, and where Monaco cannot load, it stays as it is.
 */
import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import type { Place, Problem } from "@course/sandbox"
import type { CellSession } from "./cell-session"
import { useLazy } from "./lazy"
import type { LessonCells } from "./lesson-program"
import type { MountedEditor } from "./monaco"
import { openPlace, registerFile, shortName } from "./open-place"
import { followTabChoice, isTabToggle, tabIndents, toggleTab } from "./tab-key"
import { stepBetween } from "./typing-steps"

/** Above this, the field shows its own plain text: laying a megabyte out twice a key takes a browser seconds. */
const MAX_DRESSED_LENGTH = 50_000
/** An editor this far from the screen, in screens, gives way to plain text: twenty of them would weigh the page down. */
const FAR = "100% 0px"

interface Props {
  readonly session: CellSession
  /** Whether this is a page that lives: in the HTML of the build there is nothing to type into. */
  readonly isLive: boolean
  /** The author's text, highlighted: `<pre>`'s content. */
  readonly children: ComponentChildren
  readonly onLeave: () => void
  /** What Control and Enter does; unless it is said, the session's own file is run. */
  readonly onRun?: (() => void) | undefined
  /** Where to begin: the caret goes there, and the focus. */
  readonly begin?: Place
}

export function CellEditor({ session, isLive, children, onLeave, onRun, begin }: Props) {
  const { cell } = session
  const run = onRun ?? (() => void session.start())
  const root = useRef<HTMLDivElement>(null)
  const textarea = useRef<HTMLTextAreaElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const mounted = useRef<MountedEditor | null>(null)
  const isMounting = useRef(false)
  const hasEditor = useSignal(false)
  const isOpened = useSignal(false)
  const text = cell.text.value
  // The first render in the page is that of the build, whatever the store has said by then.
  const isAuthors = !isLive || text === cell.source
  const isPlain = text.length > MAX_DRESSED_LENGTH
  const keys = useLazy(() => import("./textarea-keys"), isOpened.value)
  const colours = useLazy(() => import("./highlight-typed"), !isAuthors)
  const label =
    `Code of ${shortName(cell.path)}. Control or Command and Enter runs it. Escape leaves, ` +
    `and so does Tab until Control and M makes it indent.`

  /** Puts Monaco where the textarea is, with its text, selection and undo; the textarea stays if that fails. */
  const upgrade = async () => {
    if (isMounting.current || isTouch()) return
    isMounting.current = true
    try {
      const { mountEditor } = await loadMonaco(session.program)
      const field = textarea.current
      if (field === null || host.current === null || root.current === null) return
      await untilComposed(field)
      const { parentElement: scroller } = field
      // Shown before it is made, since what is hidden can take no focus.
      host.current.hidden = false
      mounted.current = mountEditor({
        host: host.current,
        cell,
        label,
        selection: [field.selectionStart, field.selectionEnd],
        scrollTop: scroller?.parentElement?.scrollTop ?? 0,
        hasFocus: document.activeElement === field,
        onEdit: (text) => session.edit(text),
        onRun: run,
        onLeave,
        onTypes: (problems) => (session.typeProblems.value = problems),
      })
      hasEditor.value = true
      mark(mounted.current, session)
      forgetWhenFar(root.current, downgrade)
    } catch {
      if (host.current !== null) host.current.hidden = true
      isMounting.current = false
    }
  }

  /** Back to the textarea, as the reader left the editor. The text and its undo live on in the model. */
  const downgrade = () => {
    const [start, end] = mounted.current?.selection() ?? [0, 0]
    mounted.current?.dispose()
    mounted.current = null
    isMounting.current = false
    hasEditor.value = false
    textarea.current?.setSelectionRange(start, end)
  }

  useEffect(() => {
    followTabChoice()
    const goTo = (place: Place) => {
      root.current?.closest(".cell")?.scrollIntoView({ block: "nearest" })
      if (mounted.current !== null) return mounted.current.reveal(place)
      const field = textarea.current
      if (field === null) return
      const at = offsetOf(cell.text.peek(), place.line, place.column)
      field.focus()
      field.setSelectionRange(at, at + place.length)
    }
    const unregister = registerFile(cell.path, goTo)
    if (begin !== undefined) goTo(begin)
    const unmark = session.run.subscribe(() => mounted.current !== null && mark(mounted.current, session))
    return () => {
      unregister()
      unmark()
      mounted.current?.dispose()
    }
  }, [])

  return (
    <div class="cell-editor" ref={root} data-has-editor={hasEditor.value}>
      {/* It scrolls sideways: until there is something in it that takes the focus, it must take it itself. */}
      <div class="cell-text" hidden={hasEditor.value} tabIndex={isLive ? undefined : 0}>
        <div class="cell-stack" data-is-plain={isPlain}>
          <pre class="cell-pre" hidden={!isAuthors}>
            {children}
          </pre>
          {!isAuthors && !isPlain && (
            <pre class="cell-pre cell-pre-edited">
              {colours === null
                ? text.split("\n").map((line) => [<span class="line">{line}</span>, "\n"])
                : colours
                    .linesOf(text)
                    .map((line) => [
                      <span class="line">
                        {line.map(({ kind, text }) =>
                          kind === null ? text : <span class={`t-${kind}`}>{text}</span>,
                        )}
                      </span>,
                      "\n",
                    ])}
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
              onCompositionStart={({ currentTarget }) => (currentTarget.dataset.isComposing = "")}
              onCompositionEnd={({ currentTarget }) => delete currentTarget.dataset.isComposing}
              onFocus={() => {
                isOpened.value = true
                void upgrade()
              }}
              onInput={({ currentTarget: { value } }) => {
                if (!isTouch()) cell.typed?.push(stepBetween(cell.text.peek(), value))
                session.edit(value)
              }}
              onPaste={(event) => {
                if (keys?.takePaste(event.currentTarget, event) === true) event.preventDefault()
              }}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run()
                else if (event.key === "Escape" && !event.isComposing) onLeave()
                else if (isTabToggle(event)) toggleTab()
                else if (keys?.takeKey(event.currentTarget, event, tabIndents.peek()) !== true) return
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

/** A touch screen keeps the plain field: no code editor is a match for the phone's own caret and keyboard. */
function isTouch(): boolean {
  return matchMedia("(pointer: coarse)").matches
}

/** A word that an input method is still building would be lost with the field. */
function untilComposed(field: HTMLTextAreaElement): Promise<unknown> {
  if (field.dataset.isComposing === undefined) return Promise.resolve()
  return new Promise((resolve) => field.addEventListener("compositionend", resolve, { once: true }))
}

/** Calls once the part is far from the screen and without the focus. */
function forgetWhenFar(part: HTMLElement, forget: () => void): void {
  let isFar = false
  const look = () => {
    if (!isFar || part.contains(document.activeElement)) return
    observer.disconnect()
    part.removeEventListener("focusout", lookSoon)
    forget()
  }
  // While the focus moves, it is nowhere.
  const lookSoon = () => setTimeout(look)
  const observer = new IntersectionObserver(
    ([entry]) => {
      isFar = entry?.isIntersecting === false
      look()
    },
    { rootMargin: FAR },
  )
  observer.observe(part)
  part.addEventListener("focusout", lookSoon)
}

let monaco: Promise<typeof import("./monaco")> | undefined

/** Fetched once a page, with all cells given to it; may be tried again after a failure. */
export function loadMonaco(program: LessonCells): Promise<typeof import("./monaco")> {
  monaco ??= import("./monaco").then((module) => {
    module.attachProgram(program, openPlace)
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
        ? run.failure.frames
            .filter(({ file }) => file === session.cell.path)
            .slice(0, 1)
            .map((place) => ({ message: run.failure.message, place }))
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
