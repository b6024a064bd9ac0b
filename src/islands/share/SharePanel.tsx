/** @file A link with the reader's code in it: to copy, with its length, since chat tools cut what is long. */
import { useSignal, useSignalEffect } from "@preact/signals"
import { useRef } from "preact/hooks"
import { copyText } from "../cell-tools/copy-text"
import type { CellSession } from "../code-cell/cell-session"
import { shortName } from "../code-cell/open-place"
import { ShareError } from "./pack"
import { writeLink } from "./share-link"
import "./share.css"

/** An assumption: what most chat and mail programs pass on whole. Browsers themselves take far more. */
const CHAT_LENGTH = 2_000

/** @param sessions of all that may have been changed */
export function SharePanel({ sessions }: { readonly sessions: readonly CellSession[] }) {
  const link = useSignal("")
  const trouble = useSignal("")
  const said = useSignal("")
  const field = useRef<HTMLInputElement>(null)
  const edited = sessions.filter((session) => session.isEdited.value)

  useSignalEffect(() => {
    const changed = sessions.filter((session) => session.isEdited.value)
    const [first] = changed
    if (first === undefined) return
    let isOver = false
    const files = new Map(changed.map(({ cell }) => [cell.id, cell.text.value]))
    const page = location.href.replace(/#.*$/, "")
    void writeLink(page, { lesson: first.program.lesson, files }).then(
      (made) => {
        if (isOver) return
        link.value = made
        trouble.value = ""
      },
      (error: unknown) => {
        if (isOver) return
        link.value = ""
        trouble.value = error instanceof ShareError ? error.message : "The link could not be made."
      },
    )
    return () => {
      isOver = true
    }
  })

  if (edited.length === 0)
    return (
      <p class="share share-note">
        You have changed nothing yet. Once you have, you can make a link that carries your code.
      </p>
    )

  const copy = async () => {
    if (await copyText(link.value)) said.value = "The link is on the clipboard."
    else {
      field.current?.select()
      said.value = "The browser did not let this page copy. The link is selected: copy it by hand."
    }
  }
  return (
    <div class="share">
      <p class="share-note">
        The link carries your text of {edited.map(({ cell }) => shortName(cell.path)).join(", ")} in itself;
        no server gets it. Whoever opens it sees your code beside their own.
      </p>
      {trouble.value !== "" && <p role="alert">{trouble.value}</p>}
      {link.value !== "" && (
        <>
          <div class="share-row">
            <input
              ref={field}
              class="share-link"
              aria-label="Link with your code"
              readOnly
              value={link.value}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
            <button type="button" class="button button-main" onClick={() => void copy()}>
              Copy the link
            </button>
          </div>
          <p class="share-note">
            {link.value.length.toLocaleString("en")} characters.
            {link.value.length > CHAT_LENGTH && (
              <strong class="share-long">
                {" "}
                Too long for many chat tools: we assume that they cut a link after{" "}
                {CHAT_LENGTH.toLocaleString("en")}. Send it in a file, or download the lesson as a project.
              </strong>
            )}
          </p>
        </>
      )}
      <p role="status">{said.value}</p>
    </div>
  )
}
