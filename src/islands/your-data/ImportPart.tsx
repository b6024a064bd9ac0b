/** @file Importing: a file is chosen, what it would change is said, and only then it is merged. */
import { useRef } from "preact/hooks"
import type { LeftOut, Preview } from "../../state/reader-data"
import type { DataSession } from "./data-session"
import { sentencesOf } from "./words"

/** More of them make no reader wiser. */
const SHOWN_LEFT_OUT = 10

export function ImportPart({
  session,
  isReady,
}: {
  readonly session: DataSession
  readonly isReady: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  const preview = session.preview.value
  const clear = () => {
    session.preview.value = null
    if (input.current !== null) input.current.value = ""
    input.current?.focus()
  }
  return (
    <section aria-labelledby="import">
      <h2 id="import">Bring it here</h2>
      <p id="import-words">
        A file from here or from another browser is merged with what is stored: nothing is lost, and of two
        answers to one question the newer stands. First you see what would change.
      </p>
      <label class="your-data-file">
        Choose a file to import
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          aria-describedby="import-words"
          disabled={!isReady || session.isBusy.value}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file !== undefined) void session.look(file)
          }}
        />
      </label>
      <div role="status">{preview !== null && <PreviewWords preview={preview} />}</div>
      {preview?.kind === "readable" && (
        <div class="your-data-buttons">
          {!preview.isEmpty && (
            <button
              type="button"
              class="button button-main"
              disabled={session.isBusy.value}
              onClick={() => void session.import().then(clear)}
            >
              Import
            </button>
          )}
          <button type="button" class="button" onClick={clear}>
            {preview.isEmpty ? "Close" : "Leave it"}
          </button>
        </div>
      )}
    </section>
  )
}

function PreviewWords({ preview }: { readonly preview: Preview }) {
  if (preview.kind === "refused") {
    return <p class="your-data-trouble">Nothing was imported. {preview.reason}</p>
  }
  const { changes, isEmpty, leftOut } = preview
  return (
    <div class="your-data-preview">
      <p>
        <strong>
          {isEmpty ? "This file would change nothing." : "This is what the import would change."}
        </strong>
      </p>
      <ul>
        {sentencesOf(changes).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {leftOut.length > 0 && <LeftOutWords leftOut={leftOut} />}
    </div>
  )
}

function LeftOutWords({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const more = leftOut.length - SHOWN_LEFT_OUT
  return (
    <>
      <p>
        {leftOut.length === 1 ? "One record" : `${leftOut.length.toLocaleString("en")} records`} of the file
        cannot be read, and would stay in the file:
      </p>
      <ul>
        {leftOut.slice(0, SHOWN_LEFT_OUT).map(({ list, place, reason }) => (
          <li key={`${list} ${place}`}>
            {list}, record {place}: {reason}
          </li>
        ))}
        {more > 0 && <li>and {more.toLocaleString("en")} more.</li>}
      </ul>
    </>
  )
}
