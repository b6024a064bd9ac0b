/** @file How the last thing that the reader asked for went. */
import type { Notice } from "./data-session"

export function NoticeLine({ notice }: { readonly notice: Notice | null }) {
  return (
    <div role="status" class="your-data-notice">
      {notice !== null && (
        <p class={notice.kind === "trouble" ? "your-data-trouble" : undefined}>{wordsFor(notice)}</p>
      )}
    </div>
  )
}

function wordsFor(notice: Notice): string {
  switch (notice.kind) {
    case "erased":
      return notice.isStorageErased
        ? "Everything was erased. Until you leave this page, you can bring it back."
        : "Erased on this page. The browser’s storage does not answer: what it still holds comes back with a reload."
    case "brought back":
      return "Everything is back."
    case "imported":
      return notice.isKept
        ? "The file was merged with what was here."
        : "The file was merged, but only on this page: nothing is being saved."
    case "exported":
      return `Saved as ${notice.name}, where your browser puts downloads.`
    case "trouble":
      return notice.reason
    default:
      return notice satisfies never
  }
}
