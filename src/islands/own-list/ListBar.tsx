/** @file One line at the foot of the window while the page works on the reader's list, with the way back. */
import { ownList, type OwnList } from "../model/page-list"
import { namesIn } from "./OwnListForm"
import type { OwnListSession } from "./own-list-session"

export function ListBar({ session }: { readonly session: OwnListSession }) {
  const state = session.state.value
  const list = ownList.value
  if (list !== null) return <InUse list={list} session={session} />
  if (state.kind === "put away") return <PutAway list={state.list} session={session} />
  return null
}

interface Props {
  readonly list: OwnList
  readonly session: OwnListSession
}

export function InUse({ list, session }: Props) {
  return (
    <aside class="list-bar" aria-label="The list in use">
      <p>
        <span class="list-bar-words">Figures and cells show </span>
        <a href="#own-list">{list.title}</a>, {namesIn(list)}.
        {session.notKept.value !== "" && ` Not kept: ${session.notKept.value}`}
      </p>
      <button type="button" class="button" onClick={() => void session.putAway()}>
        Back to the site’s list
      </button>
    </aside>
  )
}

export function PutAway({ list, session }: Props) {
  return (
    <aside class="list-bar" aria-label="The list in use">
      <p role="status">Figures and cells show the site’s list again.</p>
      <button type="button" class="button" onClick={() => void session.takeAgain(list)}>
        Use {list.title} again
      </button>
      <button type="button" class="button" onClick={() => session.rest()}>
        Close
      </button>
    </aside>
  )
}
