/** @file Says that a cell's output was made with another list of names than the page shows now. */
import { useSignal, useSignalEffect } from "@preact/signals"
import { ownList, type OwnList } from "../model/page-list"
import type { CellSession } from "./cell-session"

export function CellListMark({ session }: { readonly session: CellSession }) {
  /** Undefined until a run has begun. */
  const madeWith = useSignal<OwnList | null | undefined>(undefined)
  useSignalEffect(() => {
    // A run takes the names just before it is bundled.
    const { kind } = session.run.value
    if (kind === "fetching" || kind === "bundling") madeWith.value = ownList.peek()
  })
  if (madeWith.value === undefined || madeWith.value === ownList.value) return null
  return (
    <p class="cell-remark" role="status">
      Made with {titleOf(madeWith.value)}. The page works on {titleOf(ownList.value)} now: run it again.
    </p>
  )
}

function titleOf(list: OwnList | null): string {
  return list === null ? "the site’s list" : list.title
}
