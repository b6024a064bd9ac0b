/** @file The island behind `<Challenge />`: code that the reader writes and the page checks. */
import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useRef } from "preact/hooks"
import type { CellSource } from "@course/curriculum"
import { CellEditor, loadMonaco } from "../code-cell/CellEditor"
import { CellNotice } from "../code-cell/CellNotice"
import { CellStatus } from "../code-cell/CellStatus"
import { loadOutputView, outputView } from "../code-cell/load-output"
import { LessonCells, lessonCells } from "../code-cell/lesson-program"
import { shortName } from "../code-cell/open-place"
import { useIsLive } from "../figure/use-is-live"
import { TaskRecord } from "../practice/task-record"
import look from "./challenge.css?url"
import { ChallengeSession } from "./challenge-session"
import { CheckList } from "./CheckList"
import { Help } from "./Help"

interface Props {
  readonly lesson: string
  readonly title: string
  readonly starter: CellSource
  readonly hints: readonly string[]
  readonly keysUrl: string
  /** The starter, highlighted at build. */
  readonly children?: ComponentChildren
}

export function Challenge({ lesson, title, starter, hints, keysUrl, children }: Props) {
  const isLive = useIsLive()
  const session = useMemo(() => {
    const program =
      typeof document === "undefined" ? new LessonCells({ lesson, cells: [], namesUrl: "" }) : lessonCells()
    const record = new TaskRecord("challenge", lesson, starter.id)
    return new ChallengeSession({ program, starter, hints, record, keysUrl })
  }, [])
  useEffect(() => session.attach(), [session])
  return (
    <>
      {/* With the first challenge that is opened, not with the lesson. */}
      {isLive && <link rel="stylesheet" href={look} />}
      <ChallengeView session={session} title={title} isLive={isLive}>
        {children}
      </ChallengeView>
    </>
  )
}

interface ViewProps {
  readonly session: ChallengeSession
  readonly title: string
  readonly isLive: boolean
  readonly children?: ComponentChildren
}

/** The challenge as it stands, whatever made it so. */
export function ChallengeView({ session, title, isLive, children }: ViewProps) {
  const checkButton = useRef<HTMLButtonElement>(null)
  const { cell } = session
  const { path } = cell.cell
  const isBusy = cell.isBusy.value
  const CellOutput = outputView.value
  const warmUp = () => {
    cell.program.warmUp(cell.cell)
    loadOutputView().catch(() => {})
    if (!matchMedia("(pointer: coarse)").matches) loadMonaco(cell.program).catch(() => {})
  }

  return (
    <>
      <section
        class="cell challenge-cell"
        aria-label={`Challenge: ${title}`}
        onPointerEnter={warmUp}
        onFocusCapture={warmUp}
      >
        <div class="cell-bar">
          <span class="cell-file">{shortName(path)}</span>
          {cell.isEdited.value && (
            <span class="cell-badge">{cell.isSaved.value ? "edited, saved" : "edited"}</span>
          )}
          <span class="cell-actions">
            {cell.isEdited.value && (
              <button type="button" class="button" onClick={() => void cell.reset()}>
                Reset<span class="visually-hidden"> {shortName(path)} to what it began with</span>
              </button>
            )}
            <button
              ref={checkButton}
              type="button"
              class="button button-main cell-run"
              aria-disabled={!isLive}
              onClick={() => (isBusy ? cell.stop() : void cell.start())}
            >
              <span class="cell-run-icon" data-shape={isBusy ? "stop" : "run"} aria-hidden="true" />
              {isBusy ? "Stop" : "Check"}
              <span class="visually-hidden"> {title}</span>
            </button>
          </span>
        </div>
        <CellEditor session={cell} isLive={isLive} onLeave={() => checkButton.current?.focus()}>
          {children}
        </CellEditor>
        <CellStatus session={cell} onAnswered={() => checkButton.current?.focus()} />
        <CellNotice session={cell} />
        <CheckList session={session} />
        {CellOutput !== null && (
          <CellOutput
            entry={path}
            output={cell.output.shown.value}
            run={cell.run.value}
            typeProblems={cell.typeProblems.value}
          />
        )}
      </section>
      {isLive && <Help session={session} />}
    </>
  )
}
