/** @file One line under a cell: what is happening, or how the last run ended. Heard by screen readers, politely. */
import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { CellSession, RunState } from "./cell-session"
import { shortName } from "./open-place"
import { tabIndents } from "./tab-key"

interface Props {
  readonly session: CellSession
  /** The reader has answered: the question is gone, and with it the button that had the focus. */
  readonly onAnswered: () => void
}

export function CellStatus({ session, onAnswered }: Props) {
  const run = session.run.value
  const hasPrinted = session.output.shown.value.items.length > 0
  const storage = session.storage.value
  return (
    <div class="cell-status">
      <p role="status">
        {wordsFor(run, hasPrinted)}
        {run.kind === "idle" && <Idle recalledAtMs={session.output.recalledAtMs.value} />}
      </p>
      {run.kind === "unable" && <p class="cell-warning">{run.message}</p>}
      {run.kind === "running" && <Clock session={session} sinceMs={run.sinceMs} onAnswered={onAnswered} />}
      {!session.isBusy.value && <Changed session={session} onAnswered={onAnswered} />}
      {storage?.kind === "memory" && session.isEdited.value && (
        <p class="cell-warning" role="status">
          Not saved. {storage.reason}
        </p>
      )}
      <p class="cell-tab" role="status">
        {tabIndents.value
          ? "Tab indents, Esc leaves; Ctrl+M changes that."
          : "Tab leaves; Ctrl+M makes it indent."}
      </p>
    </div>
  )
}

function Idle({ recalledAtMs }: { readonly recalledAtMs: number | null }) {
  if (recalledAtMs === null) return <span class="cell-keys">Edit it; Ctrl or ⌘ and Enter runs it.</span>
  const when = new Date(recalledAtMs).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })
  return <>Output of your last run, {when}.</>
}

/** What has been edited since the output was printed: the output is of yesterday's program. */
function Changed({ session, onAnswered }: Props) {
  const paths = session.changedSince.value
  const upstream = paths.filter((path) => path !== session.cell.path).map(shortName)
  if (paths.length === 0) return null
  if (upstream.length === 0) return <p class="cell-stale">The code has changed since it ran.</p>
  return (
    <p class="cell-stale">
      Out of date: {upstream.join(", ")} changed since this ran.
      <button
        type="button"
        class="button"
        onClick={() => {
          onAnswered()
          void session.startWithNeeds()
        }}
      >
        Run this and what it needs
      </button>
    </p>
  )
}

interface ClockProps extends Props {
  readonly sinceMs: number
}

/** Counts the seconds for the eye alone: a screen reader would speak each of them. */
function Clock({ session, sinceMs, onAnswered }: ClockProps) {
  const nowMs = useSignal(performance.now())
  useEffect(() => {
    const timer = setInterval(() => (nowMs.value = performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const silentMs = nowMs.value - Math.max(sinceMs, session.lastWordMs.value)
  // Said anew every ten seconds only.
  const silentSeconds = Math.floor(silentMs / 10_000) * 10
  const isAsked = silentMs > session.patienceMs.value
  return (
    <>
      {nowMs.value - sinceMs > 900 && (
        <p aria-hidden="true">{Math.floor((nowMs.value - sinceMs) / 1000)} s</p>
      )}
      <p role="status">
        {isAsked && (
          <span class="cell-warning">No word for {silentSeconds} s: still computing, or out of memory.</span>
        )}
      </p>
      {isAsked && (
        <p class="cell-question">
          <button
            type="button"
            class="button"
            onClick={() => {
              session.keepGoing()
              onAnswered()
            }}
          >
            Keep going
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              session.stop()
              onAnswered()
            }}
          >
            Stop
          </button>
        </p>
      )}
    </>
  )
}

function wordsFor(run: RunState, hasPrinted: boolean): string {
  switch (run.kind) {
    case "idle":
      return ""
    case "fetching":
      return run.progress === null
        ? "Getting ready…"
        : `Fetching the bundler, once: ${megabytes(run.progress)}`
    case "bundling":
      return "Bundling…"
    case "running":
      return "Running…"
    case "finished":
      return `Finished in ${duration(run.elapsedMs)}${hasPrinted ? "." : ", and printed nothing."}`
    case "stopped":
      return run.by === "reader" ? "Stopped." : "Stopped, because another run began."
    case "rejected":
      return run.problems.length === 1
        ? "Not run: there is a problem."
        : `Not run: there are ${run.problems.length} problems.`
    case "failed":
      return "Ended by an error."
    case "unable":
      return "Could not run."
    default:
      return run satisfies never
  }
}

function megabytes({
  loadedBytes,
  totalBytes,
}: {
  readonly loadedBytes: number
  readonly totalBytes: number | null
}): string {
  const loaded = (loadedBytes / 1e6).toFixed(1)
  return totalBytes === null ? `${loaded} MB` : `${loaded} of ${(totalBytes / 1e6).toFixed(1)} MB`
}

function duration(elapsedMs: number): string {
  return elapsedMs < 1_000
    ? `${Math.max(1, Math.round(elapsedMs))} ms`
    : `${(elapsedMs / 1_000).toFixed(1)} s`
}
