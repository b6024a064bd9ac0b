/** @file One line under a cell: what is happening, or how the last run ended. Heard by screen readers, politely. */
import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { CellSession, RunState } from "./cell-session"
import { tabIndents } from "./tab-key"

/** Silence of a run that is worth a word. Busy and out of memory look alike from outside, so nothing is ended. */
const SILENCE_MS = 10_000

export function CellStatus({ session }: { readonly session: CellSession }) {
  const run = session.run.value
  const hasPrinted = session.output.value.items.length > 0
  const storage = session.storage.value
  return (
    <div class="cell-status">
      <p role="status">
        {wordsFor(run, hasPrinted)}
        {run.kind === "idle" && <span class="cell-keys">Edit it; Ctrl or ⌘ and Enter runs it.</span>}
      </p>
      {run.kind === "running" && <Clock sinceMs={run.sinceMs} lastWordMs={session.lastWordMs.value} />}
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

/** Counts the seconds for the eye alone: a screen reader would speak each of them. */
function Clock({ sinceMs, lastWordMs }: { readonly sinceMs: number; readonly lastWordMs: number }) {
  const nowMs = useSignal(performance.now())
  useEffect(() => {
    const timer = setInterval(() => (nowMs.value = performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const silentMs = nowMs.value - Math.max(sinceMs, lastWordMs)
  return (
    <>
      {nowMs.value - sinceMs > 900 && (
        <p aria-hidden="true">{Math.floor((nowMs.value - sinceMs) / 1000)} s</p>
      )}
      <p role="status">
        {silentMs > SILENCE_MS && (
          <span class="cell-warning">
            No word for a while: still computing, or out of memory. It goes on until you press Stop.
          </span>
        )}
      </p>
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
