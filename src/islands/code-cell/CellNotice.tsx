/** @file What the reader is told of their text, with what can be done: reset, changed in another tab or by the author. */
import { useSignal } from "@preact/signals"
import type { CellSession } from "./cell-session"
import { useLazy } from "./lazy"

export function CellNotice({ session }: { readonly session: CellSession }) {
  const showsDifference = useSignal(false)
  const notice = session.notice.value
  const choice = notice === null ? null : choiceOf(notice, session)
  const lazy = useLazy(() => import("../history/Difference"), showsDifference.value)
  return (
    <>
      <div role="status">
        {choice !== null && (
          <p class="cell-notice">
            {choice.words}
            {choice.ways.map(([label, act]) => (
              <button type="button" class="button" onClick={act}>
                {label}
              </button>
            ))}
            {choice.other !== undefined && (
              <button
                type="button"
                class="button"
                aria-expanded={showsDifference.value}
                onClick={() => (showsDifference.value = !showsDifference.value)}
              >
                The difference
              </button>
            )}
          </p>
        )}
      </div>
      {choice?.other !== undefined && showsDifference.value && lazy !== null && (
        <div class="cell-notice-difference">
          <lazy.Difference
            before={choice.other.text}
            after={session.cell.text.value}
            names={[choice.other.name, "yours"]}
          />
        </div>
      )}
    </>
  )
}

interface Choice {
  readonly words: string
  readonly ways: readonly (readonly [label: string, act: () => void])[]
  /** The text that the reader's own is to be compared with. */
  readonly other?: { readonly text: string; readonly name: string }
}

function choiceOf(notice: NonNullable<CellSession["notice"]["value"]>, session: CellSession): Choice {
  const { source } = session.cell
  switch (notice.kind) {
    case "was reset":
      return {
        words: "This is the author's text again.",
        ways: [["Bring mine back", () => void session.bringBack(notice.undo)]],
      }
    case "changed elsewhere":
      return {
        words: "This cell was changed in another tab. Nothing is lost; which text shall stand?",
        ways: [
          ["Mine, on this page", () => void session.keepMine(notice.theirs)],
          ["The other tab's", () => session.takeTheirs(notice.theirs)],
        ],
        other: {
          text: notice.theirs.kind === "reset" ? source : notice.theirs.text,
          name: "the other tab's",
        },
      }
    case "author changed":
      return {
        words: "The author has changed this cell since you began yours. Which text shall stand?",
        ways: [
          ["Mine", () => void session.keepDespiteAuthor()],
          ["The author's new one", () => void session.reset()],
        ],
        other: { text: source, name: "the author's" },
      }
    default:
      return notice satisfies never
  }
}
