/** @file The island behind `<Cell />`: a file of the lesson's program that the reader can edit and run. */
import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useRef } from "preact/hooks"
import { CellEditor, loadMonaco } from "./CellEditor"
import { CellGuess, CellGuessKept, useGuess } from "./CellGuess"
import { CellListMark } from "./CellListMark"
import { CellNotice } from "./CellNotice"
import { CellStatus } from "./CellStatus"
import { CellSession } from "./cell-session"
import { importsOf } from "./lesson-imports"
import { useLazy } from "./lazy"
import { LessonCells } from "./lesson-program"
import { loadOutputView, outputView } from "./load-output"
import { shortName } from "./open-place"
import { pageSessions } from "./page-sessions"

interface Props {
  readonly id: string
  readonly path: string
  /** The cells that the author's text imports, so that nothing moves when the cell wakes. */
  readonly imports: readonly string[]
  /** The author's text, highlighted at build. */
  readonly children?: ComponentChildren
}

export function CodeCell({ id, path, imports, children }: Props) {
  const isLive = useSignal(false)
  const session = useMemo(() => {
    const isBuild = typeof document === "undefined"
    return (isBuild ? undefined : pageSessions().get(id)) ?? lone(id, path)
  }, [id])

  useEffect(() => {
    isLive.value = true
  }, [])

  return (
    <CellView session={session} isLive={isLive.value} imports={imports}>
      {children}
    </CellView>
  )
}

/** At build there is no page to read the program from, and nothing to run: the text alone. */
function lone(id: string, path: string): CellSession {
  const program = new LessonCells({ lesson: "", cells: [{ id, path, source: "" }], namesUrl: "" })
  return new CellSession(program, program.cell(id))
}

interface ViewProps {
  readonly session: CellSession
  readonly isLive: boolean
  /** Of the author's text: shown until the cell lives, and follows the reader's. */
  readonly imports?: readonly string[]
  readonly children?: ComponentChildren
}

/** The cell as it stands, whatever made it so. */
export function CellView({ session, isLive, imports = [], children }: ViewProps) {
  const runButton = useRef<HTMLButtonElement>(null)
  const isBusy = session.isBusy.value
  // The first render in the page is that of the build, whatever the store has said by then.
  const isEdited = isLive && session.isEdited.value
  const showsTools = useSignal(false)
  const tools = useLazy(() => import("../cell-tools/CellTools"), showsTools.value)
  const { path } = session.cell
  const name = shortName(path)
  const guess = useGuess(session)
  const CellOutput = outputView.value
  const isOfLesson = (id: string) => session.program.cells.some((cell) => cell.path === `lesson/${id}.ts`)
  const imported = isLive ? importsOf(session.cell.text.value).filter(isOfLesson) : imports

  const wasRunBefore = session.output.recalledAtMs.value !== null
  useEffect(() => {
    // Who ran it on an earlier visit may well again, and has the bundler in the browser's cache.
    if (isLive && wasRunBefore) session.program.warmUp(session.cell)
  }, [isLive, wasRunBefore])

  const warmUp = () => {
    session.program.warmUp(session.cell)
    loadOutputView().catch(() => {})
    if (!matchMedia("(pointer: coarse)").matches) loadMonaco(session.program).catch(() => {})
  }

  return (
    <section class="cell" aria-label={`Code cell ${name}`} onPointerEnter={warmUp} onFocusCapture={warmUp}>
      <div class="cell-bar">
        <a class="cell-file" href={`#cell-${session.cell.id}`}>
          {name}
        </a>
        {imported.length > 0 && (
          <span class="cell-imports">
            imports{" "}
            {imported.map((id, at) => (
              <>
                {at > 0 && ", "}
                <a href={`#cell-${id}`}>{id}.ts</a>
              </>
            ))}
          </span>
        )}
        {isEdited && <span class="cell-badge">{badgeOf(session)}</span>}
        {isLive && Object.keys(session.program.packageEdits.value).length > 0 && (
          <button type="button" class="text-button" onClick={() => openEngine(session)}>
            on your engine
          </button>
        )}
        <span class="cell-actions">
          <button
            type="button"
            class="button"
            aria-expanded={showsTools.value}
            aria-disabled={!isLive}
            onClick={() => (showsTools.value = !showsTools.value)}
          >
            More<span class="visually-hidden"> to do with {name}</span>
          </button>
          {isEdited && (
            <button type="button" class="button" onClick={() => void session.reset()}>
              Reset<span class="visually-hidden"> {name} to the author's text</span>
            </button>
          )}
          <button
            ref={runButton}
            type="button"
            class="button button-main cell-run"
            aria-disabled={!isLive}
            onClick={() => (isBusy ? session.stop() : void session.start())}
          >
            <span class="cell-run-icon" data-shape={isBusy ? "stop" : "run"} aria-hidden="true" />
            {isBusy ? "Stop" : "Run"}
            <span class="visually-hidden"> {name}</span>
          </button>
        </span>
      </div>
      {showsTools.value && tools !== null && <tools.CellTools session={session} />}
      <CellGuess guess={guess} file={name} isLive={isLive} />
      <CellEditor session={session} isLive={isLive} onLeave={() => runButton.current?.focus()}>
        {children}
      </CellEditor>
      <CellStatus session={session} onAnswered={() => runButton.current?.focus()} />
      <CellNotice session={session} />
      <CellGuessKept guess={guess} session={session} />
      <CellListMark session={session} />
      {CellOutput !== null && (
        <CellOutput
          entry={path}
          output={session.output.shown.value}
          run={session.run.value}
          typeProblems={session.typeProblems.value}
        />
      )}
    </section>
  )
}

/** Where the reader has changed something. */
function openEngine(session: CellSession): void {
  const [file = ""] = Object.keys(session.program.packageEdits.peek())
  const place = { file, line: 1, column: 0, length: 0 }
  void import("../engine-source/open-source").then(({ openSource }) => openSource(place, session))
}

/** In a word: the text is not the author's any more, and is it kept? */
function badgeOf({ isSaved, storage }: CellSession): string {
  if (storage.value?.kind === "memory") return "edited, not saved"
  return isSaved.value ? "edited, saved" : "edited"
}
