/** @file Says that a cell's output was made with another list of names than the page shows now. */
import type { CellSession } from "./cell-session"
import { isSameList, listInUse, type ListUsed } from "./list-in-use"

export function CellListMark({ session }: { readonly session: CellSession }) {
  const madeWith = session.output.madeWith.value
  if (madeWith === undefined || isSameList(madeWith, listInUse.value)) return null
  return (
    <p class="cell-remark" role="status">
      Made with {titleOf(madeWith)}. The page works on {titleOf(listInUse.value)} now: run it again.
    </p>
  )
}

function titleOf(list: ListUsed | null): string {
  return list === null ? "the site’s list" : list.title
}
