/** @file What the reader is told of their text, with what can be done: it was reset, or another tab has changed it. */
import type { CellSession } from "./cell-session"

export function CellNotice({ session }: { readonly session: CellSession }) {
  const notice = session.notice.value
  return (
    <div role="status">
      {notice?.kind === "was reset" && (
        <p class="cell-notice">
          This is the author's text again.
          <button type="button" class="button" onClick={() => void session.bringBack(notice.undo)}>
            Bring mine back
          </button>
        </p>
      )}
      {notice?.kind === "changed elsewhere" && (
        <p class="cell-notice">
          This cell was changed in another tab. Nothing is lost; which text shall stand?
          <button type="button" class="button" onClick={() => void session.keepMine(notice.theirs)}>
            Mine, on this page
          </button>
          <button type="button" class="button" onClick={() => session.takeTheirs(notice.theirs)}>
            The other tab's
          </button>
        </p>
      )}
    </div>
  )
}
