/** @file Opens the search. What was looked for last is there again until the page is left. */
import { showDialog } from "../keys/show-dialog"
import look from "./search.css?url"
import { SearchDialog } from "./SearchDialog"
import { loadSearch } from "./search-index"
import { SearchSession } from "./search-session"

const session = new SearchSession(loadSearch)

/** @param text what to look for at once */
export function openSearch(text?: string): Promise<void> {
  session.prepare()
  if (text !== undefined) session.type(text)
  return showDialog(look, (close) => <SearchDialog session={session} onClose={close} />)
}
