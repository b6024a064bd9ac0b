/** @file The place for a list of one's own in its states, for the gallery. */
import type { ComponentChildren } from "preact"
import type { Gallery } from "../gallery"
import "../figure/figure.css"
import type { OwnList } from "../model/page-list"
import { InUse, PutAway } from "./ListBar"
import { FormView } from "./OwnListForm"
import { OwnListSession, type ListState } from "./own-list-session"
import "./own-list.css"

const list: OwnList = { title: "cats.txt", text: "tom\nfelix\nminka\nmurr\nfindus\nmogli", nameCount: 6 }
const longNamed: OwnList = { ...list, title: `${"a-long-name-".repeat(8)}.txt`, nameCount: 199_999 }

export const gallery: Gallery = {
  title: "A list of one's own",
  states: [
    form("nothing brought", { kind: "resting" }),
    form("reading", { kind: "reading" }),
    form("refused", {
      kind: "refused",
      message: 'Line 3: "st.john" contains ".", which marks where names begin and end. Remove it.',
    }),
    form("in use", { kind: "resting" }, list),
    {
      name: "the bar",
      render: () => inPlace(<InUse list={list} session={sessionIn({ kind: "resting" })} />),
    },
    {
      name: "the bar, with a long name, not kept",
      render: () => {
        const session = sessionIn({ kind: "resting" })
        session.notKept.value = "The browser's storage is full."
        return inPlace(<InUse list={longNamed} session={session} />)
      },
    },
    {
      name: "the bar, put away",
      render: () => inPlace(<PutAway list={list} session={sessionIn({ kind: "put away", list })} />),
    },
  ],
}

function form(name: string, state: ListState, used: OwnList | null = null) {
  return { name, render: () => <FormView session={sessionIn(state)} list={used} /> }
}

function sessionIn(state: ListState): OwnListSession {
  const session = new OwnListSession("gallery")
  session.state.value = state
  return session
}

/** What is fixed to the window stays in its frame here: a frame that is transformed holds it. */
function inPlace(children: ComponentChildren) {
  return <div style="position: relative; min-height: 8rem; transform: translate(0)">{children}</div>
}
