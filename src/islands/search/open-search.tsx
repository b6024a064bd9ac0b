/** @file Opens the search. What was looked for last is there again until the page is left. */
import { render } from "preact"
import { linkedStyle } from "../keys/linked-style"
import look from "./search.css?url"
import { SearchDialog } from "./SearchDialog"
import { loadSearch } from "./search-index"
import { SearchSession } from "./search-session"

let session: SearchSession | undefined
let host: HTMLElement | undefined

/** @param text what to look for at once */
export async function openSearch(text?: string): Promise<void> {
  if (host !== undefined) return
  session ??= new SearchSession(loadSearch)
  session.prepare()
  if (text !== undefined) session.type(text)
  host = document.createElement("div")
  document.body.append(host)
  await linkedStyle(look)
  render(<SearchDialog session={session} onClose={close} />, host)
}

function close(): void {
  if (host === undefined) return
  render(null, host)
  host.remove()
  host = undefined
}
