/** @file Three ways to bring a list of names: a file, pasted lines, or the lecture's list, fetched when asked. */
import { useSignal } from "@preact/signals"
import { useId } from "preact/hooks"
import { formatCount } from "../model/format"
import { ownList, type OwnList } from "../model/page-list"
import { LECTURE_LIST } from "./fetch-lecture"
import type { ListState, OwnListSession } from "./own-list-session"

export function OwnListForm({ session }: { readonly session: OwnListSession }) {
  return <FormView session={session} list={ownList.value} />
}

interface Props {
  readonly session: OwnListSession
  /** The one in use. */
  readonly list: OwnList | null
}

/** The form as it stands, whatever made it so. */
export function FormView({ session, list }: Props) {
  const id = useId()
  const pasted = useSignal("")
  const isOver = useSignal(false)
  return (
    <div
      class="own-list-form"
      data-is-over={isOver.value}
      onDragOver={(event) => {
        event.preventDefault()
        isOver.value = true
      }}
      onDragLeave={() => (isOver.value = false)}
      onDrop={(event) => {
        event.preventDefault()
        isOver.value = false
        const { files = [] } = event.dataTransfer ?? {}
        if (files[0] !== undefined) void session.takeFile(files[0])
      }}
    >
      <div class="own-list-way">
        <label for={`${id}-file`}>A text file, one name a line</label>
        <input
          id={`${id}-file`}
          type="file"
          class="own-list-file"
          accept=".txt,.csv,text/plain"
          onChange={(event) => {
            const field = event.currentTarget
            const file = field.files?.[0]
            if (file !== undefined) void session.takeFile(file)
            // The same file, mended, can be chosen again.
            field.value = ""
          }}
        />
      </div>
      <form
        class="own-list-way"
        onSubmit={(event) => {
          event.preventDefault()
          void session.takeText(pasted.value)
        }}
      >
        <label for={`${id}-text`}>Or names typed or pasted here, one a line</label>
        <textarea
          id={`${id}-text`}
          class="figure-field own-list-text"
          rows={4}
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          value={pasted.value}
          onInput={(event) => (pasted.value = event.currentTarget.value)}
        />
        <button type="submit" class="button">
          Use these names
        </button>
      </form>
      <div class="own-list-way">
        <p>
          Or the lecture’s list, from <a href={LECTURE_LIST}>raw.githubusercontent.com</a>. Nothing is fetched
          before you press.
        </p>
        <button type="button" class="button" onClick={() => void session.takeLectures()}>
          Fetch the lecture’s list
        </button>
      </div>
      <label class="own-list-case">
        <input
          type="checkbox"
          checked={session.lowerCase.value}
          onChange={(event) => (session.lowerCase.value = event.currentTarget.checked)}
        />
        Read capital letters as small ones
      </label>
      <p class="own-list-state" role="status" data-is-trouble={session.state.value.kind === "refused"}>
        {wordsFor(session.state.value, list)}
      </p>
      {list !== null && (
        <button type="button" class="button" onClick={() => void session.putAway()}>
          Back to the site’s list
        </button>
      )}
    </div>
  )
}

function wordsFor(state: ListState, list: OwnList | null): string {
  switch (state.kind) {
    case "fetching":
      return "Fetching the list…"
    case "reading":
      return "Reading the list…"
    case "refused":
      return `${state.message} Nothing has changed.`
    case "put away":
      return "The site’s list is in use again."
    case "resting":
      return list === null ? "" : `In use: ${list.title}, ${namesIn(list)}, beginning ${beginningOf(list)}.`
    default:
      return state satisfies never
  }
}

/** `1 name`, `32,033 names` */
export function namesIn({ nameCount }: OwnList): string {
  return nameCount === 1 ? "1 name" : `${formatCount(nameCount)} names`
}

/** The first few names, to see that they were read as they were meant. */
function beginningOf({ text }: OwnList): string {
  return text.slice(0, 1_000).split("\n").slice(0, 5).join(", ")
}
