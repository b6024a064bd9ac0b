/** @file The earlier texts of a cell, or of a file of the engine: when each was saved, what it changes, and how to have it back. */
import { useSignal, useSignalEffect } from "@preact/signals"
import type { Version } from "../../state"
import type { CellSession } from "../code-cell/cell-session"
import { Difference } from "./Difference"
import { countChanges } from "./line-difference"
import "./history.css"

export function HistoryPanel({ session }: { readonly session: CellSession }) {
  const versions = useSignal<readonly Version[] | null>(null)
  const said = useSignal("")

  useSignalEffect(() => {
    // Read again whenever something has been saved.
    if (!session.isSaved.value && versions.peek() !== null) return
    void session.cell.text.value
    let isOver = false
    void session.history().then((found) => {
      if (!isOver) versions.value = found
    })
    return () => {
      isOver = true
    }
  })

  const bringBack = async (version: Version) => {
    await session.bringBack(version.id)
    versions.value = await session.history()
    said.value = `The text of ${whenOf(version)} stands here again.`
  }

  const current = versions.value?.find(({ kind }) => kind !== "aside")
  return (
    <div class="history">
      <p class="history-note">
        {versions.value?.length === 0
          ? "No earlier texts yet. The last 20 that you write here are kept in this browser."
          : "The last 20 texts, kept in this browser. None is lost by bringing back another."}
      </p>
      <p role="status">{said.value}</p>
      <ol class="history-list">
        {versions.value?.map((version) => (
          <Item
            key={version.id}
            session={session}
            version={version}
            isCurrent={version === current}
            onBringBack={() => void bringBack(version)}
          />
        ))}
      </ol>
    </div>
  )
}

interface ItemProps {
  readonly session: CellSession
  readonly version: Version
  readonly isCurrent: boolean
  readonly onBringBack: () => void
}

function Item({ session, version, isCurrent, onBringBack }: ItemProps) {
  const isOpen = useSignal(false)
  const present = session.cell.text.value
  const text = textOf(version, session)
  const change = countChanges(text, present)
  const when = whenOf(version)
  return (
    <li class="history-item">
      <p class="history-row">
        <span>
          <time dateTime={new Date(version.atMs).toISOString()}>{when}</time>, {KINDS[version.kind]},
          <span class="history-change"> {isCurrent ? "the present one" : wordsFor(change)}</span>
        </span>
        {text !== present && (
          <span class="history-actions">
            <button
              type="button"
              class="button"
              aria-expanded={isOpen.value}
              onClick={() => (isOpen.value = !isOpen.value)}
            >
              Difference<span class="visually-hidden"> to the text of {when}</span>
            </button>
            <button type="button" class="button" onClick={onBringBack}>
              Bring back<span class="visually-hidden"> the text of {when}</span>
            </button>
          </span>
        )}
      </p>
      {isOpen.value && text !== present && (
        <Difference before={text} after={present} names={["that text", "the present one"]} />
      )}
    </li>
  )
}

const KINDS: Record<Version["kind"], string> = {
  written: "yours",
  reset: "the author's text",
  aside: "yours, set aside when another tab had changed it",
}

function textOf(version: Version, { cell }: CellSession): string {
  return version.kind === "reset" ? cell.source : version.text
}

function wordsFor(change: ReturnType<typeof countChanges>): string {
  if (change === null) return "very different from now"
  const { added, removed } = change
  if (added + removed === 0) return "the same as now"
  return `since then +${added} −${removed} ${added + removed === 1 ? "line" : "lines"}`
}

/** With the day when it is not today's. */
function whenOf({ atMs }: Version): string {
  const at = new Date(atMs)
  const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" })
  if (at.toDateString() === new Date().toDateString()) return time
  return `${at.toLocaleDateString([], { day: "numeric", month: "short", year: "numeric" })}, ${time}`
}
