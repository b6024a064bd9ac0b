/** @file Makes the place for a list of one's own a form that works, and marks the page while such a list is in use. */
import { render } from "preact"
import { ListBar } from "./ListBar"
import { OwnListForm } from "./OwnListForm"
import { OwnListSession } from "./own-list-session"
import "./own-list.css"

let session: OwnListSession | undefined

/**
 * @param place for the form and for the mark: `data-own-list` is the lesson's id
 * @returns the page's session; every call answers the same
 */
export function makeLive(place: HTMLElement): OwnListSession {
  if (session !== undefined) return session
  session = new OwnListSession(place.dataset.ownList ?? "")
  render(<OwnListForm session={session} />, place)
  const bar = document.createElement("div")
  document.body.append(bar)
  render(<ListBar session={session} />, bar)
  return session
}
