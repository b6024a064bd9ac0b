/** @file Notes that a cell ran to its end: once is enough. */
import { openStore, type CellId } from "../../state"
import { progressNow } from "./follow-progress"

export async function markRan(cell: CellId): Promise<void> {
  const { events } = await openStore("now")
  const { ran } = await progressNow()
  if (!ran.has(cell)) await events.append({ kind: "ran", cell })
}
