/** @file A link with the reader's code in it: to copy, with its length, since chat tools cut what is long. */
import { useSignal, useSignalEffect } from "@preact/signals"
import { useRef } from "preact/hooks"
import { copyText } from "../cell-tools/copy-text"
import type { CellSession } from "../code-cell/cell-session"
import type { LessonCells } from "../code-cell/lesson-program"
import { shortName } from "../code-cell/open-place"
import { packageFileId } from "../engine-source/package-file-id"
import { ShareError } from "./pack"
import { writeLink } from "./share-link"
import "./share.css"

/** An assumption: what most chat and mail programs pass on whole. Browsers themselves take far more. */
const CHAT_LENGTH = 2_000

interface Props {
  readonly program: LessonCells
  /** Of the page's cells. */
  readonly sessions: readonly CellSession[]
}

export function SharePanel({ program, sessions }: Props) {
  const link = useSignal("")
  const trouble = useSignal("")
  const said = useSignal("")
  const field = useRef<HTMLInputElement>(null)
  const edited = sessions.filter((session) => session.isEdited.value)
  const names = edited.map(({ cell }) => shortName(cell.path))
  const ofPackages = Object.keys(program.packageEdits.value).map(shortName)

  useSignalEffect(() => {
    const changed = sessions.filter((session) => session.isEdited.value)
    const files = new Map([
      ...changed.map(({ cell }) => [cell.id, cell.text.value] as const),
      ...Object.entries(program.packageEdits.value).map(
        ([path, text]) => [packageFileId(path), text] as const,
      ),
    ])
    if (files.size === 0) return
    let isOver = false
    const page = location.href.replace(/#.*$/, "")
    void writeLink(page, { lesson: program.lesson, files }).then(
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

  if (names.length + ofPackages.length === 0)
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
        The link carries your text of {[...names, ...ofPackages].join(", ")} in itself; no server gets it.
        Whoever opens it sees your code beside their own
        {ofPackages.length > 0 && ", and that you have changed the engine"}.
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
